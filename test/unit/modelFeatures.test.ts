import { strict as assert } from 'node:assert';
import { tokenise } from '../../src/engine/text/tokens';
import {
  contextBit,
  contextBits,
  gazetteerBits,
  hashOf,
  repetitionGroups,
  spellingRows,
  wordFeatures,
} from '../../src/model/features';
import type { TaggerInput } from '../../src/model/tagger';

/** Sentences that are each on a line of their own. */
function inputOf(text: string): TaggerInput {
  const tokens = tokenise(text);
  const sentenceStarts = [...text.matchAll(/^(?=.)/gm)].map((match) => tokens.at(match.index));
  return {
    count: tokens.count,
    text: (token) => tokens.text(token),
    sentenceStarts,
    spaceBefore: tokens.spaceBefore,
  };
}

describe('recogniser: features of words', () => {
  it('hashes as FNV-1a does', () => {
    assert.equal(hashOf(''), 0x811c9dc5);
    assert.notEqual(hashOf('ab'), hashOf('ba'));
  });

  it('looks a word up in lower case, and without accents', () => {
    assert.deepEqual(wordFeatures('Núñez').vectorKeys, [hashOf('núñez'), hashOf('nunez')]);
    assert.deepEqual(wordFeatures('Nunez').vectorKeys, [hashOf('nunez')]);
  });

  it('shares all rows but the shape between spellings that differ in case', () => {
    const upper = wordFeatures('ROME').spelling;
    const lower = wordFeatures('Rome').spelling;
    assert.equal(upper.filter((row, i) => row !== lower[i]).length, 1);
  });

  it('keeps to its table', () => {
    for (const word of ['', 'a', '😀', 'Łódź', 'x'.repeat(400), '١٢٣'])
      for (const row of wordFeatures(word).spelling) assert.ok(row >= 0 && row < spellingRows);
  });
});

describe('recogniser: features of places', () => {
  const bitsOf = (text: string, word: string): string[] => {
    const input = inputOf(text);
    const bits = contextBits(input);
    const token = Array.from({ length: input.count }, (_, i) => input.text(i)).indexOf(word);
    return Object.entries(contextBit)
      .filter(([, bit]) => ((bits[token] ?? 0) & bit) !== 0)
      .map(([name]) => name);
  };
  const cases: readonly (readonly [string, string, string[]])[] = [
    ['Rain fell.\nThe rain stopped.', 'Rain', ['lowerElsewhere', 'sentenceOpening']],
    ['Ortega left.\nThen Ortega spoke.', 'Ortega', ['capitalisedElsewhere', 'sentenceOpening']],
    ['They met Ortega.', 'Ortega', []],
    ['MINISTER RESIGNS AFTER VOTE', 'RESIGNS', ['sentenceOfCapitals']],
    ['Minister Resigns After Long Debate', 'Resigns', ['sentenceInTitleCase']],
    ['so this is it', 'this', ['sentenceWithoutCapitals']],
    ['the well-known man', 'known', ['touching', 'sentenceWithoutCapitals']],
  ];
  for (const [text, word, expected] of cases) {
    it(`${JSON.stringify(text)}: ${word}`, () => {
      assert.deepEqual(bitsOf(text, word), expected);
    });
  }

  it('numbers the capitalised words, any case alike', () => {
    assert.deepEqual([...repetitionGroups(inputOf('Ortega met ORTEGA and Ruiz'))], [0, -1, 0, -1, 1]);
  });
});

describe('recogniser: bits of the gazetteer', () => {
  const form = { common: false, short: false, acronym: false, demonym: false };
  it('tells kinds at the start from kinds inside', () => {
    const bits = gazetteerBits(3, [{ ...form, firstToken: 0, endToken: 2, kinds: ['place', 'person'] }]);
    assert.deepEqual([...bits], [(1 << 2) | 1 | (1 << 22), (1 << 11) | (1 << 9) | (1 << 22) | (1 << 23), 0]);
  });
  it('joins forms that overlap, and cuts what lies behind the text', () => {
    const bits = gazetteerBits(1, [
      { ...form, firstToken: 0, endToken: 2, kinds: ['place'] },
      { ...form, firstToken: 0, endToken: 1, kinds: ['group'], demonym: true },
    ]);
    assert.deepEqual([...bits], [(1 << 2) | (1 << 3) | (1 << 21) | (1 << 22) | (1 << 23)]);
  });
});
