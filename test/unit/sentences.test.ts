import { strict as assert } from 'node:assert';
import { readText } from '../../src/engine/text/readText';

function check(text: string, ...expected: readonly string[]): void {
  const { prose, sentences } = readText(text, 'plaintext');
  assert.deepEqual(
    sentences.map(({ start, end }) => prose.slice(start, end)),
    expected,
  );
}

describe('sentences', () => {
  const cases: readonly (readonly string[])[] = [
    ['He left.', 'She stayed!', 'Why?'],
    ['Gen. Mark Milley met U.S. Secretary of State Marco Rubio.', 'They spoke.'],
    ['Prices rose 3.5 percent in Feb. 2025.', 'Nobody knew why.'],
    ['He lives in the U.S.', 'The move was slow.'],
    ['“Mexico will not be complacent.”', 'He smiled.'],
    ['J. K. Rowling, P. J. Stone and George W. Bush came.', 'It rained.'],
    ['Apple Inc. bought it.', 'Shares fell (a little).', 'Then they rose.'],
    ['At 5 p.m. Tuesday it ended.', 'Dr. Ruiz of St. Mary’s agreed.'],
    ['Wait… what?', 'Nothing.'],
    ['She said no.', 'Article no. 5 of Vol. 3 stands.', 'It was Dec. 5.'],
  ];
  for (const sentences of cases) {
    it(sentences.join(' | '), () => {
      check(sentences.join(' '), ...sentences);
    });
  }

  it('ends at the end of a block', () => {
    check('A headline without a stop\nThe first words.', 'A headline without a stop', 'The first words.');
  });
});
