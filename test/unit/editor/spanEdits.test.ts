import { strict as assert } from 'node:assert';
import { mapSpan, type TextEdit } from '../../../src/editor/shared/spanEdits';

/** A span written as brackets in a text, an edit of that text, and the text afterwards with the span as it then is. */
function check(
  what: string,
  marked: string,
  edit: readonly [at: string, by: string],
  expected: string,
): void {
  it(what, () => {
    const start = marked.indexOf('[');
    const end = marked.indexOf(']') - 1;
    const text = marked.replace('[', '').replace(']', '');
    const at = text.indexOf(edit[0]);
    const change: TextEdit = { start: at, removed: edit[0].length, inserted: edit[1].length };
    const after = text.slice(0, at) + edit[1] + text.slice(at + edit[0].length);
    const span = mapSpan({ start, end }, change);
    const shown = `${after.slice(0, span.start)}[${after.slice(span.start, span.end)}]${after.slice(span.end)}`;
    assert.equal(shown, expected);
  });
}

describe('a span while its text is edited', () => {
  check('moves with what is typed before it', 'so [Kiki] said', ['so', 'and so'], 'and so [Kiki] said');
  check('moves with what is removed before it', 'so [Kiki] said', ['so ', ''], '[Kiki] said');
  check('stays when something after it changes', 'so [Kiki] said', ['said', 'says'], 'so [Kiki] says');
  check('grows with what is typed inside', 'so [Kiki] said', ['ik', 'ikik'], 'so [Kikiki] said');
  check('loses what is removed at its start', 'so [Kiki] said', ['so Ki', ''], '[ki] said');
  check('loses what is removed at its end', 'so [Kiki] said', ['ki said', '.'], 'so [Ki].');
  check('keeps text typed over its start outside', 'so [Kiki] said', ['so K', 'X'], 'X[iki] said');
  check('is empty when all of it is gone', 'so [Kiki] said', ['so Kiki', 'he'], 'he[] said');
});

describe('typing at the edges of a span', () => {
  const typed = (start: number): TextEdit => ({ start, removed: 0, inserted: 3 });
  it('stays outside at the start', () => {
    assert.deepEqual(mapSpan({ start: 5, end: 9 }, typed(5)), { start: 8, end: 12 });
  });
  it('stays outside at the end', () => {
    assert.deepEqual(mapSpan({ start: 5, end: 9 }, typed(9)), { start: 5, end: 9 });
  });
});
