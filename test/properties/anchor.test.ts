import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { mapSpanThrough, type Edit } from '../../src/annotations/mapSpan';
import { reanchor } from '../support/rewrittenDocuments';

describe('anchoring', () => {
  it('finds at least 0.97 again after a rewrite from outside, and marks what it is not sure of', () => {
    const { surviving, right, wrong, uncertain } = reanchor(20);
    const figures = `${right} of ${surviving} right, ${wrong} wrong, ${uncertain} elsewhere and marked`;
    assert.ok(right / surviving >= 0.97, figures);
    assert.equal(wrong, 0, figures);
  }).timeout(20_000);

  it('keeps every surviving span exact through edits in the editor', () => {
    const edit = fc.record({
      offset: fc.nat(200),
      length: fc.nat(12),
      text: fc.string({ unit: 'grapheme', maxLength: 12 }),
    });
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 40, maxLength: 150 }),
        fc.nat(100),
        fc.integer({ min: 1, max: 20 }),
        fc.array(edit, { maxLength: 12 }),
        (original, at, length, scripts) => {
          // Each character carries its own mark, so that the truth is known whatever the edits do.
          let cells = Array.from(original, (unit, i) => ({ unit, id: i })).flatMap(({ unit, id }) =>
            Array.from({ length: unit.length }, (_, k) => ({ unit: unit[k]!, id: id * 100 + k })),
          );
          const start = Math.min(at, cells.length - 1);
          const span = { start, end: Math.min(cells.length, start + length) };
          const marked = new Set(cells.slice(span.start, span.end).map((cell) => cell.id));
          const inside = cells[span.start]!.id;
          const edits: Edit[] = [];
          for (const script of scripts) {
            const offset = Math.min(script.offset, cells.length);
            const cut = Math.min(script.length, cells.length - offset);
            edits.push({ offset, length: cut, text: script.text });
            // What is typed between two marked characters is marked too.
            const isInside =
              marked.has(cells[offset - 1]?.id ?? -1) && marked.has(cells[offset + cut]?.id ?? -1);
            const id = isInside ? inside : -1;
            const typed = Array.from({ length: script.text.length }, (_, k) => ({
              unit: script.text[k]!,
              id,
            }));
            cells = [...cells.slice(0, offset), ...typed, ...cells.slice(offset + cut)];
          }
          const mapped = mapSpanThrough(span, edits);
          const left = cells.map((cell, i) => (marked.has(cell.id) ? i : -1)).filter((i) => i >= 0);
          if (!mapped) return;
          assert.equal(mapped.start, left[0]);
          assert.equal(mapped.end, left.at(-1)! + 1);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
