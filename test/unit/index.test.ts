import assert from 'node:assert/strict';
import { compileIndex, type IndexEntry } from '../../src/index/compiler/compileIndex';
import type { EntityIndex, EntityRecord } from '../../src/index/entityIndex';
import { checksum, formatVersion, headerWords } from '../../src/index/format';
import { layeredIndex } from '../../src/index/layers';
import { openIndex } from '../../src/index/reader';
import { foldedWords } from '../../src/index/words';

const record = (id: string, label: string, more: Partial<EntityRecord> = {}): EntityRecord => ({
  id,
  label,
  kind: 'place',
  aliases: [],
  facts: [],
  relations: [],
  source: 'test',
  prominence: 1,
  ...(id.startsWith('Q') && { wikidata: id }),
  ...more,
});

const entries: IndexEntry[] = [
  {
    record: record('Q1', 'United States', { aliases: ['U.S.'] }),
    names: [
      { text: 'United States', use: 'name', prior: 1 },
      { text: 'U.S.', use: 'acronym', prior: 1 },
    ],
  },
  {
    record: record('Q2', 'Guadalajara', { prominence: 0.8 }),
    names: [
      { text: 'Guadalajara', use: 'name', prior: 0.9 },
      { text: 'Guadalajara, Jalisco', use: 'name', prior: 1 },
    ],
  },
  {
    record: record('x:guadalajara-cartel', 'Guadalajara Cartel', { kind: 'organization', prominence: 0.4 }),
    names: [
      { text: 'Guadalajara Cartel', use: 'name', prior: 1 },
      { text: 'Guadalajara', use: 'short', prior: 0.05 },
    ],
  },
];
const file = compileIndex(entries);

function openedIndex(): EntityIndex {
  const opened = openIndex(file);
  assert.ok(opened.ok);
  return opened.index;
}

/** The forms found in a text, as the words they stand for. A line break ends a run of words. */
function scan(index: EntityIndex, text: string): string[] {
  const lines = text.split('\n').map(foldedWords);
  const words = lines.flat();
  const starts = new Set<number>();
  let start = 0;
  for (const line of lines) starts.add((start += line.length));
  const tokens = {
    count: words.length,
    folded: (i: number) => words[i] ?? '',
    breakBefore: (i: number) => starts.has(i),
  };
  return index.scan(tokens).map(({ firstToken, endToken }) => words.slice(firstToken, endToken).join(' '));
}

describe('scanning a text with the index', () => {
  const check = (text: string, expected: readonly string[]): void => {
    assert.deepEqual(scan(openedIndex(), text), expected);
  };

  it('finds the longest form first, then the shorter ones at the same start', () => {
    check('In Guadalajara, Jalisco, the Guadalajara cartel', [
      'guadalajara , jalisco',
      'guadalajara',
      'guadalajara cartel',
      'guadalajara',
    ]);
  });
  it('finds names of several pieces, accents dropped, in any case', () => {
    check('the u.s. and the ÚNITED states', ['u . s .', 'united states']);
  });
  it('never crosses a break', () => {
    check('United\nStates', []);
  });
  it('finds nothing in an empty text or among unknown words', () => {
    check('', []);
    check('nothing of interest here', []);
  });
});

describe('looking up the index', () => {
  const index = openedIndex();
  const labels = (numbers: readonly number[]): string[] => numbers.map((entry) => index.record(entry).label);

  it('gives candidates with the best prior first', () => {
    const candidates = index.candidates(index.formOf('guadalajara'));
    assert.deepEqual(labels(candidates.map(({ entry }) => entry)), ['Guadalajara', 'Guadalajara Cartel']);
    assert.deepEqual(
      candidates.map(({ use }) => use),
      ['name', 'short'],
    );
  });
  it('finds entries by id of any scheme', () => {
    for (const { record: expected } of entries)
      assert.deepEqual(index.record(index.entryOf(expected.id)), expected);
    for (const unknown of ['Q3', 'geonames:1', 'x:nobody', 'iso:MX', '', 'nonsense'])
      assert.equal(index.entryOf(unknown), -1);
  });
  it('searches by the start of any word, most prominent first', () => {
    assert.deepEqual(labels(index.search('guad', 10)), ['Guadalajara', 'Guadalajara Cartel']);
    assert.deepEqual(labels(index.search('cart', 10)), ['Guadalajara Cartel']);
    assert.deepEqual(labels(index.search('united st', 10)), ['United States']);
    assert.deepEqual(labels(index.search('guad', 1)), ['Guadalajara']);
    for (const query of ['', ' ', 'zzz', 'states united']) assert.deepEqual(index.search(query, 10), []);
  });
  it('knows nothing of unknown forms', () => {
    assert.equal(index.formOf('Atlantis'), -1);
    assert.equal(index.formOf(''), -1);
    assert.deepEqual(index.candidates(-1), []);
    assert.deepEqual(index.candidates(index.formCount), []);
  });
});

describe('opening a bad index', () => {
  const check = (bytes: Uint8Array, code: string): void => {
    const opened = openIndex(bytes);
    assert.ok(!opened.ok);
    assert.equal(opened.problem.code, code);
    assert.match(opened.problem.message, /entity index.*(?:Reinstall|Update)/);
  };
  const changed = (word: number, value: number): Uint8Array => {
    const copy = file.slice();
    const words = new Uint32Array(copy.buffer);
    words[word] = value;
    if (word > 3) words[3] = checksum(words, headerWords);
    return copy;
  };

  it('refuses other files', () => {
    check(new Uint8Array(), 'index.foreign');
    check(new TextEncoder().encode('{"not": "an index"}'), 'index.foreign');
  });
  it('refuses other versions', () => {
    check(changed(1, formatVersion + 1), 'index.newer');
    check(changed(1, 0), 'index.older');
  });
  it('refuses an incomplete file', () => {
    check(file.slice(0, file.length - 4), 'index.truncated');
    check(file.slice(0, 16), 'index.truncated');
  });
  it('refuses a damaged file, also where the checksum was mended', () => {
    const damaged = file.slice();
    damaged[file.length >> 1] = (damaged[file.length >> 1] ?? 0) ^ 1;
    check(damaged, 'index.damaged');
    check(changed(5, 0xfffffff0), 'index.damaged');
  });
  it('opens a file that does not lie at the start of its buffer', () => {
    const shifted = new Uint8Array(file.length + 3);
    shifted.set(file, 3);
    assert.ok(openIndex(shifted.subarray(3)).ok);
  });
});

describe('a layer of own entries', () => {
  const base = openedIndex();

  it('adds entries and their names, and wins where the base has the name too', () => {
    const index = layeredIndex(base, [
      record('x:guadalajara-restaurant', 'Guadalajara', { aliases: ['El Guada'], kind: 'organization' }),
    ]);
    assert.deepEqual(scan(index, 'El Guada in Guadalajara'), ['el guada', 'guadalajara']);
    const [first, second] = index.candidates(index.formOf('Guadalajara'));
    assert.equal(index.record(first?.entry ?? -1).id, 'x:guadalajara-restaurant');
    assert.equal(index.record(second?.entry ?? -1).id, 'Q2');
    assert.equal(index.entryOf('x:guadalajara-restaurant'), base.entryCount);
    assert.equal(index.search('el gua', 5)[0], base.entryCount);
  });
  it('adds to an entry of the base and keeps its number', () => {
    const index = layeredIndex(base, [
      record('Q2', 'Guadalajara', { description: 'My home town', aliases: ['La Perla'] }),
    ]);
    assert.equal(index.entryCount, base.entryCount);
    assert.equal(index.entryOf('Q2'), base.entryOf('Q2'));
    assert.equal(index.record(index.entryOf('Q2')).description, 'My home town');
    assert.deepEqual(scan(index, 'La Perla'), ['la perla']);
  });
  it('takes from others only names that it lists, not the label that it must repeat', () => {
    const text = 'Guadalajara';
    const others = base.candidates(base.formOf(text));
    const repeated = layeredIndex(base, [record('Q2', text, { aliases: ['La Perla'] })]);
    assert.deepEqual(repeated.candidates(repeated.formOf(text)), others);
    const listed = layeredIndex(base, [record('Q2', text, { aliases: [text] })]);
    const [first] = listed.candidates(listed.formOf(text));
    assert.equal(first?.ownName, text);
  });
  it('is the base itself without records', () => {
    assert.equal(layeredIndex(base, []), base);
  });
});
