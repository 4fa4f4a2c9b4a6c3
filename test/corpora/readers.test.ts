import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { AnnotatedDocument } from '../../src/annotations/formats/format';
import { formatOf } from '../../src/annotations/formats/formats';
import { labelOfKind } from '../../src/annotations/formats/kindLabels';
import type { Span } from '../../src/engine/annotations';
import { hasIndex, shippedEngine } from '../support/engine';
import { generatedDocument } from '../support/generatedDocuments';
import { readersAreThere, readersPython } from './readers/readerTools';

/** Documents with emoji, right-to-left script, markup signs and line breaks of all kinds, the same at each run; and an article as it is annotated. */
const documents: readonly AnnotatedDocument[] = [
  ...fc
    .sample(generatedDocument, { numRuns: 60, seed: 42 })
    .map((document, i) => ({ ...document, name: `document-${i}.txt` })),
  ...(hasIndex() ? [article()] : []),
];

function article(): AnnotatedDocument {
  const text = readFileSync(path.resolve(__dirname, '../bench/article.txt'), 'utf8');
  return { name: 'article.txt', text, annotations: shippedEngine().annotate({ text, date: '2025-02-28' }) };
}

/** What a reader of another maker finds in the files that a format writes for the documents; fails where it rejects one. */
async function readBy<T>(reader: string): Promise<T> {
  const folder = path.resolve(__dirname, '../../out/readers', reader);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const files = (await formatOf(reader)?.write(documents, () => undefined)) ?? [];
  for (const { name, content } of files) writeFileSync(path.join(folder, name), content);
  const script = path.join(__dirname, 'readers/read.py');
  const output = execFileSync(readersPython, [script, reader, folder], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PYTHONWARNINGS: 'ignore', PYTHONIOENCODING: 'utf-8' },
  });
  return JSON.parse(output) as T;
}

const wordsOf = ({ text }: AnnotatedDocument, { start, end }: Span): string => text.slice(start, end);
const unspaced = (words: string): string => words.replace(/[\s\p{Cc}\ufeff]/gu, '');

/** Names and the dates between them, as words and labels, in the order of the text. */
function flat(document: AnnotatedDocument): readonly (readonly [words: string, label: string])[] {
  const { entities, timex } = document.annotations;
  const between = timex.filter((time) =>
    entities.every(({ start, end }) => end <= time.start || start >= time.end),
  );
  return [
    ...entities.map((entity) => ({ ...entity, label: labelOfKind(entity.type) })),
    ...between.map((time) => ({ ...time, label: time.type })),
  ]
    .sort((one, other) => one.start - other.start)
    .map((item) => [wordsOf(document, item), item.label] as const);
}

describe('formats, read by tools of other makers', function () {
  this.timeout(120_000);
  before(function () {
    if (readersAreThere()) return;
    console.log('  skipped: readers of formats (install them: npx tsx test/corpora/readers/install.ts)');
    this.skip();
  });

  it('spacy: spaCy’s Doc.from_json', async () => {
    interface Read {
      readonly text: string;
      readonly ents: readonly (readonly [string, string, string])[];
      readonly dates: readonly (readonly [string, string])[];
      readonly events: readonly (readonly [string, string])[];
    }
    const read = await readBy<readonly Read[]>('spacy');
    for (const [i, document] of documents.entries()) {
      const { text, ents, dates, events } = read[i]!;
      const { timex, events: happened } = document.annotations;
      assert.equal(text, document.text);
      assert.deepEqual(
        ents.map(([words, label]) => [words, label]),
        flat(document),
      );
      assert.deepEqual(
        dates,
        timex.map((time) => [wordsOf(document, time), time.type]),
      );
      assert.deepEqual(
        events,
        happened.map((event) => [wordsOf(document, event), event.type]),
      );
    }
  });

  it('conll: spaCy’s converter of CoNLL-2003', async () => {
    const read =
      await readBy<Record<string, { readonly ents: readonly [readonly string[], string][] }>>('conll');
    for (const document of documents) {
      const ents = read[`${document.name}.conll`]?.ents ?? [];
      const expected = flat(document).map(([words, label]) => [unspaced(words), label]);
      assert.deepEqual(
        ents.map(([tokens, label]) => [tokens.join(''), label]),
        expected,
        document.text,
      );
    }
  });

  it('followthemoney: its own package validates and cleans every entity', async () => {
    const read =
      await readBy<readonly (readonly [id: string, schema: string, caption: string])[]>('followthemoney');
    assert.ok(read.length > 0);
    assert.ok(read.every(([id, schema, caption]) => id !== '' && schema !== '' && caption !== ''));
  });

  it('tei: valid by the schema of TEI P5, and the text as it was', async () => {
    const read =
      await readBy<Record<string, { readonly text: string; readonly names: readonly string[] }>>('tei');
    for (const document of documents) {
      const { text, names } = read[`${document.name}.xml`]!;
      assert.equal(text, document.text);
      const words = document.annotations.entities.map((entity) => wordsOf(document, entity));
      const said = new Set([
        ...words,
        ...document.annotations.events.map((event) => wordsOf(document, event)),
      ]);
      assert.ok(
        names.every((name) => said.has(name)),
        names.join(' | '),
      );
    }
  });

  it('uimacas: dkpro-cassis', async () => {
    interface Read {
      readonly text: string;
      readonly entities: readonly (readonly [string, string, string | null])[];
      readonly dates: readonly (readonly [string, string])[];
    }
    const read = await readBy<Record<string, Read>>('uimacas');
    for (const document of documents) {
      const { text, entities, dates } = read[`${document.name}.cas.json`]!;
      const { annotations } = document;
      assert.equal(text, document.text);
      assert.deepEqual(
        entities,
        annotations.entities.map((entity) => [wordsOf(document, entity), entity.type, entity.id ?? null]),
      );
      assert.deepEqual(
        dates,
        annotations.timex.map((time) => [wordsOf(document, time), time.value]),
      );
    }
  });

  it('icalendar: the package icalendar finds no error, and every event', async () => {
    const read =
      await readBy<Record<string, readonly (readonly [summary: string, start: string])[]>>('icalendar');
    const events = Object.values(read).flat();
    assert.ok(events.length > 0);
    assert.ok(events.every(([summary, start]) => summary !== '' && /^\d{4}-\d\d-\d\d$/.test(start)));
  });

  it('brat: brat-peek, with every span at its words', async () => {
    interface Read {
      readonly spans: readonly (readonly [inText: string, told: string, label: string])[];
      readonly events: readonly unknown[];
    }
    const read = await readBy<Record<string, Read>>('brat');
    for (const document of documents) {
      const { spans, events } = read[document.name.replace('.txt', '.ann')]!;
      assert.ok(
        spans.every(([inText, told]) => told.startsWith(inText)),
        document.name,
      );
      assert.equal(events.length, document.annotations.events.length);
    }
  });

  it('geojson: geojson-validator', async () => {
    const read = await readBy<Record<string, readonly (readonly [number, number])[]>>('geojson');
    assert.ok(Object.values(read).flat().length > 0);
  });
});
