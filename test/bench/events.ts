/**
 * How long the passes of events take on a text, warm.
 *
 *     npm run bench:events [-- FILE]
 *
 * FILE is a plain text; without one, the sample article beside the checkout, or else a text of our own passages.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Annotations, DocumentDate } from '../../src/engine/annotations';
import { extractEvents } from '../../src/engine/events/extractEvents';
import { readText } from '../../src/engine/text/readText';
import { shippedEngine } from '../support/engine';
import { readMarkedText } from '../support/markedText';
import { sharedFolder } from '../support/shared';

const rounds = 200;
const warmUp = 100;

function main(): void {
  const text = benchText(process.argv[2]);
  const found: Annotations = shippedEngine().annotate({ text, date: '2025-02-28' });
  const model = readText(text, 'plaintext');
  const date: DocumentDate = { value: '2025-02-28', source: 'given' };
  const context = { entities: found.entities, timex: found.timex, date };
  const times: number[] = [];
  let processor = process.cpuUsage();
  for (let round = 0; round < warmUp + rounds; round++) {
    if (round === warmUp) processor = process.cpuUsage();
    const started = performance.now();
    extractEvents(model, context);
    if (round >= warmUp) times.push(performance.now() - started);
  }
  const used = process.cpuUsage(processor).user / 1000 / rounds;
  times.sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(2);
  console.log(
    `${model.tokens.count} tokens: fastest ${at(0)} ms, median ${at(0.5)} ms, nine in ten within ${at(0.9)} ms; processor ${used.toFixed(2)} ms`,
  );
}

function benchText(file: string | undefined): string {
  if (file !== undefined) return readFileSync(file, 'utf8');
  const shared = sharedFolder();
  const article = shared === undefined ? '' : path.join(shared, 'articles/extradition.txt');
  if (existsSync(article)) return readFileSync(article, 'utf8');
  const passages = readFileSync(path.resolve('test/unit/eventsPassages.txt'), 'utf8');
  return readMarkedText(
    passages
      .split('\n')
      .filter((line) => /^[^#>=]/.test(line))
      .join('\n'),
  ).text;
}

main();
