import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compileIndex, type IndexEntry } from '../../src/index/compiler/compileIndex';
import type { EntityIndex, EntityRecord } from '../../src/index/entityIndex';
import { formUses, recordKinds } from '../../src/index/format';
import { openIndex } from '../../src/index/reader';
import { foldedWords } from '../../src/index/words';

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
const optional = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(value, { nil: undefined });
const id = fc.oneof(
  fc.nat({ max: 2 ** 31 }).map((number) => `Q${number}`),
  fc.nat({ max: 2 ** 31 }).map((number) => `geonames:${number}`),
  fc.stringMatching(/^x:[a-z-]{1,8}$/),
);
/** Drops the keys that hold undefined, at any depth of objects. */
const compact = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;
const fact = fc.record({
  property: text,
  value: text,
  from: optional(text),
  to: optional(text),
  source: optional(text),
});
const relation = fc.record({ type: text, to: id, from: optional(text), until: optional(text) });
const point = fc.integer({ min: -90_000, max: 90_000 }).map((parts) => parts / 1000);

const record = fc
  .record({
    id,
    label: text,
    kind: fc.constantFrom(...recordKinds),
    aliases: fc.array(text, { maxLength: 4 }),
    description: optional(text),
    geonames: optional(fc.nat()),
    country: optional(text),
    point: optional(fc.record({ lat: point, lon: point })),
    population: optional(fc.nat({ max: 2 ** 40 })),
    facts: fc.array(fact, { maxLength: 3 }),
    relations: fc.array(relation, { maxLength: 3 }),
    asOf: optional(text),
    source: text,
    prominence: fc.nat({ max: 255 }).map((parts) => parts / 255),
  })
  .map(({ point: where, ...rest }) => ({ ...rest, ...where, ...ownIds(rest.id) }))
  .map((value) => compact(value) as EntityRecord);

function ownIds(recordId: string): Partial<EntityRecord> {
  if (recordId.startsWith('Q')) return { wikidata: recordId };
  return recordId.startsWith('geonames:') ? { geonames: Number(recordId.slice(9)) } : {};
}

const entries = fc.uniqueArray(
  fc.record({
    record,
    names: fc.array(
      fc.record({
        text,
        use: fc.constantFrom(...formUses),
        prior: fc.nat({ max: 255 }).map((parts) => parts / 255),
      }),
      { maxLength: 5 },
    ),
  }),
  { selector: (entry) => entry.record.id, maxLength: 12 },
);

function open(bytes: Uint8Array): EntityIndex {
  const opened = openIndex(bytes);
  assert.ok(opened.ok, opened.ok ? '' : opened.problem.message);
  return opened.index;
}

const matchable = (name: string): boolean => {
  const words = foldedWords(name);
  return words.length > 0 && !words.includes('');
};

describe('compiled index', () => {
  it('gives back every record', () => {
    fc.assert(
      fc.property(entries, (given) => {
        const index = open(compileIndex(given));
        assert.equal(index.entryCount, given.length);
        for (const { record: expected } of given) {
          assert.deepEqual(index.record(index.entryOf(expected.id)), expected);
        }
      }),
    );
  });

  it('finds every form, and its entry among the candidates', () => {
    fc.assert(
      fc.property(entries, (given) => {
        const index = open(compileIndex(given));
        for (const { record: expected, names } of given) {
          for (const name of names.filter((candidate) => matchable(candidate.text))) {
            const candidates = index.candidates(index.formOf(name.text));
            const entry = index.entryOf(expected.id);
            assert.ok(
              candidates.some(
                (candidate) => candidate.entry === entry && candidate.prior >= name.prior - 0.05,
              ),
            );
            assert.ok(index.search(name.text, given.length).includes(entry));
          }
        }
      }),
    );
  });

  it('scans a text for exactly the forms in it', () => {
    fc.assert(
      fc.property(entries, fc.array(text, { maxLength: 20 }), (given, between) => {
        const index = open(compileIndex(given));
        const all = given.flatMap(({ names }) => names.map((name) => name.text));
        const words = [...between, ...all].flatMap(foldedWords);
        const tokens = {
          count: words.length,
          folded: (i: number) => words[i] ?? '',
          breakBefore: () => false,
        };
        const forms = new Set(all.filter(matchable).map((name) => foldedWords(name).join(' ')));
        const expected = words.flatMap((_word, first) =>
          words
            .slice(first)
            .map((_end, length) => words.slice(first, first + length + 1).join(' '))
            .filter((form) => forms.has(form))
            .reverse(),
        );
        const found = index
          .scan(tokens)
          .map((match) => words.slice(match.firstToken, match.endToken).join(' '));
        assert.deepEqual(found, expected);
      }),
    );
  });

  it('is the same file whatever the order of its entries', () => {
    fc.assert(
      fc.property(entries, (given) => {
        assert.deepEqual(compileIndex([...given].reverse()), compileIndex(given));
      }),
    );
  });

  it('refuses any damage', () => {
    const file = compileIndex([
      {
        record: {
          id: 'Q96',
          label: 'Mexico',
          kind: 'place',
          aliases: [],
          facts: [],
          relations: [],
          source: 'test',
          prominence: 1,
        },
        names: [{ text: 'Mexico', use: 'name', prior: 1 }],
      } satisfies IndexEntry,
    ]);
    fc.assert(
      fc.property(fc.nat({ max: file.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = file.slice();
        damaged[at] = (damaged[at] ?? 0) ^ change;
        assert.equal(openIndex(damaged).ok, false);
      }),
    );
    fc.assert(
      fc.property(fc.nat({ max: file.length - 1 }), (length) => {
        assert.equal(openIndex(file.slice(0, length)).ok, false);
      }),
    );
  });
});
