import { link, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds after which a lock is taken over, whoever holds it: a save takes a hundredth of that. */
const staleAfter = 10_000;
const firstWait = 2;
const longestWait = 50;
const giveUpAfter = 30_000;

/** Runs `work` while this process holds the lock; waits for a holder that lives, and takes over from one that was killed. */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  await acquire(path);
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
    // What a process left that was killed while it took a lock over.
    await rm(asideOf(path), { force: true });
  }
}

async function acquire(path: string): Promise<void> {
  const deadline = Date.now() + giveUpAfter;
  for (let wait = firstWait; ; wait = Math.min(wait * 2, longestWait)) {
    if (await create(path)) return;
    const stale = await readStale(path);
    if (stale !== undefined) {
      await takeAway(path, stale);
      continue;
    }
    if (Date.now() > deadline) throw new Error(`${path} is held by another process.`);
    await sleep(wait);
  }
}

/** Whether the lock is now this process's. One that cannot be named, as on a full disk, is given back. */
async function create(path: string): Promise<boolean> {
  const file = await open(path, 'wx').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return undefined;
    throw error;
  });
  if (!file) return false;
  try {
    await file.writeFile(holder(process.pid)).finally(() => file.close());
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  return true;
}

const holder = (pid: number): string => `${pid} ${hostname()}`;

/** Milliseconds in which a living process has written its name into the lock that it made. */
const namedWithin = 500;

/** What stands in a lock whose holder is gone: a process of this machine that has ended, or one that has held it for too long. */
async function readStale(path: string): Promise<string | undefined> {
  try {
    const [text, { mtimeMs }] = await Promise.all([readFile(path, 'utf8'), stat(path)]);
    const age = Date.now() - mtimeMs;
    const pid = Number.parseInt(text, 10);
    const isGone = text === holder(pid) && !isAlive(pid);
    return isGone || age > (text === '' ? namedWithin : staleAfter) ? text : undefined;
  } catch {
    // It was given back meanwhile.
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

const asideOf = (path: string): string => `${path}.stale`;

/** Of several that find the lock stale, one takes it away; the lock of one that was faster is put back. */
async function takeAway(path: string, stale: string): Promise<void> {
  const aside = asideOf(path);
  try {
    await rename(path, aside);
    if ((await readFile(aside, 'utf8')) !== stale) await link(aside, path);
  } catch {
    // Another was faster.
  }
  await rm(aside, { force: true });
}
