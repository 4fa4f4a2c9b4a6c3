import { strict as assert } from 'node:assert';
import type { TimeExpression } from '../../../src/engine/annotations';
import { countMarks, marksOf, marksWithin } from '../../../src/editor/highlights/marks';
import { markKinds, type MarkKind } from '../../../src/editor/shared/kinds';
import { annotations, mention, noTrace, spanOf } from './support';

const text = 'Rubio spoke in Oslo on Friday and recently in Oslo.';
const date = (words: string, value: string): TimeExpression => ({
  ...spanOf(text, words),
  type: 'DATE',
  value,
  trace: noTrace,
});
const article = annotations({
  entities: [
    mention(text, 'Rubio', { type: 'person', chain: 0 }),
    mention(text, 'Oslo', { type: 'place', chain: 1 }),
    { ...mention(text, 'spoke', { type: 'place', chain: 2 }), end: 6, start: 6 },
  ],
  timex: [date('Friday', '2025-02-28'), date('recently', 'PAST_REF')],
});

function check(what: string, kinds: readonly MarkKind[], expected: readonly string[]): void {
  it(what, () => {
    const marks = marksOf(article, new Set(kinds));
    const words = [...marks].flatMap(([kind, spans]) =>
      spans.map(({ start, end }) => `${kind} ${text.slice(start, end)}`),
    );
    assert.deepEqual(words, expected);
  });
}

describe('marks', () => {
  check('stand under what is left in the text and has a value', markKinds, [
    'person Rubio',
    'place Oslo',
    'date Friday',
  ]);
  check('are of the kinds shown', ['date'], ['date Friday']);

  it('have a list for every kind, so that a hidden one is cleared', () => {
    assert.equal(marksOf(undefined, new Set()).size, markKinds.length);
  });
  it('are cut to what is near, and to the limit', () => {
    const marks = marksOf(article, new Set(markKinds));
    assert.equal(countMarks(marksWithin(marks, [{ start: 0, end: 8 }], 10)), 1);
    assert.equal(countMarks(marksWithin(marks, [{ start: 0, end: 60 }], 0)), 0);
  });
});
