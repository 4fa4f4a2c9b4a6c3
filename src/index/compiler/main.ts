/**
 * Builds `media/index.bin` from the curated records and the data packages, and writes `NOTICE`.
 *
 *     tsx src/index/compiler/main.ts [--if-stale]
 *
 * With `--if-stale` it does nothing where the file is newer than all that it is built from.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compileIndex } from './compileIndex';
import { isFresh } from './freshness';
import { gatherRecords } from './gather';
import { writeNotice } from './notice';
import { withPriors } from './priors';
import { printReport } from './report';

const output = path.join('media', 'index.bin');

function main(): void {
  if (process.argv.includes('--if-stale') && isFresh(output)) return;
  const started = performance.now();
  const { records, sources } = gatherRecords();
  const bytes = compileIndex(withPriors(records));
  mkdirSync(path.dirname(output), { recursive: true });
  writeFileSync(output, bytes);
  writeNotice();
  printReport({ bytes, sources, output, seconds: (performance.now() - started) / 1000 });
}

main();
