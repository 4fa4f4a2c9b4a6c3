/**
 * What the rules and the index change of the model's answers, for better and for worse: `npm run bench:merge`.
 *
 * For each development corpus and kind of change: how many of the model's answers were right and are lost, were wrong
 * and are gone, and how many answers came instead that are right or wrong. People, organizations and places (facilities
 * among them), whole spans.
 */
import type { EntityKind } from '../../src/engine/annotations';
import { mergeWeights } from '../../src/engine/names/mergeWeights';
import { readNameDocument } from '../../src/engine/names/nameDocument';
import { decideNames } from '../../src/engine/names/recogniseNames';
import { taggerInput } from '../../src/engine/names/tagNames';
import { trimSpan } from '../../src/engine/names/trimSpan';
import { readText } from '../../src/engine/text/readText';
import { shippedIndex, shippedTagger } from '../support/engine';
import { corpusFile, sharedFolder } from '../support/shared';
import { coarseKind, goldDocuments, type GoldDocument } from './goldDocuments';
import { developmentCorpora } from './developmentCorpora';

interface Answer {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
}

function main(): void {
  const shared = sharedFolder();
  if (shared === undefined) {
    console.log('No corpora beside the checkout: nothing is measured.');
    return;
  }
  console.log('| corpus | kind | change | right lost | wrong gone | right come | wrong come |');
  console.log('| --- | --- | --- | ---: | ---: | ---: | ---: |');
  for (const corpus of developmentCorpora) {
    const rows = new Map<string, number[]>();
    for (const document of goldDocuments(shared, corpusFile(shared, corpus))) compare(document, rows);
    const sorted = [...rows].sort(([, a], [, b]) => sum(b) - sum(a));
    for (const [change, counts] of sorted) console.log(`| ${corpus} | ${change} | ${counts.join(' | ')} |`);
    const all = sorted.reduce((total, [, counts]) => total.map((n, i) => n + (counts[i] ?? 0)), [0, 0, 0, 0]);
    console.log(`| ${corpus} | all | all | ${all.join(' | ')} |`);
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function compare(document: GoldDocument, rows: Map<string, number[]>): void {
  const { alone, merged } = answersFor(document);
  const has = (answers: readonly Answer[], { start, end, kind }: Answer): boolean =>
    answers.some((other) => other.start === start && other.end === end && other.kind === kind);
  const note = (answer: Answer, others: readonly Answer[], column: number): void => {
    const other = others.find(({ start, end }) => start < answer.end && answer.start < end);
    const isSame = other?.start === answer.start && other.end === answer.end;
    const how = other === undefined ? 'alone' : isSame ? `kind: ${other.kind}` : `span: ${other.kind}`;
    const key = `${answer.kind} | ${how}`;
    const counts = rows.get(key) ?? [0, 0, 0, 0];
    rows.set(key, counts);
    counts[column] = (counts[column] ?? 0) + 1;
  };
  for (const answer of alone)
    if (isScored(answer) && !has(merged, answer)) note(answer, merged, has(document.names, answer) ? 0 : 1);
  for (const answer of merged)
    if (isScored(answer) && !has(alone, answer)) note(answer, alone, has(document.names, answer) ? 2 : 3);
}

const isScored = ({ kind }: Answer): boolean => kind !== 'other';

function answersFor({ text, regions }: GoldDocument): { alone: Answer[]; merged: Answer[] } {
  const model = readText(text, 'plaintext');
  const names = readNameDocument(model, shippedIndex(), []);
  const tagged = (tagger ??= shippedTagger()).tag(taggerInput(names, model.sentences));
  const { starts, ends } = model.tokens;
  const answer = (firstToken: number, endToken: number, kind: EntityKind): Answer => ({
    start: starts[firstToken] ?? 0,
    end: ends[endToken - 1] ?? 0,
    kind: coarseKind(kind),
  });
  const inRegion = ({ start, end }: Answer): boolean =>
    regions.some(([from, to]) => start >= from && end <= to);
  return {
    alone: tagged.map((span) => answer(span.firstToken, span.endToken, span.type)).filter(inRegion),
    merged: decideNames(names, tagged, mergeWeights)
      .map(({ proposal, kind }) => {
        const { firstToken, endToken } = trimSpan(names, proposal.firstToken, proposal.endToken);
        return answer(firstToken, endToken, kind);
      })
      .filter(inRegion),
  };
}

let tagger: ReturnType<typeof shippedTagger> | undefined;

main();
