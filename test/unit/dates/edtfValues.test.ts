import { strict as assert } from 'node:assert';
import { recognise } from './table';

/** The EDTF expressions of a text, as of Friday, 28 February 2025. */
function check(text: string, expected: readonly string[]): void {
  assert.deepEqual(
    recognise(text).timex.map(({ edtf }) => edtf ?? ''),
    expected,
  );
}

describe('EDTF where it says more than the value', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['It lasted from March to May 2020.', ['2020-03/2020-05', '2020-03/2020-05']],
    ['It has rained since March 2020.', ['2020-03/..']],
    ['It rained until March 2020.', ['../2020-03']],
    ['He was born circa 1850.', ['1850~']],
    ['It was common in the 1960s.', ['196X']],
    ['It was common in the 19th century.', ['18XX']],
    ['He ruled until 44 BC.', ['../-0043']],
    ['They met in the summer of 2016.', ['2016-22']],
    ['Sales rose in Q3 2024.', ['2024-35']],
    ['They met last week.', ['2025-02-17/2025-02-23']],
    ['It rose over the past two years.', ['2023-02-28/2025-02-28']],
    ['It will close in two weeks.', ['2025-03-14']],
    ['He left two weeks before May 13, 1999.', ['1999-04-29', '1999-05-13']],
    ['Murió dos semanas antes del 13 de mayo de 1999.', ['1999-04-29', '1999-05-13']],
    ['He was recently jailed.', ['']],
    ['He was jailed in the past.', ['']],
  ];
  for (const [text, expected] of cases)
    it(text, () => {
      check(text, expected);
    });
});
