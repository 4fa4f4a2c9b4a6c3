import { strict as assert } from 'node:assert';
// @ts-expect-error -- the package has no types
import untyped from 'edtf';
import { readEdtf } from '../../src/engine/edtf';

const edtf = untyped as (expression: string) => { readonly min: number; readonly max: number };

/** Our bounds are those of the `edtf` package, in days. */
function check(expression: string): void {
  const theirs = edtf(expression);
  const ours = readEdtf(expression);
  const asDay = (time: number): number => {
    const date = new Date(time);
    return date.getUTCFullYear() * 10_000 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
  };
  assert.deepEqual(
    [ours?.earliest, ours?.latest],
    [theirs.min, theirs.max].map((time) => (Number.isFinite(time) ? asDay(time) : time)),
  );
}

describe('EDTF reader', () => {
  const expressions = [
    '2025',
    '2025-02',
    '2024-02',
    '2025-02-27',
    '1985~',
    '1985-04?',
    '198X',
    '19XX',
    '2020/2021',
    '2020-05/2021-02-03',
    '2024-12-30/2025-01-05',
  ];
  for (const expression of expressions)
    it(expression, () => {
      check(expression);
    });

  it('reads open ends, seasons and quarters', () => {
    assert.deepEqual(
      ['../2021', '2025-02-27/..', '2025-21', '2025-34'].map((value) => {
        const reading = readEdtf(value);
        return [reading?.earliest, reading?.latest];
      }),
      [
        [-Infinity, 20211231],
        [20250227, Infinity],
        [20250301, 20250531],
        [20250401, 20250630],
      ],
    );
  });

  it('refuses what is no expression', () => {
    for (const value of ['', 'soon', '2025-13', '2025-02-30', '2025-W09', '/', '../..', '1/2/3'])
      assert.equal(readEdtf(value), undefined, value);
  });
});
