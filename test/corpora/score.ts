/**
 * Annotates corpora with the engine as it ships and scores them.
 *
 *     npx tsx test/corpora/score.ts TASK CORPUS… [-- SCORER OPTIONS]
 *
 * TASK: names, link, geo, timex, events, timeline. A corpus is named without folder and ending. Predictions are kept
 * under `out/corpora` for reading errors.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
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
  spawnSync('node', [scorer, task, '--gold', gold, '--pred', predictionFile, ...scorerOptions], {
    stdio: 'inherit',
  });
}

process.exitCode = main();
