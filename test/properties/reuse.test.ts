import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { createEngine, type Engine } from '../../src/engine';
import { hasIndex, shippedIndex, shippedTagger } from '../support/engine';

/** What an engine keeps of one text makes the next one faster, and must not show in what it finds. */
describe('an engine that has read other texts', () => {
  const article = readFileSync(path.join(__dirname, '../bench/article.txt'), 'utf8').slice(0, 2500);
  const freshEngine = (): Engine =>
    createEngine({ index: hasIndex() ? shippedIndex() : undefined, tagger: shippedTagger() });
  const inserted = fc.constantFrom(
    ...['', 'x', ' ', '. ', '\n\n', 'Mexico', ' Marta Quiroga', '2024', ' on Monday', 'MARCH ', '😀', '“'],
  );
  const edit = fc.record({
    at: fc.nat(article.length),
    length: fc.oneof(fc.nat(3), fc.nat(400)),
    inserted,
  });

  it('finds the same as a new one, edit by edit', function () {
    this.timeout(60_000);
    const reused = freshEngine();
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        let text = article;
        for (const { at, length, inserted: words } of edits) {
          text = text.slice(0, at) + words + text.slice(at + length);
          assert.deepEqual(reused.annotate({ text }), freshEngine().annotate({ text }));
        }
      }),
      { numRuns: 25 },
    );
  });
});
