import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { mapSpan } from '../../src/editor/shared/spanEdits';

const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 });

/** A text, a span of it and an edit of it. */
const edited = text.chain((before) =>
  fc.record({
    before: fc.constant(before),
    span: cut(before.length),
    place: cut(before.length),
    by: fc.string({ unit: 'binary', maxLength: 8 }),
  }),
);

function cut(length: number): fc.Arbitrary<{ start: number; end: number }> {
  return fc
    .tuple(fc.nat(length), fc.nat(length))
    .map(([one, other]) => ({ start: Math.min(one, other), end: Math.max(one, other) }));
}

describe('spans through edits', () => {
  it('stay in the text, and keep their words where the edit does not touch them', () => {
    fc.assert(
      fc.property(edited, ({ before, span, place, by }) => {
        const after = before.slice(0, place.start) + by + before.slice(place.end);
        const edit = { start: place.start, removed: place.end - place.start, inserted: by.length };
        const moved = mapSpan(span, edit);
        assert.ok(moved.start >= 0 && moved.start <= moved.end && moved.end <= after.length);
        const untouched = place.end <= span.start || place.start >= span.end;
        if (!untouched || span.start === span.end) return;
        assert.equal(after.slice(moved.start, moved.end), before.slice(span.start, span.end));
      }),
    );
  });
});
