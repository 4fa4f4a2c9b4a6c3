/**
 * Builds `media/index.bin` from the curated records and the data packages, and writes `NOTICE`.
 *
 *     tsx src/index/compiler/main.ts [--if-stale]
 *
 * With `--if-stale` it does nothing, and loads nothing, where the file is newer than all that it is built from.
 */
import path from 'node:path';
import { isFresh } from './freshness';

const output = path.join('media', 'index.bin');

async function main(): Promise<void> {
  if (process.argv.includes('--if-stale') && isFresh(output)) return;
  const { buildIndex } = await import('./build');
  await buildIndex(output);
}

void main();
