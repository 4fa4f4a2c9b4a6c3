import { strict as assert } from 'node:assert';
import { recognise } from './table';

/** The codes and words of all problems of a text, as of Friday, 28 February 2025. */
function check(text: string, expected: readonly string[]): void {
  const { problems } = recognise(text);
  assert.deepEqual(
    problems.map(({ code, span }) => `${code}: ${text.slice(span?.start, span?.end)}`),
    expected,
  );
}

describe('flags of dates', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['He died on April 31, 2020.', ['date.impossible: April 31, 2020']],
    ['He died on Feb. 29, 2023.', ['date.impossible: Feb. 29, 2023']],
    ['Murió el 31 de abril de 2020.', ['date.impossible: 31 de abril de 2020']],
    ['He died on Monday, May 5, 2020.', ['date.weekdayMismatch: Monday, May 5, 2020']],
    ['Murió el lunes 5 de mayo de 2020.', ['date.weekdayMismatch: lunes 5 de mayo de 2020']],
    ['It lasted from May 2020 to March 2019.', ['date.endBeforeStart: May 2020 to March 2019']],
    ['He left on 3/4/2021.', ['date.ambiguousDayMonth: 3/4/2021']],
    ['He died on May 5, 2031.', ['date.futureInPast: May 5, 2031']],
    ['He was arrested a few years ago.', ['date.undatedClaim: a few years ago']],
    ['Fue detenido hace unos años.', ['date.undatedClaim: hace unos años']],
    ['He left on 3/4/2021 and came on 25/12/2020.', []],
    ['He died on Tuesday, May 5, 2020.', []],
    ['It lasted from March 2019 to May 2020.', []],
    ['He will retire on May 5, 2031.', []],
    ['It can be tested on May 5, 2031.', []],
    ['He left on 09.03.2018.', []],
    ['He died on 3/3/2021.', []],
  ];
  for (const [text, expected] of cases)
    it(text, () => {
      check(text, expected);
    });
});

/** What the text becomes by each suggestion. */
function checkSuggestions(text: string, expected: readonly string[]): void {
  const suggestions = recognise(text).problems.flatMap((problem) => problem.suggestions ?? []);
  const results = suggestions.map(
    ({ start, end, text: other }) => text.slice(0, start) + other + text.slice(end),
  );
  assert.deepEqual(results, expected);
}

describe('suggestions of flags', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['He died on Monday, May 5, 2020.', ['He died on Tuesday, May 5, 2020.']],
    ['He died on Mon., May 5, 2020.', ['He died on Tue., May 5, 2020.']],
    ['Murió el lunes 5 de mayo de 2020.', ['Murió el martes 5 de mayo de 2020.']],
    ['Lunes 5 de mayo de 2020: murió.', ['Martes 5 de mayo de 2020: murió.']],
    ['It lasted from May 2020 to March 2019.', ['It lasted from March 2019 to May 2020.']],
    ['He left on 3/4/2021.', ['He left on March 4, 2021.', 'He left on April 3, 2021.']],
    ['Murió el 3/4/2021.', ['Murió el 3 de abril de 2021.', 'Murió el 4 de marzo de 2021.']],
    ['He died on April 31, 2020.', []],
  ];
  for (const [text, expected] of cases)
    it(text, () => {
      checkSuggestions(text, expected);
    });
});
