import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';

/** What the command line reads and writes; `process` is one. */
export interface Streams {
  readonly stdin: Readable;
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Writes and, where the reader is slower than we are, waits until it has caught up. */
export async function write(stream: Writable, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}
