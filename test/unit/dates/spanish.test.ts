import { strict as assert } from 'node:assert';
import { found, readTable } from './table';

describe('Spanish dates', () => {
  for (const { text, expected } of readTable('spanish.txt'))
    it(text, () => {
      assert.deepEqual(found(text), expected);
    });
});
