import { spawn, type SpawnOptions } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { readSidecar, writeSidecar } from '../../src/annotations/sidecar';
import { temporaryFolder } from '../host/support/paths';
import { documentText } from './writer';

/** A folder that any user may enter, with the bundled writer in it. */
export class Workshop {
  readonly #folder = temporaryFolder('keeping');
  readonly #script = path.join(this.#folder.path, 'writerProcess.cjs');

  constructor() {
    chmodSync(this.#folder.path, 0o755);
    buildSync({
      entryPoints: [path.join(__dirname, 'writerProcess.ts')],
      outfile: this.#script,
      bundle: true,
      minify: true,
      platform: 'node',
      mainFields: ['module', 'main'],
      logLevel: 'error',
    });
  }

  file(...parts: readonly string[]): string {
    return path.join(this.#folder.path, ...parts);
  }

  /** Starts a process that saves `count` times to each sidecar. */
  start(name: string, count: number, sidecars: readonly string[], options: SpawnOptions = {}): WriterProcess {
    return new WriterProcess(process.execPath, [this.#script, name, String(count), ...sidecars], options);
  }

  /** The same by a shell, which first sets what the system allows the process. */
  startLimited(limit: string, name: string, count: number, sidecar: string): WriterProcess {
    const command = `${limit}; exec "$0" "$@"`;
    return new WriterProcess(
      'bash',
      ['-c', command, process.execPath, this.#script, name, String(count), sidecar],
      {},
    );
  }

  remove(): void {
    this.#folder.remove();
  }
}

export class WriterProcess {
  readonly #child;
  /** Resolves when it has ended and all that it wrote has been read. */
  readonly ended: Promise<void>;
  #output = '';
  #onSays: (() => void) | undefined;

  constructor(command: string, args: readonly string[], options: SpawnOptions) {
    this.#child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'inherit'] });
    this.#child.stdout.on('data', (part: Buffer) => {
      this.#output += part.toString();
      this.#onSays?.();
    });
    this.ended = new Promise((resolve) =>
      this.#child.once('close', () => {
        resolve();
      }),
    );
  }

  /** Resolves when it saves for the first time, or has ended. */
  async saves(): Promise<void> {
    const says = new Promise<void>((resolve) => (this.#onSays = resolve));
    await Promise.race([says, this.ended]);
  }

  kill(): void {
    this.#child.kill('SIGKILL');
  }

  /** What stands in lines of a kind; with a number, in those of that sidecar. */
  lines(kind: 'says' | 'kept' | 'failed', sidecar?: number): readonly string[] {
    const all = [...this.#output.matchAll(new RegExp(`^${kind} (.*)\n`, 'gm'))].map(
      (match) => match[1] ?? '',
    );
    return sidecar === undefined ? all : all.filter((id) => id.startsWith(`urn:test:${sidecar}:`));
  }
}

/** The ids of the statements in a sidecar; throws where it is not, to the byte, what a writer would have written as a whole. */
export function idsIn(sidecar: string): readonly string[] {
  const json = readFileSync(sidecar, 'utf8');
  const read = readSidecar(json, documentText, sidecar);
  if (!read.ok) throw new Error(read.problem.message);
  if (writeSidecar(read.sidecar, documentText, '../article.txt') !== json)
    throw new Error(`${sidecar} is not as it was written`);
  return read.sidecar.statements.map(({ id }) => id).sort();
}
