/**
 * The accuracy-and-speed curve of the recogniser: what each of its parts gives and costs.
 *
 *     npm run bench:curve [-- --card] [NAME=MODEL.bin…]
 *
 * Typed F1 on the six development corpora by the shared scorer, and the time of one thread for 1,000 words (tokens of
 * letters), all words seen before. Further model files are measured too; `src/model/training/README.md` tells how to
 * train them. `--card` writes the table to the model card.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { EntityKind } from '../../src/engine/annotations';
import { mergeWeights } from '../../src/engine/names/mergeWeights';
import { readNameDocument, type NameDocument } from '../../src/engine/names/nameDocument';
import { decideNames } from '../../src/engine/names/recogniseNames';
import { taggerInput } from '../../src/engine/names/tagNames';
import { trimSpan } from '../../src/engine/names/trimSpan';
import { readText } from '../../src/engine/text/readText';
import type { TextModel } from '../../src/engine/text/textModel';
import { TokenKind } from '../../src/engine/text/tokens';
import { createScalarKernel } from '../../src/model/kernel/scalarKernel';
import { openModel } from '../../src/model/reader';
import type { TaggedSpan, Tagger, TaggerInput } from '../../src/model/tagger';
import { shippedIndex, shippedTagger } from '../support/engine';
import { corpusFile, sharedFolder } from '../support/shared';
import { developmentCorpora } from './developmentCorpora';
import { replaceBetween } from './replaceBetween';

interface Document {
  readonly id: string;
  readonly text: TextModel;
  readonly names: NameDocument;
  readonly input: TaggerInput;
}

interface Variant {
  readonly name: string;
  readonly find: (document: Document) => readonly TaggedSpan[];
}

const media = path.resolve(__dirname, '../../media');
const outFolder = path.resolve(__dirname, '../../out/bench');

function main(): void {
  const shared = sharedFolder();
  if (shared === undefined) {
    console.log('No corpora beside the checkout: nothing is measured.');
    return;
  }
  mkdirSync(outFolder, { recursive: true });
  const corpora = developmentCorpora.map((corpus) => ({ corpus, documents: readCorpus(shared, corpus) }));
  const lines = [
    `| what | MB | ms for 1,000 words | ${developmentCorpora.map(shortName).join(' | ')} | mean |`,
    `| --- | ---: | ---: |${' ---: |'.repeat(developmentCorpora.length + 1)}`,
  ];
  for (const { variant, megabytes } of variants()) {
    const scores = corpora.map(({ corpus, documents }) => f1(shared, corpus, documents, variant));
    const time = millisecondsPerThousandWords(
      corpora.flatMap(({ documents }) => documents),
      variant,
    );
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    const cells = [
      variant.name,
      megabytes,
      time.toFixed(1),
      ...[...scores, mean].map((score) => score.toFixed(3)),
    ];
    lines.push(`| ${cells.join(' | ')} |`);
    console.log(lines.at(-1));
  }
  const table = lines.join('\n');
  writeFileSync(path.join(outFolder, 'recogniserCurve.md'), `${table}\n`);
  if (!process.argv.includes('--card')) return;
  const card = path.join(media, 'MODEL_CARD.md');
  writeFileSync(card, replaceBetween(readFileSync(card, 'utf8'), 'curve', table));
}

const shortName = (corpus: string): string => corpus.replace(/^(?:ner|all)_|_dev$|crossner_|uner_/g, '');

function variants(): { readonly variant: Variant; readonly megabytes: string }[] {
  const tagger = shippedTagger();
  const scalar = shippedTagger(createScalarKernel());
  const size = sizeOf(path.join(media, 'model.bin'));
  const alone = (name: string, by: Tagger, change: (input: TaggerInput) => TaggerInput): Variant => ({
    name,
    find: ({ input }) => by.tag(change(input)),
  });
  const whole = (input: TaggerInput): TaggerInput => input;
  const rows = [
    {
      variant: {
        name: 'all: index, model, rules, merged (ships)',
        find: ({ names, input }: Document) => merged(names, tagger.tag(input)),
      },
      megabytes: size,
    },
    {
      variant: { name: 'rules and index, no model', find: ({ names }: Document) => merged(names, undefined) },
      megabytes: '–',
    },
    { variant: alone('model alone', tagger, whole), megabytes: size },
    { variant: alone('model alone, scalar kernel', scalar, whole), megabytes: size },
    { variant: alone('model alone, nothing of the index', tagger, withoutGazetteer), megabytes: size },
    {
      variant: {
        name: 'model alone, each sentence by itself',
        find: ({ input }: Document) => bySentence(input, tagger),
      },
      megabytes: size,
    },
  ];
  for (const argument of process.argv.slice(2)) {
    const [name, file] = argument.split('=');
    if (name === undefined || file === undefined) continue;
    const opened = openModel(readFileSync(file));
    if (!opened.ok) throw new Error(`${file}: ${opened.problem.message}`);
    rows.push({ variant: alone(`model alone, ${name}`, opened.tagger, whole), megabytes: sizeOf(file) });
  }
  return rows;
}

const sizeOf = (file: string): string => (statSync(file).size / 1e6).toFixed(2);

function merged(names: NameDocument, tagged: readonly TaggedSpan[] | undefined): TaggedSpan[] {
  return decideNames(names, tagged, mergeWeights).map(({ proposal, kind, probability }) => ({
    ...trimSpan(names, proposal.firstToken, proposal.endToken),
    type: kind,
    score: probability,
  }));
}

function withoutGazetteer(input: TaggerInput): TaggerInput {
  const { gazetteer: _, ...rest } = input;
  return rest;
}

/** The document pass off: no sentence knows of the others. */
function bySentence(input: TaggerInput, tagger: Tagger): TaggedSpan[] {
  return input.sentenceStarts.flatMap((first, sentence) => {
    const end = input.sentenceStarts[sentence + 1] ?? input.count;
    const part: TaggerInput = {
      count: end - first,
      text: (token) => input.text(first + token),
      sentenceStarts: [0],
      ...(input.spaceBefore ? { spaceBefore: input.spaceBefore.subarray(first, end) } : {}),
      ...(input.gazetteer ? { gazetteer: input.gazetteer.subarray(first, end) } : {}),
    };
    return tagger
      .tag(part)
      .map((span) => ({ ...span, firstToken: span.firstToken + first, endToken: span.endToken + first }));
  });
}

function readCorpus(shared: string, corpus: string): Document[] {
  return scorer(shared, ['inputs', '--gold', corpusFile(shared, corpus)])
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { id, text } = JSON.parse(line) as { id: string; text: string };
      const model = readText(text, 'plaintext');
      const names = readNameDocument(model, shippedIndex(), []);
      return { id, text: model, names, input: taggerInput(names, model.sentences) };
    });
}

function f1(shared: string, corpus: string, documents: readonly Document[], { find }: Variant): number {
  const lines = documents.map((document) => {
    const { starts, ends } = document.text.tokens;
    const entities = find(document).map(
      ({ firstToken, endToken, type }): { start: number; end: number; type: EntityKind } => ({
        start: starts[firstToken] ?? 0,
        end: ends[endToken - 1] ?? 0,
        type,
      }),
    );
    return JSON.stringify({ id: document.id, entities });
  });
  const file = path.join(outFolder, 'curve.jsonl');
  writeFileSync(file, lines.join('\n') + '\n');
  const printed = scorer(shared, ['names', '--gold', corpusFile(shared, corpus), '--pred', file, '--json']);
  const scores = JSON.parse(printed.trim().split('\n').at(-1) ?? '{}') as { typed?: { f: number } };
  return scores.typed?.f ?? 0;
}

/** The best of three rounds over every tenth document. */
function millisecondsPerThousandWords(all: readonly Document[], { find }: Variant): number {
  const documents = all.filter((_, i) => i % 10 === 0);
  let words = 0;
  for (const { text } of documents)
    for (const kind of text.tokens.kinds) if (kind === TokenKind.word) words++;
  const rounds = Array.from({ length: 3 }, () => {
    const started = performance.now();
    for (const document of documents) find(document);
    return performance.now() - started;
  });
  return (Math.min(...rounds) / words) * 1000;
}

function scorer(shared: string, rest: readonly string[]): string {
  return execFileSync('node', [path.join(shared, 'score/score.mjs'), ...rest], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
}

main();
