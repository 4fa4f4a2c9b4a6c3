import { strict as assert } from 'node:assert';
// @ts-expect-error -- the package has no types
import untypedEdtf from 'edtf';
import { readTable, recognise } from './table';

const edtf = untypedEdtf as (expression: string) => unknown;

/** Every EDTF expression that the tables give is one that the `edtf` library parses. */
describe('EDTF of dates', () => {
  const expressions = new Set(
    ['english.txt', 'spanish.txt']
      .flatMap((file) => readTable(file))
      .flatMap(({ text }) => recognise(text).timex)
      .flatMap((timex) => timex.edtf ?? []),
  );
  for (const expression of expressions)
    it(expression, () => {
      assert.doesNotThrow(() => edtf(expression));
    });
});
