import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';

/** A child that this process started; `stop` ends it, and only it, and waits until it is gone. */
export interface RunningProcess {
  readonly child: ChildProcess;
  /** All that it has written so far to either stream. */
  readonly output: () => string;
  readonly stop: () => Promise<void>;
}

const running = new Set<ChildProcess>();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => {
    for (const child of running) child.kill('SIGTERM');
    process.exit(130);
  });

/** Starts a child whose output is kept; it dies with this process. */
export function startProcess(
  command: string,
  args: readonly string[],
  options: SpawnOptions = {},
): RunningProcess {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  let output = '';
  child.stdout.on('data', (part: Buffer) => (output += part.toString()));
  child.stderr.on('data', (part: Buffer) => (output += part.toString()));
  child.once('exit', () => running.delete(child));
  child.once('error', (error) => (output += String(error)));
  return { child, output: () => output, stop: () => stopProcess(child) };
}

async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const hard = setTimeout(() => child.kill('SIGKILL'), 5000);
  await gone;
  clearTimeout(hard);
}

/** Resolves with the first match of `pattern` in the child's output; fails when it ends before that or takes too long. */
export async function waitForOutput(
  { child, output }: RunningProcess,
  pattern: RegExp,
  limitMs: number,
): Promise<RegExpExecArray> {
  const deadline = Date.now() + limitMs;
  for (;;) {
    const match = pattern.exec(output());
    if (match) return match;
    if (child.exitCode !== null || child.pid === undefined)
      throw new Error(`The process ended early.\n${output()}`);
    if (Date.now() > deadline) throw new Error(`Nothing heard in ${limitMs / 1000} s.\n${output()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export interface CommandResult {
  readonly status: number;
  readonly output: string;
}

/** Runs a command to its end; status 124 when it was stopped for taking longer than `limitMs`. */
export async function runCommand(
  command: string,
  args: readonly string[],
  options: SpawnOptions & { readonly limitMs: number; readonly onOutput?: (text: string) => void },
): Promise<CommandResult> {
  const { limitMs, onOutput, ...spawnOptions } = options;
  const process = startProcess(command, args, spawnOptions);
  for (const stream of [process.child.stdout, process.child.stderr])
    stream?.on('data', (part: Buffer) => {
      onOutput?.(part.toString());
    });
  const ended = new Promise<number>((resolve) => {
    process.child.once('close', (code) => {
      resolve(code ?? 1);
    });
    process.child.once('error', () => {
      resolve(127);
    });
  });
  const status = await withLimit(ended, limitMs, command).catch(async () => {
    await process.stop();
    return 124;
  });
  return { status, output: process.output() };
}

/** Rejects with `message` when `work` has not settled in `limitMs`. */
export async function withLimit<T>(work: Promise<T>, limitMs: number, message: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`${message} (limit ${limitMs / 1000} s)`));
    }, limitMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
