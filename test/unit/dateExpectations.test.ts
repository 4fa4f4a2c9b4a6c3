import { strict as assert } from 'node:assert';
import { kindOf, type Expectation } from '../corpora/expectations';

/** The kind of what a suite expects of some words, asked at 04:30 on 12 February 2013. */
function check(words: string, expectation: Omit<Expectation, 'start' | 'end'>, kind: string): void {
  const item: Expectation = { start: 0, end: words.length, ...expectation };
  assert.equal(kindOf(item, words, '2013-02-12T04:30:00'), kind, words);
}

const range = (timex: string, start: string, end: string): Omit<Expectation, 'start' | 'end'> => ({
  type: 'daterange',
  values: [{ timex, start, end }],
});

describe('kinds of expectations of date suites', () => {
  it('are in scope where TIMEX3 or EDTF can say them from a day', () => {
    check('May 5, 2020', { type: 'date', values: [{ timex: '2020-05-05', value: '2020-05-05' }] }, 'date');
    check('two weeks', { type: 'duration', values: [{ timex: 'P2W', value: '1209600' }] }, 'duration');
    check('May 5 to 9, 2020', range('(2020-05-05,2020-05-09,P4D)', '2020-05-05', '2020-05-09'), 'range');
    check('at 5 pm', { type: 'datetime', value: '2013-02-12T17:00:00', grain: 'Hour' }, 'time');
    check(
      'new year’s eve',
      { type: 'datetimeHoliday', value: '2013-12-31T00:00:00', grain: 'Day', holiday: "New Year's Eve" },
      'holiday',
    );
  });

  it('are apart where they count from the time of the question', () => {
    check('in ten minutes', { type: 'datetime', value: '2013-02-12T04:40:00', grain: 'Second' }, 'clock');
    check('at 3 am', { type: 'datetime', value: '2013-02-13T03:00:00', grain: 'Hour' }, 'clock');
  });

  it('are apart where bounds or writing are the suite’s own', () => {
    check('2015 to 2018', range('(2015-01-01,2018-01-01,P3Y)', '2015-01-01', '2018-01-01'), 'endAsStart');
    check('end of May', range('XXXX-05', '2013-05-16', '2013-06-01'), 'ownBounds');
    check(
      'after May',
      { type: 'daterange', values: [{ timex: 'XXXX-05', start: '2013-06-01' }] },
      'unresolved',
    );
    check(
      '9 to 10 am',
      { type: 'datetimeInterval', value: '2013-02-12T09:00:00/2013-02-12T11:00:00', grain: 'Hour' },
      'grainAfter',
    );
    check('two years ago', { type: 'datetime', value: '2011-02-01T00:00:00', grain: 'Month' }, 'finer');
    check(
      'diwali 2019',
      { type: 'datetimeHoliday', value: '2019-10-27T00:00:00', grain: 'Day', holiday: 'Diwali' },
      'otherCalendar',
    );
  });
});
