/**
 * How long the recognition of dates takes on a text, warm.
 *
 *     npm run bench:dates [-- FILE]
 *
 * FILE is a plain text; without one, the sample article beside the checkout, or else the sentences of the tests'
 * tables. It is bundled first, as the product is: a development loader slows small functions twofold. Each round reads the text anew, so that no word is folded beforehand; only the dates are timed.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { recogniseDates } from '../../src/engine/dates/recogniseDates';
import { readText } from '../../src/engine/text/readText';
import { sharedFolder } from '../support/shared';
import { quantile } from './statistics';

const rounds = 300;
const warmUp = 300;

function main(): void {
  const text = benchText(process.argv[2]);
  const times: number[] = [];
  let tokens = 0;
  let dates = 0;
  for (let round = 0; round < warmUp + rounds; round++) {
    const model = readText(text, 'plaintext');
    const started = performance.now();
    const found = recogniseDates(model, {
      date: { value: '2025-02-28', source: 'given' },
      languages: ['en', 'es'],
    });
    if (round >= warmUp) times.push(performance.now() - started);
    tokens = model.tokens.count;
    dates = found.timex.length;
  }
  const at = (share: number): string => quantile(times, share).toFixed(2);
  console.log(`${tokens} tokens, ${dates} dates: median ${at(0.5)} ms, nine in ten within ${at(0.9)} ms`);
}

function benchText(file: string | undefined): string {
  if (file !== undefined) return readFileSync(file, 'utf8');
  const shared = sharedFolder();
  const article = shared === undefined ? '' : path.join(shared, 'articles/extradition.txt');
  if (existsSync(article)) return readFileSync(article, 'utf8');
  return readFileSync(path.resolve('test/unit/dates/english.txt'), 'utf8').replace(
    / = .*$|^#.*$|[[\]]/gm,
    '',
  );
}

main();
