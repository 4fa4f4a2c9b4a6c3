import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

const root = join(__dirname, '..', '..');
/** Where the bundled command line is built for the tests; its assets would lie in `out/commandLine/media`. */
export const bundleFolder = join(root, 'out', 'commandLine', 'dist');
const bundle = join(bundleFolder, 'cli.js');

export interface CommandResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Bundles the command line as `esbuild.js` does. */
export function buildCommandLine(): void {
  mkdirSync(bundleFolder, { recursive: true });
  buildSync({
    entryPoints: [join(root, 'src', 'cli', 'main.ts')],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'es2022',
    mainFields: ['module', 'main'],
    logLevel: 'error',
  });
}

export interface CommandInput {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Closes the reading end after so many bytes of output. */
  readonly readAtMost?: number;
}

/** Runs the bundled command line as a child process, as a shell does. */
export function dateline(args: readonly string[], given: CommandInput = {}): Promise<CommandResult> {
  const child = spawn(process.execPath, [bundle, ...args], { env: { ...process.env, ...given.env } });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk;
    if (given.readAtMost !== undefined && stdout.length >= given.readAtMost) child.stdout.destroy();
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
  child.stdin.on('error', () => undefined);
  child.stdin.end(given.input ?? '');
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => {
      resolve({ status, stdout, stderr });
    });
  });
}
