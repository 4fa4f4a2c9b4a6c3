/**
 * Scores the values of the date test suites (Recognizers, Duckling) by kind.
 *
 *     npx tsx test/corpora/dateKinds.ts [--list KIND] CORPUS…
 *
 * Run `score.ts timex CORPUS…` first: this reads its predictions from `out/corpora`. The suites were made for assistants
 * that know the clock time of the question; what they expect and TIMEX3 and EDTF from a document's date cannot say is
 * counted apart, by the rules of `expectations.ts`. The share is that of right values among all expected ones: what
 * was not found counts as wrong.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { corpusFile, sharedFolder } from '../support/shared';
import { kindOf, outOfScope, type Expectation } from './expectations';

interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly date: string | null;
  readonly timex: readonly Expectation[];
}

interface Tally {
  readonly kind: string;
  readonly expected: number;
  readonly found: number;
  readonly right: number;
}

const outFolder = path.resolve(__dirname, '../../out/corpora');

function main(): number {
  const arguments_ = process.argv.slice(2);
  const listed = arguments_[0] === '--list' ? arguments_[1] : undefined;
  const corpora = listed === undefined ? arguments_ : arguments_.slice(2);
  const shared = sharedFolder();
  if (shared === undefined) {
    console.error('skipped: no corpora beside the checkout (set DATELINE_SHARED to their folder)');
    return 0;
  }
  if (corpora.length === 0) {
    console.error('usage: dateKinds.ts [--list KIND] CORPUS…');
    return 2;
  }
  for (const corpus of corpora)
    if (listed === undefined) report(shared, corpus);
    else list(shared, corpus, listed);
  return 0;
}

function documentsOf(shared: string, corpus: string): readonly GoldDocument[] {
  return gunzipSync(readFileSync(corpusFile(shared, corpus)))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as GoldDocument);
}

const kindIn = ({ text, date }: GoldDocument, item: Expectation): string =>
  kindOf(item, wordsOf(text, item), date ?? '');

/** The words of each expectation of a kind, for reading the rules against them. */
function list(shared: string, corpus: string, kind: string): void {
  for (const document of documentsOf(shared, corpus))
    for (const item of document.timex.filter((one) => kindIn(document, one) === kind)) {
      const expected = item.values?.map(({ timex }) => timex).join(' ') ?? item.value ?? '';
      console.log(`${document.id}\t${wordsOf(document.text, item)}\t${expected}`);
    }
}

function report(shared: string, corpus: string): void {
  const documents = documentsOf(shared, corpus);
  const kinds = new Map<string, number>();
  for (const document of documents)
    for (const item of document.timex) {
      const kind = kindIn(document, item);
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
  console.log(`\n${corpus}`);
  const score = (kind: string, holds: (name: string) => boolean): void => {
    show(tally(shared, corpus, documents, kind, holds));
  };
  const isIn = (kind: string): boolean => !Object.hasOwn(outOfScope, kind);
  score('in scope', isIn);
  for (const kind of [...kinds.keys()].filter(isIn).sort()) score(`  ${kind}`, (name) => name === kind);
  score('out of scope', (kind) => !isIn(kind));
  for (const [kind, because] of Object.entries(outOfScope))
    if (kinds.has(kind)) console.log(`  ${String(kinds.get(kind)).padStart(5)}  ${kind}: ${because}`);
}

/** The corpora count code points. */
const wordsOf = (text: string, { start, end }: Expectation): string =>
  Array.from(text).slice(start, end).join('');

/** Has the scorer count the expectations of some kinds alone. */
function tally(
  shared: string,
  corpus: string,
  documents: readonly GoldDocument[],
  kind: string,
  holds: (kind: string) => boolean,
): Tally {
  const gold = documents
    .map((document) => ({
      ...document,
      timex: document.timex.filter((item) => holds(kindIn(document, item))),
    }))
    .filter(({ timex }) => timex.length > 0);
  mkdirSync(outFolder, { recursive: true });
  const goldFile = path.join(outFolder, `${corpus}.part.jsonl.gz`);
  writeFileSync(goldFile, gzipSync(gold.map((document) => JSON.stringify(document)).join('\n') + '\n'));
  const scorer = path.join(shared, 'score/score.mjs');
  const predictions = path.join(outFolder, `${corpus}.jsonl`);
  const output = execFileSync(
    'node',
    [scorer, 'timex', '--gold', goldFile, '--pred', predictions, '--json'],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const { relaxed, value } = JSON.parse(output.trim().split('\n').at(-1) ?? '') as {
    relaxed: { tp: number; gold: number };
    value: { accuracy: number; scored: number };
  };
  const right = Math.round((value.accuracy || 0) * value.scored);
  return { kind, expected: relaxed.gold, found: relaxed.tp, right };
}

function show({ kind, expected, found, right }: Tally): void {
  const share = expected === 0 ? 0 : right / expected;
  console.log(
    `${kind.padEnd(24)} expected ${String(expected).padStart(4)}  found ${String(found).padStart(4)}  right ${String(right).padStart(4)}  share ${share.toFixed(3)}`,
  );
}

process.exitCode = main();
