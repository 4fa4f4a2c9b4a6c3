/**
 * Fits how the model's and the rules' answers are put together, and how sure the result is, on documents of the
 * training corpora that were marked by models which have not learnt from them; writes `mergeWeights.json`.
 *
 *     npx tsx src/model/training/fitMerge.ts DATA_FOLDER FOLD.spans.jsonl… [--output FILE] [--every N]
 *
 * The search goes up one weight at a time, in steps that get smaller, as long as the mean over kinds of text of typed
 * F1 (people, organizations, places) rises. Prints what it finds. `--every` takes one document in N only, to try it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { EntityKind } from '../../engine/annotations';
import { recogniseDates } from '../../engine/dates/recogniseDates';
import { mergeWeights, type MergeWeights } from '../../engine/names/mergeWeights';
import { logOdds } from '../../engine/names/confidence';
import type { ChosenName } from '../../engine/names/chooseNames';
import { readNameDocument, type NameDocument } from '../../engine/names/nameDocument';
import { decideNames } from '../../engine/names/recogniseNames';
import { trimSpan } from '../../engine/names/trimSpan';
import { readText } from '../../engine/text/readText';
import type { TaggedSpan } from '../tagger';
import { fitConfidence, type JudgedName } from './fitConfidence';
import { shippedIndex } from './shippedIndex';

const bundledFile = path.resolve(__dirname, '../../engine/names/mergeWeights.json');

interface LabelledSpan {
  readonly start: number;
  readonly end: number;
  /** Coarse kinds that are right; empty where none of the scored kinds is; `undefined` where all is open. */
  readonly kinds: ReadonlySet<string> | undefined;
}

interface TrainingText {
  readonly group: string;
  readonly document: NameDocument;
  readonly tagged: readonly TaggedSpan[];
  readonly gold: ReadonlyMap<string, LabelledSpan>;
  /** Spans whose label is open: what overlaps with them is not counted. */
  readonly open: readonly LabelledSpan[];
}

/** Kinds of text, each a corpus's prefix, with the share of its documents that is read. */
const groups: readonly (readonly [prefix: string, group: string, every: number])[] = [
  ['ner_wikigold', 'encyclopaedia', 1],
  ['ner_crossner', 'sentences of many fields', 1],
  ['ner_wnut17', 'tweets', 4],
  ['ner_btc', 'tweets', 10],
  ['events_ecbplus', 'news', 6],
  ['all_gum', 'news', 4],
];

const coarse: Readonly<Partial<Record<EntityKind, string>>> = {
  person: 'person',
  organization: 'organization',
  place: 'place',
  facility: 'place',
};

const steps: Readonly<Record<keyof MergeWeights, number>> = {
  agreement: 1,
  kindAgreement: 1,
  trust: 0.4,
  rulesWhereSame: 0.3,
  other: 1,
  otherTrust: 0.4,
  rulesWhereOther: 0.3,
  silence: 1,
  silenceOnForm: 1,
  silenceOnLongForm: 1,
  rulesWhereSilent: 0.3,
  memory: 0.3,
};

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { output: { type: 'string', default: bundledFile }, every: { type: 'string', default: '1' } },
  });
  const [folder, ...files] = positionals;
  if (folder === undefined || files.length === 0)
    throw new Error('usage: fitMerge.ts DATA_FOLDER FOLD.spans.jsonl…');
  const texts = readTexts(folder, files).filter((_, i) => i % Number(values.every) === 0);
  console.log(`${texts.length} documents`);
  report('model alone', texts, (text) =>
    text.tagged.map((span) => placed(text, span.firstToken, span.endToken, span.type)),
  );
  report('before', texts, namesWith(mergeWeights));
  const merge = climb(texts);
  report('after', texts, namesWith(merge));
  const confidence = fitConfidence(texts.flatMap((text) => judgedNames(text, merge)));
  const written = { source: 'src/model/training/fitMerge.ts', merge, confidence };
  writeFileSync(values.output, JSON.stringify(written, undefined, 2) + '\n');
  console.log(JSON.stringify(written));
}

/** The documents of the folds, with the labels of `train.jsonl` and the tokens of the engine. */
function readTexts(folder: string, files: readonly string[]): TrainingText[] {
  const tagged = new Map<string, TaggedSpan[]>();
  for (const file of files)
    for (const { id, spans } of readLines<{ id: string; spans: [number, number, EntityKind, number][] }>(
      file,
    ))
      tagged.set(
        id,
        spans.map(([firstToken, endToken, type, score]) => ({ firstToken, endToken, type, score })),
      );
  const texts: TrainingText[] = [];
  const index = shippedIndex();
  for (const document of readLines<LabelledDocument>(path.join(folder, 'train.jsonl'))) {
    const spans = tagged.get(document.id);
    const [corpus = '', number = ''] = document.id.split('/');
    const group = groups.find(
      ([prefix, , every]) => corpus.startsWith(prefix) && Number(number) % (every * 2) < 2,
    );
    // Documents that were made from others have the others' ids, and come after them.
    tagged.delete(document.id);
    if (spans === undefined || group === undefined) continue;
    const text = readText(document.text, 'plaintext');
    const { timex } = recogniseDates(text, { date: undefined, languages: ['en'] });
    const read = readNameDocument(text, index, timex);
    texts.push({ group: group[1], document: read, tagged: spans, ...labelsOf(document) });
  }
  return texts;
}

interface LabelledDocument {
  readonly id: string;
  readonly text: string;
  readonly spans: readonly [start: number, end: number, kinds: readonly (EntityKind | null)[]][];
}

function labelsOf({ text, spans }: LabelledDocument): Pick<TrainingText, 'gold' | 'open'> {
  const units = [0];
  for (const character of text) units.push((units.at(-1) ?? 0) + character.length);
  const gold = new Map<string, LabelledSpan>();
  const open: LabelledSpan[] = [];
  for (const [from, to, kinds] of spans) {
    const start = units[from] ?? 0;
    const end = units[to] ?? 0;
    const scored = new Set(kinds.flatMap((kind) => (kind === null ? [] : [coarse[kind] ?? 'other'])));
    if (kinds.includes(null) || scored.size > 1) open.push({ start, end, kinds: undefined });
    else if (!scored.has('other')) gold.set(`${start}:${end}`, { start, end, kinds: scored });
  }
  return { gold, open };
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly type: EntityKind;
}

const placed = (
  { document }: TrainingText,
  firstToken: number,
  endToken: number,
  type: EntityKind,
): Found => ({
  start: document.tokens.starts[firstToken] ?? 0,
  end: document.tokens.ends[endToken - 1] ?? 0,
  type,
});

const namesWith =
  (weights: MergeWeights) =>
  (text: TrainingText): (Found & { readonly name: ChosenName })[] =>
    decideNames(text.document, text.tagged, weights).map((name) => {
      const { firstToken, endToken } = trimSpan(
        text.document,
        name.proposal.firstToken,
        name.proposal.endToken,
      );
      return { ...placed(text, firstToken, endToken, name.kind), name };
    });

/** Whether a name is right, or `undefined` where it is of a kind that is not scored or the label is open. */
function isRight({ gold, open }: TrainingText, { start, end, type }: Found): boolean | undefined {
  const kind = coarse[type];
  if (kind === undefined || open.some((span) => span.start < end && start < span.end)) return undefined;
  return gold.get(`${start}:${end}`)?.kinds?.has(kind) ?? false;
}

/** Typed F1 of each kind of text. */
function scores(
  texts: readonly TrainingText[],
  find: (text: TrainingText) => readonly Found[],
): Map<string, number> {
  const sums = new Map<string, { right: number; found: number; gold: number }>();
  for (const text of texts) {
    const sum = sums.get(text.group) ?? { right: 0, found: 0, gold: 0 };
    sums.set(text.group, sum);
    sum.gold += text.gold.size;
    for (const name of find(text)) {
      const right = isRight(text, name);
      if (right === undefined) continue;
      sum.found++;
      if (right) sum.right++;
    }
  }
  return new Map([...sums].map(([group, { right, found, gold }]) => [group, (2 * right) / (found + gold)]));
}

function mean(values: Iterable<number>): number {
  const all = [...values];
  return all.reduce((sum, value) => sum + value, 0) / all.length;
}

function report(
  what: string,
  texts: readonly TrainingText[],
  find: (text: TrainingText) => readonly Found[],
): void {
  const found = scores(texts, find);
  const parts = [...found].map(([group, f]) => `${group} ${f.toFixed(4)}`);
  console.log(`${what}: mean ${mean(found.values()).toFixed(4)}; ${parts.join(', ')}`);
}

/** The best weights that single steps reach from the bundled ones; steps are halved twice. */
function climb(texts: readonly TrainingText[]): MergeWeights {
  const valueOf = (weights: MergeWeights): number => mean(scores(texts, namesWith(weights)).values());
  let best: MergeWeights = mergeWeights;
  let value = valueOf(best);
  for (const scale of [2, 1, 0.5]) {
    for (const name of Object.keys(steps) as (keyof MergeWeights)[]) {
      for (const direction of [1, -1]) {
        for (let moved = true; moved;) {
          const next = Math.max(0, Number((best[name] + direction * scale * steps[name]).toFixed(2)));
          const tried = { ...best, [name]: next };
          const reached = next === best[name] ? value : valueOf(tried);
          moved = reached > value + leastGain;
          if (!moved) continue;
          best = tried;
          value = reached;
          console.log(`${name} ${next}: ${value.toFixed(4)}`);
        }
      }
    }
  }
  return best;
}

/** Smaller gains than this are of chance. */
const leastGain = 0.0002;

function judgedNames(text: TrainingText, weights: MergeWeights): JudgedName[] {
  return namesWith(weights)(text).flatMap((found) => {
    const right = isRight(text, found);
    const { proposal, kind, probability } = found.name;
    const { tagged } = proposal;
    const ofTagger = tagged?.type === kind ? logOdds(tagged.score) : undefined;
    return right === undefined ? [] : [{ right, ofVerdict: logOdds(probability), ofTagger }];
  });
}

function readLines<Line>(file: string): Line[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
}

main();
