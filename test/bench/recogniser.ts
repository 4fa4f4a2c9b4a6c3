/**
 * Measures the recogniser against spaCy's CPU pipelines, on one machine in one run: `npm run bench:recogniser`. It runs as
 * a bundle in `out/bench`, as the product does.
 *
 * Peers are installed into `.cache/peers`. Needs the shared corpora; without them only speed, size and sameness are
 * measured. With `-- --speed` only speed and size are; with `-- --card` the scores go to the model card too. The tables go
 * to standard output and to `out/bench/recogniser.md`. Exit status 1 where a bar is missed.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Engine } from '../../src/engine';
import type { EntityKind } from '../../src/engine/annotations';
import { readNameDocument } from '../../src/engine/names/nameDocument';
import { taggerInput } from '../../src/engine/names/tagNames';
import { readText } from '../../src/engine/text/readText';
import { openModel } from '../../src/model/reader';
import type { Tagger, TaggerInput } from '../../src/model/tagger';
import { shippedEngine, shippedIndex, shippedTagger } from '../support/engine';
import { corpusFile, sharedFolder } from '../support/shared';
import { calibrationError, type Judged } from './recogniserCalibration';
import {
  scoreTables,
  writeCard,
  type Comparison,
  type RegionScore,
  type Scores,
  type SystemScores,
} from './recogniserCard';
import { installPeers, peers, runPeer, type PeerRun } from './recogniserPeers';
import { coarseKind, goldDocuments } from './goldDocuments';
import { developmentCorpora } from './developmentCorpora';
import { sameResults } from './recogniserSameResults';
import { median } from './statistics';

const modelFile = path.resolve(__dirname, '../../media/model.bin');
const outFolder = path.resolve(__dirname, '../../out/bench');

interface Input {
  readonly id: string;
  readonly text: string;
  readonly date?: string;
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly type: EntityKind;
  readonly confidence?: number;
}

/** A line of the summary: what was measured, the value, the bar, and whether it is met. */
interface Row {
  readonly what: string;
  readonly value: string;
  readonly bar: string;
  readonly met: boolean;
}

async function main(): Promise<number> {
  const engine = shippedEngine();
  const tagger = shippedTagger();
  const rows: Row[] = [];
  const sections: string[] = [];
  const shared = sharedFolder();
  const onlySpeed = process.argv.includes('--speed');
  if (shared === undefined) console.log('No corpora beside the checkout: scores are not measured.');
  else {
    const problem = installPeers();
    if (problem !== undefined) console.log(`Peers could not be installed: ${problem}`);
    if (!onlySpeed) {
      const comparison = compare(shared, engine, tagger, problem === undefined, rows);
      sections.push(scoreTables(comparison));
      if (process.argv.includes('--card') && problem === undefined) writeCard(comparison);
    } else if (problem === undefined) measureThroughput(shared, engine, rows);
  }
  measureSpeed(shared, tagger, rows);
  if (!onlySpeed)
    for (const { with: other, same, of } of await sameResults(textsToCompare(shared)))
      rows.push({
        what: `documents with the same annotations in Node (SIMD) and ${other}`,
        value: `${same} of ${of}`,
        bar: 'all',
        met: same === of,
      });
  const summary = ['| what | measured | bar | |', '| --- | --- | --- | --- |'].concat(
    rows.map((row) => `| ${row.what} | ${row.value} | ${row.bar} | ${row.met ? 'met' : '**not met**'} |`),
  );
  const report = [...sections, summary.join('\n'), ''].join('\n\n');
  mkdirSync(outFolder, { recursive: true });
  writeFileSync(path.join(outFolder, 'recogniser.md'), report);
  console.log(report);
  return rows.every((row) => row.met) ? 0 : 1;
}

/** Scores by corpus, system and kind; adds the rows of accuracy, throughput and calibration. */
function compare(
  shared: string,
  engine: Engine,
  tagger: Tagger,
  withPeers: boolean,
  rows: Row[],
): Comparison {
  const compared: SystemScores[] = [];
  const regions: RegionScore[] = [];
  const ahead = new Map<string, number>(peers.map((peer) => [peer, 0]));
  const judged: Judged[] = [];
  const throughput: Throughput = { words: 0, ours: 0, peer: 0 };
  for (const corpus of developmentCorpora) {
    const gold = corpusFile(shared, corpus);
    const lines = scorer(shared, ['inputs', '--gold', gold]);
    const inputs = readLines(lines) as Input[];
    const started = performance.now();
    const whole = inputs.map((input) => engine.annotate(input).entities);
    throughput.ours += (performance.now() - started) / 1000;
    const systems = new Map<string, Scores>();
    const scoreOf = (name: string, predictions: string): void => {
      const scores = scoreNames(shared, gold, `${corpus}.${name}`, predictions);
      systems.set(name, scores);
      compared.push({ corpus, system: name, scores });
      if (corpus === 'ner_worldwide_dev') regions.push(...byRegion(shared, gold, name, predictions));
    };
    const jsonLines = (found: readonly (readonly Found[])[]): string =>
      inputs.map((input, i) => JSON.stringify({ id: input.id, entities: found[i] })).join('\n') + '\n';
    scoreOf('dateline', jsonLines(whole));
    scoreOf('model alone', jsonLines(inputs.map((input) => tagAlone(tagger, input.text))));
    judged.push(...judge(shared, gold, whole));
    if (!withPeers) continue;
    for (const peer of peers) {
      const run: PeerRun = runPeer(peer, lines);
      scoreOf(peer, run.predictions);
      if (peer === 'en_core_web_sm') {
        throughput.words += run.words;
        throughput.peer += run.seconds;
      }
      const isAhead = (systems.get('dateline')?.['typed']?.f ?? 0) > (systems.get(peer)?.['typed']?.f ?? 1);
      ahead.set(peer, (ahead.get(peer) ?? 0) + (isAhead ? 1 : 0));
    }
  }
  if (withPeers) {
    for (const [peer, least] of [
      ['en_core_web_sm', 6],
      ['en_core_web_md', 5],
    ] as const) {
      const count = ahead.get(peer) ?? 0;
      rows.push({
        what: `typed F1 ahead of ${peer}`,
        value: `${count} of 6`,
        bar: `≥ ${least}`,
        met: count >= least,
      });
    }
    rows.push(throughputRow(throughput));
  }
  const error = calibrationError(judged);
  rows.push({
    what: 'expected calibration error',
    value: error.toFixed(3),
    bar: '≤ 0.05',
    met: error <= 0.05,
  });
  return { compared, regions, calibrationError: error };
}

/** Words by the peer's count, and the seconds that whole annotations and the peer's names took on one thread. */
interface Throughput {
  words: number;
  ours: number;
  peer: number;
}

/** Annotates the corpora with the engine and with the smaller peer, without scoring. */
function measureThroughput(shared: string, engine: Engine, rows: Row[]): void {
  const throughput: Throughput = { words: 0, ours: 0, peer: 0 };
  for (const corpus of developmentCorpora) {
    const lines = scorer(shared, ['inputs', '--gold', corpusFile(shared, corpus)]);
    const inputs = readLines(lines) as Input[];
    const started = performance.now();
    for (const input of inputs) engine.annotate(input);
    throughput.ours += (performance.now() - started) / 1000;
    const run = runPeer('en_core_web_sm', lines);
    throughput.words += run.words;
    throughput.peer += run.seconds;
  }
  rows.push(throughputRow(throughput));
}

function throughputRow({ words, ours, peer }: Throughput): Row {
  const factor = peer / ours;
  const [own, other] = [words / ours, words / peer].map((rate) => Math.round(rate / 100) * 100);
  return {
    what: 'words a second, whole `annotate`, times spaCy sm (names only)',
    value: `${factor.toFixed(1)} (${own} and ${other})`,
    bar: '≥ 5',
    met: factor >= 5,
  };
}

/** The scores of the documents of each region apart, since a recogniser may serve some origins of names worse. */
function byRegion(shared: string, gold: string, system: string, predictions: string): RegionScore[] {
  const regions = new Map<string, string[]>();
  for (const line of gunzipSync(readFileSync(gold)).toString('utf8').split('\n')) {
    if (line === '') continue;
    const { region } = JSON.parse(line) as { region: string };
    regions.set(region, [...(regions.get(region) ?? []), line]);
  }
  return [...regions].flatMap(([region, lines]) => {
    const file = path.join(outFolder, `region.${region.replaceAll(/\W+/g, '_')}.jsonl`);
    writeFileSync(file, lines.join('\n') + '\n');
    const typed = scoreNames(shared, file, 'region', predictions)['typed'];
    return typed === undefined ? [] : [{ region, documents: lines.length, system, f: typed.f }];
  });
}

function scorer(shared: string, rest: readonly string[]): string {
  return execFileSync('node', [path.join(shared, 'score/score.mjs'), ...rest], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
}

const readLines = (text: string): unknown[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);

function scoreNames(shared: string, gold: string, name: string, predictions: string): Scores {
  mkdirSync(outFolder, { recursive: true });
  const file = path.join(outFolder, `${name}.jsonl`);
  writeFileSync(file, predictions);
  const printed = scorer(shared, ['names', '--gold', gold, '--pred', file, '--json']);
  return JSON.parse(printed.trim().split('\n').at(-1) ?? '{}') as Scores;
}

function tagAlone(tagger: Tagger, text: string): Found[] {
  const model = readText(text, 'plaintext');
  const { starts, ends } = model.tokens;
  return tagger
    .tag(taggerInput(readNameDocument(model, shippedIndex(), []), model.sentences))
    .map((span) => ({
      start: starts[span.firstToken] ?? 0,
      end: ends[span.endToken - 1] ?? 0,
      type: span.type,
      confidence: span.score,
    }));
}

/** People, organizations and places with a confidence, and whether the gold has the same span and kind. */
function judge(shared: string, gold: string, found: readonly (readonly Found[])[]): Judged[] {
  return goldDocuments(shared, gold).flatMap(({ names, regions }, i) => {
    const gold = new Set(names.map(({ start, end, kind }) => `${start}:${end}:${kind}`));
    return (found[i] ?? [])
      .filter(({ type, confidence }) => coarseKind(type) !== 'other' && confidence !== undefined)
      .filter(({ start, end }) => regions.some(([from, to]) => start >= from && end <= to))
      .map(({ start, end, type, confidence }) => ({
        confidence: confidence ?? 0,
        right: gold.has(`${start}:${end}:${coarseKind(type)}`),
      }));
  });
}

/** The article of the shared folder, or the bench's own. */
function articleText(shared: string | undefined): string {
  return readFileSync(
    shared === undefined
      ? path.resolve(__dirname, '../../test/bench/article.txt')
      : path.join(shared, 'articles/extradition.txt'),
    'utf8',
  );
}

function measureSpeed(shared: string | undefined, tagger: Tagger, rows: Row[]): void {
  const input = inputOf(articleText(shared));
  const other = inputOf('Rain fell.');
  // Another text in between: of a text that comes again, the tagger knows the answer.
  const time = median(
    samples(
      200,
      () => tagger.tag(input),
      () => tagger.tag(other),
    ).slice(50),
  );
  rows.push({
    what: `recogniser alone, the article (${input.count} tokens), warm, ms`,
    value: time.toFixed(1),
    bar: '≤ 10',
    met: time <= 10,
  });
  const bytes = readFileSync(modelFile);
  const loading = median(samples(21, () => openModel(bytes)));
  rows.push({ what: 'load, ms', value: loading.toFixed(1), bar: '< 20', met: loading < 20 });
  const size = statSync(modelFile).size / 1e6;
  rows.push({ what: 'model, MB', value: size.toFixed(2), bar: '≤ 4', met: size <= 4 });
}

function inputOf(text: string): TaggerInput {
  const model = readText(text, 'plaintext');
  return taggerInput(readNameDocument(model, shippedIndex(), []), model.sentences);
}

/** Milliseconds of `work`, each time after `before`, which is not counted. */
function samples(count: number, work: () => unknown, before?: () => unknown): number[] {
  return Array.from({ length: count }, () => {
    before?.();
    const started = performance.now();
    work();
    return performance.now() - started;
  });
}

/** 200 documents of the corpora; without them, the bench's own article. */
function textsToCompare(shared: string | undefined): string[] {
  if (shared === undefined) return [articleText(shared)];
  return developmentCorpora
    .flatMap((corpus) =>
      (readLines(scorer(shared, ['inputs', '--gold', corpusFile(shared, corpus)])) as Input[])
        .filter(({ text }) => text.length > 200)
        .slice(0, 40)
        .map(({ text }) => text),
    )
    .slice(0, 200);
}

void main().then((status) => {
  process.exitCode = status;
});
