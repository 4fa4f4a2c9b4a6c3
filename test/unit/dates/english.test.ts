import { strict as assert } from 'node:assert';
import { found, readTable } from './table';

describe('English dates', () => {
  for (const { text, expected } of readTable('english.txt'))
    it(text, () => {
      assert.deepEqual(found(text), expected);
    });
});
