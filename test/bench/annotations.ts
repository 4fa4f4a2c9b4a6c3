/**
 * How long opening, saying, typing and saving take in a document with 10,000 annotations of a person, in a folder with 5,000
 * sidecars.
 *
 *     npm run bench:annotations
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { layOver } from '../../src/annotations/layOver';
import type { Edit } from '../../src/annotations/mapSpan';
import { changesOf, type Saying } from '../../src/annotations/saying';
import { writeSidecar } from '../../src/annotations/sidecar';
import { quote, type Statement } from '../../src/annotations/statement';
import { StatementSheet } from '../../src/annotations/statementSheet';
import type { Annotations, EntityMention, Span } from '../../src/engine/annotations';
import { readText, updateText } from '../../src/storage/atomicFile';
import { formatTable, isMet, type Measure } from './measureTable';

const annotations = 10_000;
const sidecars = 5_000;
const rounds = 7;
const warmUp = 3;
/** Milliseconds that opening and saving may take. */
const bar = 100;

const names = 'Ana Ruiz,Bo Li,Oslo,Marañón,Kim,Lima,Supreme Court,Chad,United Nations,Zürich'.split(',');
const words = 'the of police talks border week said met signed trade water school new old after during'.split(
  ' ',
);

interface Sample {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** A text in which every sixth word is annotated. */
function sample(): Sample {
  const spans: Span[] = [];
  let text = '😀 ';
  let state = 1;
  const next = (below: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % below;
  };
  while (spans.length < annotations) {
    for (let i = 0; i < 5; i++) text += `${words[next(words.length)] ?? ''} `;
    const name = names[next(names.length)] ?? '';
    spans.push({ start: text.length, end: text.length + name.length });
    text += spans.length % 12 === 0 ? `${name}.\n\n` : `${name} `;
  }
  return { text, spans };
}

function statementsOf({ text, spans }: Sample): readonly Statement[] {
  return spans.map((span, i) => ({
    id: `urn:uuid:${String(Math.imul(i, 0x9e3779b1) >>> 0).padStart(10, '0')}`,
    quote: quote(text, span),
    about: 'entity' as const,
    verdict: 'accepted' as const,
    kind: 'person',
    notes: [],
    created: '2025-01-01T00:00:00Z',
    foreign: {},
  }));
}

function foundIn({ text, spans }: Sample): Annotations {
  const entities = spans.map(({ start, end }, chain): EntityMention => ({
    start,
    end,
    type: 'place',
    label: text.slice(start, end),
    chain,
    confidence: 0.8,
    trace: { recogniser: 'bench', rule: 'bench', steps: [] },
  }));
  return { entities, timex: [], events: [], problems: [] };
}

/** Milliseconds of each round after those that warm up. */
async function time(work: (round: number) => unknown): Promise<readonly number[]> {
  const samples: number[] = [];
  for (let round = 0; round < warmUp + rounds; round++) {
    const start = performance.now();
    await work(round);
    if (round >= warmUp) samples.push(performance.now() - start);
  }
  return samples;
}

class Bench {
  readonly sample = sample();
  readonly found = foundIn(this.sample);
  readonly page = writeSidecar(
    { statements: statementsOf(this.sample), foreignItems: [], foreignFields: {} },
    this.sample.text,
    '../article.txt',
  );
  readonly file: string;

  constructor(folder: string) {
    const { text } = this.sample;
    const small = { statements: statementsOf({ text, spans: this.sample.spans.slice(0, 5) }) };
    const page = writeSidecar({ ...small, foreignItems: [], foreignFields: {} }, text, '../article.txt');
    mkdirSync(path.join(folder, '.dateline'));
    for (let i = 1; i < sidecars; i++)
      writeFileSync(path.join(folder, '.dateline', `article-${i}.txt.jsonld`), page);
    this.file = path.join(folder, '.dateline', 'article.txt.jsonld');
    writeFileSync(this.file, this.page);
  }

  /** Reads the sidecar of a text, and lays it over what was found. */
  async open(text: string): Promise<StatementSheet> {
    const sheet = new StatementSheet('../article.txt');
    sheet.reconcile(await readText(this.file), text, 'article');
    layOver(text, this.found, sheet, []);
    return sheet;
  }

  /** Says something new of a name, and lays it over what was found. */
  say(sheet: StatementSheet, round: number): void {
    const { text, spans } = this.sample;
    const span = spans[round * 7] ?? { start: 0, end: 1 };
    const saying: Saying = {
      type: 'say',
      target: { about: 'entity', start: span.start, end: span.end },
      said: { kind: round % 2 === 0 ? 'place' : 'group', status: 'verified' },
    };
    const stamp = { now: `2025-01-01T00:00:${round}Z`, newId: () => `urn:uuid:${round}` };
    const shown = layOver(text, this.found, sheet, []);
    sheet.apply(changesOf(saying, { sheet, text, shown, stamp }), text);
    layOver(text, this.found, sheet, []);
  }

  async save(sheet: StatementSheet, text: string): Promise<void> {
    await updateText(this.file, (current) => {
      const answer = sheet.reconcile(current, text, 'article');
      return Promise.resolve(answer.ok ? answer.page : undefined);
    });
    sheet.wrote();
  }
}

async function measure(bench: Bench): Promise<readonly Measure[]> {
  const { text } = bench.sample;
  const opening = await time(() => bench.open(text));
  // Words before the first sentence, and one word in the middle is another.
  const elsewhere = `Before. ${text.replace(' the ', ' that ')}`;
  const openingChanged = await time(() => bench.open(elsewhere));
  const sheet = await bench.open(text);
  const saying = await time((round) => {
    bench.say(sheet, round);
  });
  const saving: number[] = [];
  for (let round = 0; round < rounds; round++) {
    bench.say(sheet, warmUp + rounds + round);
    const start = performance.now();
    await bench.save(sheet, text);
    saving.push(performance.now() - start);
  }
  return [
    { name: 'opening: the sidecar read, merged, laid over what was found', samples: opening, bar },
    { name: 'the same where the text was changed by another program', samples: openingChanged, bar },
    { name: 'an action: said and laid over', samples: saying, bar },
    { name: 'writing after an action: merged, written, brought to the disk', samples: saving, bar },
    ...(await measureTyping(bench, sheet)),
  ];
}

async function measureTyping(bench: Bench, sheet: StatementSheet): Promise<readonly Measure[]> {
  let { text } = bench.sample;
  const key = await time((round) => {
    const edit: Edit = { offset: 1000 + round * 1000, length: 0, text: 'x' };
    const after = text.slice(0, edit.offset) + edit.text + text.slice(edit.offset);
    sheet.edit(edit, text, after);
    sheet.findAgain([edit], after);
    text = after;
  });
  const saved: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const edit: Edit = { offset: 2 + round, length: 0, text: 'y' };
    const after = text.slice(0, edit.offset) + edit.text + text.slice(edit.offset);
    sheet.edit(edit, text, after);
    text = after;
    const start = performance.now();
    sheet.requote(text);
    await bench.save(sheet, text);
    saved.push(performance.now() - start);
  }
  return [
    { name: 'a key: all words followed', samples: key, bar: 10 },
    {
      name: 'saving the document after typing at its start: all quoted anew and written',
      samples: saved,
      bar,
    },
  ];
}

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'dateline-bench-'));
  try {
    const bench = new Bench(folder);
    const size = (bench.page.length / 1e6).toFixed(1);
    console.log(`${annotations} annotations in a document, ${size} MB; ${sidecars} sidecars in its folder\n`);
    const measures = await measure(bench);
    console.log(formatTable(measures));
    process.exitCode = measures.every(isMet) ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
