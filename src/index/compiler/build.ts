import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compileIndex } from './compileIndex';
import { gatherRecords } from './gather';
import { writeNotice } from './notice';
import { withPriors } from './priors';
import { printReport } from './report';

/** Builds the index at `output` and the notice of its sources, and prints what went into it and what changed. */
export async function buildIndex(output: string): Promise<void> {
  const started = performance.now();
  const { records, sources } = gatherRecords();
  const bytes = compileIndex(withPriors(records));
  const before = existsSync(output) ? readFileSync(output) : undefined;
  mkdirSync(path.dirname(output), { recursive: true });
  writeFileSync(output, bytes);
  await writeNotice();
  printReport({ bytes, before, sources, output, seconds: (performance.now() - started) / 1000 });
}
