/**
 * Trains the trigger classifier on ECB+ (CC BY 3.0) and writes `src/engine/events/triggerWeights.json`.
 *
 *     npx tsx tools/events/trainTriggers.ts [--folds]
 *
 * With `--folds` it trains on four fifths of the topics and measures on the last, five times, and writes nothing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createEngine } from '../../src/engine';
import { analyseSentence } from '../../src/engine/events/sentenceSyntax';
import { coverTokens } from '../../src/engine/events/tokenCover';
import {
  coarseCount,
  emitFeatures,
  isCandidate,
  templateCount,
} from '../../src/engine/events/triggerFeatures';
import { readText } from '../../src/engine/text/readText';
import { corpusFile, sharedFolder } from '../../test/support/shared';

interface CorpusDocument {
  readonly topic: number;
  readonly text: string;
  readonly events: readonly { readonly start: number; readonly end: number }[];
  readonly eval_spans: readonly (readonly [number, number])[];
}

interface Example {
  readonly topic: number;
  /** Numbers of the features that hold. */
  readonly features: readonly number[];
  readonly isTrigger: boolean;
}

interface TrainingSet {
  readonly examples: readonly Example[];
  /** Template and value of each feature, by number. */
  readonly names: readonly string[];
  /** Gold triggers that are no candidate, by topic: they count as missed. */
  readonly missed: ReadonlyMap<number, number>;
}

const epochs = 12;
const learningRate = 0.15;
const ridge = 2e-5;
const foldCount = 5;
/** Features of fewer examples are left out. */
const leastUses = 3;

function main(): void {
  const shared = sharedFolder();
  if (shared === undefined) throw new Error('No corpora beside the checkout (set DATELINE_SHARED).');
  const set = readTrainingSet(corpusFile(shared, 'events_ecbplus_train'));
  if (process.argv.includes('--folds')) measureFolds(set);
  else writeWeights(set, train(set.examples, set.names.length));
}

function readTrainingSet(file: string): TrainingSet {
  const engine = createEngine();
  const numbers = new Map<string, number>();
  const examples: Example[] = [];
  const missed = new Map<number, number>();
  for (const line of gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n')) {
    const document = JSON.parse(line) as CorpusDocument;
    const text = readText(document.text, 'plaintext');
    const found = engine.annotate({ text: document.text });
    const cover = coverTokens(text.tokens, found.entities, found.timex);
    const toUnits = unitOffsets(document.text);
    const isGold = document.events.map((event) => [toUnits(event.start), toUnits(event.end)] as const);
    const spans = document.eval_spans.map(([start, end]) => [toUnits(start), toUnits(end)] as const);
    const used = new Set<number>();
    for (const sentence of text.sentences) {
      const syntax = analyseSentence(text.tokens, sentence, cover);
      const word = (i: number): string =>
        i >= 0 && i < syntax.tags.length ? text.tokens.folded(syntax.firstToken + i) : '';
      for (let i = 0; i < syntax.tags.length; i++) {
        const start = text.tokens.starts[syntax.firstToken + i] ?? 0;
        if (!spans.some(([from, to]) => start >= from && start < to)) continue;
        if (!isCandidate(syntax, i)) continue;
        const end = text.tokens.ends[syntax.firstToken + i] ?? 0;
        const gold = isGold.findIndex(([from, to]) => start < to && end > from);
        if (gold >= 0) used.add(gold);
        const features: number[] = [];
        emitFeatures(syntax, i, word, (template, coarse, value) => {
          const shown = typeof value === 'number' ? `#${value}` : value;
          const name = `${template * coarseCount + coarse}:${shown}`;
          let number = numbers.get(name);
          if (number === undefined) numbers.set(name, (number = numbers.size));
          features.push(number);
        });
        examples.push({ topic: document.topic, features, isTrigger: gold >= 0 });
      }
    }
    const scored = isGold.filter(
      ([from], i) => !used.has(i) && spans.some(([a, b]) => from >= a && from < b),
    );
    missed.set(document.topic, (missed.get(document.topic) ?? 0) + scored.length);
  }
  return withoutRare({ examples, names: [...numbers.keys()], missed });
}

function unitOffsets(text: string): (codePoints: number) => number {
  const offsets: number[] = [];
  let unit = 0;
  for (const character of text) {
    offsets.push(unit);
    unit += character.length;
  }
  return (at) => offsets[at] ?? unit;
}

function withoutRare(set: TrainingSet): TrainingSet {
  const uses = new Int32Array(set.names.length);
  for (const example of set.examples) for (const feature of example.features) uses[feature]!++;
  const renumbered = new Int32Array(set.names.length).fill(-1);
  const names = set.names.filter((_, i) => uses[i]! >= leastUses);
  let next = 0;
  for (let i = 0; i < uses.length; i++) if (uses[i]! >= leastUses) renumbered[i] = next++;
  const examples = set.examples.map((example) => ({
    ...example,
    features: example.features.map((feature) => renumbered[feature]!).filter((feature) => feature >= 0),
  }));
  return { examples, names, missed: set.missed };
}

/** Logistic regression by AdaGrad, in a fixed shuffled order; deterministic. */
function train(examples: readonly Example[], size: number): Float64Array {
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(1e-6);
  const order = examples.map((_, i) => i);
  let state = 42;
  const random = (): number => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const at of order) {
      const example = examples[at]!;
      const error = probability(weights, example.features) - (example.isTrigger ? 1 : 0);
      for (const feature of example.features) {
        const gradient = error + ridge * examples.length * 0.001 * weights[feature]!;
        squares[feature]! += gradient * gradient;
        weights[feature]! -= (learningRate * gradient) / Math.sqrt(squares[feature]!);
      }
    }
  }
  return weights;
}

function probability(weights: Float64Array, features: readonly number[]): number {
  let sum = 0;
  for (const feature of features) sum += weights[feature]!;
  return 1 / (1 + Math.exp(-sum));
}

function measureFolds(set: TrainingSet): void {
  const topics = [...new Set(set.examples.map((example) => example.topic))].sort((a, b) => a - b);
  const scored: { readonly probability: number; readonly isTrigger: boolean }[] = [];
  let missed = 0;
  for (let fold = 0; fold < foldCount; fold++) {
    const held = new Set(topics.filter((_, i) => i % foldCount === fold));
    const weights = train(
      set.examples.filter((example) => !held.has(example.topic)),
      set.names.length,
    );
    for (const example of set.examples)
      if (held.has(example.topic))
        scored.push({ probability: probability(weights, example.features), isTrigger: example.isTrigger });
    for (const topic of held) missed += set.missed.get(topic) ?? 0;
  }
  console.log(
    `${set.examples.length} candidates, ${set.names.length} features, ${missed} gold outside candidates`,
  );
  for (const threshold of [0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6]) {
    const said = scored.filter((item) => item.probability >= threshold);
    const right = said.filter((item) => item.isTrigger).length;
    const gold = scored.filter((item) => item.isTrigger).length + missed;
    const [precision, recall] = [right / said.length, right / gold];
    const f = (2 * precision * recall) / (precision + recall);
    console.log(`threshold ${threshold}: P ${precision.toFixed(3)} R ${recall.toFixed(3)} F ${f.toFixed(3)}`);
  }
}

/** Weights in hundredths; small ones are left out. One line a template and coarse class. */
function writeWeights(set: TrainingSet, weights: Float64Array): void {
  const tables: string[][] = Array.from({ length: templateCount * coarseCount }, () => []);
  for (const [i, name] of set.names.entries()) {
    const hundredths = Math.round(weights[i]! * 100);
    if (Math.abs(hundredths) < 5) continue;
    const colon = name.indexOf(':');
    tables[Number(name.slice(0, colon))]!.push(`${name.slice(colon + 1)}=${hundredths}`);
  }
  const about =
    'Weights of the trigger classifier in hundredths, as value=weight; one line a feature template and coarse class (verb, noun, adjective, be) of triggerFeatures.ts. Trained on the training part of ECB+ (CC BY 3.0) by tools/events/trainTriggers.ts.';
  const file = path.resolve(__dirname, '../../src/engine/events/triggerWeights.json');
  const lines = tables.map((list) => list.sort().join(' '));
  writeFileSync(file, `${JSON.stringify({ about, tables: lines }, undefined, 1)}\n`);
  console.log(`${tables.flat().length} weights`);
}

main();
