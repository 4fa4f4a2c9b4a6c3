import { strict as assert } from 'node:assert';
import { found, lines } from './table';

describe('what is no date', () => {
  for (const text of lines('negatives.txt'))
    it(text, () => {
      assert.deepEqual(found(text), []);
    });
});
