import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { withLock } from './lockFile';

/** The text of a file; null where there is none. Rejects where it cannot be read. */
export async function readText(path: string): Promise<string | null> {
  return decode(await readBytes(path));
}

async function readBytes(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** The latest text that was decoded or written, with its bytes: a large file that is as it was is not decoded again. */
let latest: { readonly bytes: Buffer; readonly text: string } = { bytes: Buffer.alloc(0), text: '' };

function decode(bytes: Buffer | null): string | null {
  if (bytes === null) return null;
  if (!bytes.equals(latest.bytes)) latest = { bytes, text: bytes.toString('utf8') };
  return latest.text;
}

/**
 * Reads a file and writes what `next` makes of its text (null for no file, undefined to leave it as it is), with no other
 * writer of this program in between; where a program that knows of no lock changed the file meanwhile, `next` is asked again. At
 * every moment, whatever ends the process, the file is the old one or the new one as a whole. Rejects where it could not be
 * written; the old one stands then.
 */
export async function updateText(
  path: string,
  next: (current: string | null) => Promise<string | null | undefined>,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await withLock(`${path}.lock`, async () => {
    let isDone = false;
    while (!isDone) {
      const bytes = await readBytes(path);
      const current = decode(bytes);
      const text = await next(current);
      isDone = text === undefined || text === current || (await replace(path, bytes, text));
    }
  });
}

/**
 * Puts a text in the place of the file, if that still holds `current`: written beside it, brought to the disk, and only then
 * renamed. Nothing else writes the temporary file, since its name is the lock's holder's; what a killed process left of it is
 * written over. Whether it was done.
 */
async function replace(path: string, current: Buffer | null, text: string | null): Promise<boolean> {
  const temporary = `${path}.tmp`;
  try {
    if (text !== null) await writeWhole(temporary, text);
    if (!isSame(await readBytes(path), current)) return false;
    await (text === null ? rm(path, { force: true }) : rename(temporary, path));
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
  await syncFolder(dirname(path));
  return true;
}

const isSame = (one: Buffer | null, other: Buffer | null): boolean =>
  one === null || other === null ? one === other : one.equals(other);

async function writeWhole(path: string, text: string): Promise<void> {
  const bytes = Buffer.from(text, 'utf8');
  // A lone surrogate is written as the replacement character: such a text would be read as another.
  if (!bytes.includes('\ufffd')) latest = { bytes, text };
  const file = await open(path, 'w');
  try {
    // Goes on after a write that took only a part, and rejects where there is no room for the rest.
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Brings the new name to the disk; some systems (Windows) cannot, and need not. */
async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r');
    await folder.sync().finally(() => folder.close());
  } catch {
    // The file itself is safe.
  }
}

const isMissing = (error: unknown): boolean => {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR';
};
