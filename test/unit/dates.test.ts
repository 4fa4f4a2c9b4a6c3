import { strict as assert } from 'node:assert';
import { recogniseDates } from '../../src/engine/dates/recogniseDates';
import { readText } from '../../src/engine/text/readText';

/** All expressions of a text as `words = value`, resolved from Friday, 28 February 2025. */
function check(text: string, expected: readonly string[]): void {
  const found = recogniseDates(readText(text, 'plaintext'), {
    date: { value: '2025-02-28', source: 'given' },
    languages: ['en', 'es'],
  });
  assert.deepEqual(
    found.timex.map((timex) => `${text.slice(timex.start, timex.end)} = ${timex.value}`),
    expected,
  );
}

describe('dates', () => {
  it('resolves a weekday by the tense of its verb', () => {
    check('They met on Thursday.', ['Thursday = 2025-02-27']);
    check('They will meet on Thursday.', ['Thursday = 2025-03-06']);
  });
  it('reads absolute dates', () => {
    check('It began on July 4, 1776.', ['July 4, 1776 = 1776-07-04']);
  });
});
