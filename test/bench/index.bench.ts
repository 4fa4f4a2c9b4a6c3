/**
 * Measures the entity index: `npm run bench:index`. Prints a table; exits with 1 where a bar is missed.
 *
 * Opening is timed in the processor's time too, which a busy machine does not lengthen; the bar is on that.
 *
 * Bars: open and first look-up under 30 ms and 60 MB; a 900-word article scanned in under 1 ms warm; cost
 * linear in the text and independent of the index's size.
 */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { tokenise } from '../../src/engine/text/tokens';
import { compileIndex, type IndexEntry } from '../../src/index/compiler/compileIndex';
import type { EntityIndex, ScanTokens } from '../../src/index/entityIndex';
import { openIndex } from '../../src/index/reader';

const file = 'media/index.bin';
/** Whether a bar was missed. */
const verdicts = { missed: false };

function report(what: string, value: number, unit: string, bar?: number): void {
  const verdict =
    bar === undefined ? '' : value < bar ? `  (bar ${bar} ${unit})` : `  MISSED (bar ${bar} ${unit})`;
  if (bar !== undefined && value >= bar) verdicts.missed = true;
  console.log(`${what.padEnd(58)} ${value.toFixed(3).padStart(9)} ${unit}${verdict}`);
}

function open(bytes: Uint8Array): EntityIndex {
  const opened = openIndex(bytes);
  if (!opened.ok) throw new Error(opened.problem.message);
  return opened.index;
}

const sentences = [
  'The president of Mexico, Claudia Sheinbaum, met the U.S. Secretary of State, Marco Rubio, in Mexico City on Tuesday.',
  'Officials from the Department of Justice said that the two governments would share what they know about the cartels.',
  'Reuters reported from Guadalajara, Jalisco, that soldiers of the National Guard had closed the road to the airport.',
  'In Brussels the European Commission called the tariffs a mistake, and Ursula von der Leyen asked for talks.',
  'Nobody in the small town of Split, as one reader put it, had expected the target to be met by the end of May.',
  'A spokesman for Apple did not answer questions; shares of the company fell by two per cent in New York.',
];

/** Tokens of a text of so many words, as the engine reads it. */
function article(words: number): ScanTokens {
  let text = '';
  for (let i = 0, count = 0; count < words; i++) {
    const sentence = sentences[i % sentences.length] ?? '';
    text += `${sentence} `;
    count += sentence.split(' ').length;
  }
  const tokens = tokenise(text);
  for (let token = 0; token < tokens.count; token++) tokens.folded(token);
  return { count: tokens.count, folded: (token) => tokens.folded(token), breakBefore: () => false };
}

/** Median time of a scan in milliseconds, after warming up. */
function scanTime(index: EntityIndex, tokens: ScanTokens): number {
  for (let i = 0; i < 60; i++) index.scan(tokens);
  const times = Array.from({ length: 41 }, () => {
    const start = performance.now();
    index.scan(tokens);
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[20] ?? 0;
}

/** An index of so many made-up people, whose names share their words as real ones do. */
function synthetic(entries: number): EntityIndex {
  const word = (n: number): string => `${['Al', 'Be', 'Cor', 'Dan', 'Mex'][n % 5] ?? ''}${n.toString(36)}`;
  const made = Array.from({ length: entries }, (_, n): IndexEntry => {
    const label = `${word(n % 977)} ${word(n)}`;
    const record = {
      label,
      kind: 'person',
      aliases: [],
      facts: [],
      relations: [],
      source: 'made',
      prominence: 0,
    } as const;
    return { record: { ...record, id: `Q${n + 1}` }, names: [{ text: label, use: 'name', prior: 1 }] };
  });
  return open(compileIndex(made));
}

const memoryBefore = process.memoryUsage();
const cpuBefore = process.cpuUsage();
const started = performance.now();
const index = open(readFileSync(file));
const first = index.candidates(index.formOf('Claudia Sheinbaum'))[0];
const label = first === undefined ? 'nothing' : index.record(first.entry).label;
const elapsed = performance.now() - started;
const { user, system } = process.cpuUsage(cpuBefore);
report(`open and first look-up (${label})`, elapsed, 'ms');
report('the same, time of the processor', (user + system) / 1000, 'ms', 30);
const memoryAfter = process.memoryUsage();
const grown =
  (memoryAfter.heapUsed + memoryAfter.arrayBuffers - memoryBefore.heapUsed - memoryBefore.arrayBuffers) / 1e6;
report('memory of the open index', grown, 'MB', 60);
console.log(`${index.entryCount} entities, ${index.formCount} surface forms`);

const base = article(900);
const cold = performance.now();
const matches = index.scan(base).length;
report(`first scan of a 900-word article (${matches} forms)`, performance.now() - cold, 'ms');
report('scan of a 900-word article, warm', scanTime(index, base), 'ms', 1);
for (const times of [2, 4, 8]) {
  const time = scanTime(index, article(900 * times));
  report(`scan of ${900 * times} words, per 900`, time / times, 'ms');
}
for (const entries of [12_000, 120_000]) {
  report(`scan with an index of ${entries} made-up people`, scanTime(synthetic(entries), base), 'ms');
}
for (const query of ['guad', 'g', 'new york']) {
  const searched = performance.now();
  index.search(query, 20);
  report(`first search for "${query}"`, performance.now() - searched, 'ms', 15);
}
if (verdicts.missed) process.exitCode = 1;
