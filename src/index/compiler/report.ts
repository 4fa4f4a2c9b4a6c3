import { gzipSync } from 'node:zlib';
import { openIndex } from '../reader';
import { describeChanges } from './changes';
import type { SourceCount } from './gather';

interface Build {
  readonly bytes: Uint8Array;
  /** The file of the build before; undefined where there is none. */
  readonly before: Uint8Array | undefined;
  readonly sources: readonly SourceCount[];
  readonly output: string;
  readonly seconds: number;
}

/** Prints what the index was built from, what it holds and what changed. */
export function printReport({ bytes, before, sources, output, seconds }: Build): void {
  for (const { name, records, licence } of sources) {
    console.log(`${name.padEnd(32)} ${String(records).padStart(8)}  ${licence}`);
  }
  const opened = openIndex(bytes);
  if (!opened.ok) throw new Error(opened.problem.message);
  const { entryCount, formCount } = opened.index;
  const megabytes = (length: number): string => `${(length / 1e6).toFixed(2)} MB`;
  console.log(`${output}: ${entryCount} entities, ${formCount} surface forms`);
  console.log(
    `${megabytes(bytes.length)}, ${megabytes(gzipSync(bytes).length)} compressed, built in ${seconds.toFixed(1)} s`,
  );
  for (const line of describeChanges(before, opened.index)) console.log(line);
}
