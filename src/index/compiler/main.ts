/**
 * Builds `media/index.bin` from the curated records and the data packages, and writes `NOTICE`.
 *
 *     tsx src/index/compiler/main.ts [--if-stale]
 *
 * With `--if-stale` it does nothing where the file is newer than all that it is built from.
 */
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compileIndex } from './compileIndex';
import { gatherRecords } from './gather';
import { writeNotice } from './notice';
import { withPriors } from './priors';
import { printReport } from './report';

const output = path.join('media', 'index.bin');

function main(): void {
  if (process.argv.includes('--if-stale') && isFresh()) return;
  const started = performance.now();
  const { records, sources } = gatherRecords();
  const bytes = compileIndex(withPriors(records));
  mkdirSync(path.dirname(output), { recursive: true });
  writeFileSync(output, bytes);
  writeNotice();
  printReport({ bytes, sources, output, seconds: (performance.now() - started) / 1000 });
}

/** Whether the index is newer than the compiler, the curated records and the locked versions of the packages. */
function isFresh(): boolean {
  const built = statSync(output, { throwIfNoEntry: false })?.mtimeMs;
  if (built === undefined) return false;
  const inputs = readdirSync(path.join('src', 'index'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return [...inputs, 'package-lock.json'].every((file) => statSync(file).mtimeMs < built);
}

main();
