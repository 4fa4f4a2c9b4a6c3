/**
 * Annotates corpora with the engine as it ships and scores them.
 *
 *     npx tsx test/corpora/score.ts TASK CORPUS… [-- SCORER OPTIONS]
 *
 * TASK: names, link, geo, timex, events, timeline. A corpus is named without folder and ending. Predictions are kept
 * under `out/corpora` for reading errors. For `link` the scorer also gets the Wikidata ids of the index, so that it tells
 * which share of the gold's ids the index holds and how many of those are found.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openIndex } from '../../src/index/reader';
import { shippedEngine } from '../support/engine';
import { corpusFile, sharedFolder } from '../support/shared';

interface Input {
  readonly id: string;
  readonly text: string;
  readonly date?: string;
}

const outFolder = path.resolve(__dirname, '../../out/corpora');

function main(): number {
  const [task, ...rest] = process.argv.slice(2);
  const divider = rest.indexOf('--');
  const corpora = divider < 0 ? rest : rest.slice(0, divider);
  const scorerOptions = divider < 0 ? [] : rest.slice(divider + 1);
  if (task === undefined || corpora.length === 0) {
    console.error('usage: score.ts names|link|geo|timex|events|timeline CORPUS… [-- SCORER OPTIONS]');
    return 2;
  }
  const shared = sharedFolder();
  if (shared === undefined) {
    console.error('skipped: no corpora beside the checkout (set DATELINE_SHARED to their folder)');
    return 0;
  }
  for (const corpus of corpora) scoreCorpus(shared, task, corpus, scorerOptions);
  return 0;
}

function scoreCorpus(shared: string, task: string, corpus: string, scorerOptions: readonly string[]): void {
  const gold = corpusFile(shared, corpus);
  const scorer = path.join(shared, 'score/score.mjs');
  const inputs = execFileSync('node', [scorer, 'inputs', '--gold', gold], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const engine = shippedEngine();
  const started = performance.now();
  const predictions = inputs
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const input = JSON.parse(line) as Input;
      return JSON.stringify({ id: input.id, ...engine.annotate(input) });
    });
  const seconds = (performance.now() - started) / 1000;
  mkdirSync(outFolder, { recursive: true });
  const predictionFile = path.join(outFolder, `${corpus}.jsonl`);
  writeFileSync(predictionFile, predictions.join('\n') + '\n');
  console.log(`\n${corpus} (${task}; ${predictions.length} documents annotated in ${seconds.toFixed(1)} s)`);
  const idOptions = task === 'link' ? ['--index-ids', writeIndexIds()] : [];
  spawnSync(
    'node',
    [scorer, task, '--gold', gold, '--pred', predictionFile, ...idOptions, ...scorerOptions],
    {
      stdio: 'inherit',
    },
  );
}

/** Writes the Wikidata ids of the bundled index, one a line, and gives the file. */
function writeIndexIds(): string {
  const opened = openIndex(readFileSync(path.resolve(__dirname, '../../media/index.bin')));
  if (!opened.ok) throw new Error(opened.problem.message);
  const { index } = opened;
  const ids = Array.from({ length: index.entryCount }, (_, entry) => index.record(entry).wikidata);
  const file = path.join(outFolder, 'index-ids.txt');
  writeFileSync(file, ids.filter((id) => id !== undefined).join('\n') + '\n');
  return file;
}

process.exitCode = main();
