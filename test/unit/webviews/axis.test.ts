import { strict as assert } from 'node:assert';
import { axisOf } from '../../../src/webviews/timeline/axis';

const at = (date: string): number => Date.parse(date);

/** The ticks, then the periods that hold them. */
function check(
  what: string,
  from: string,
  to: string,
  ticks: string,
  periods: string,
  locale = 'en-GB',
): void {
  it(what, () => {
    const axis = axisOf({ start: at(from), end: at(to) }, 540, locale);
    assert.equal(axis.ticks.map(({ label }) => label).join(' | '), ticks);
    // Versions of the language's data differ in a comma.
    assert.equal(axis.periods.map(({ label }) => label.replace(',', '')).join(' | '), periods);
  });
}

describe('the axis of the timeline', () => {
  check(
    'has hours',
    '2025-02-27T01:00Z',
    '2025-02-27T22:00Z',
    '03:00 | 06:00 | 09:00 | 12:00 | 15:00 | 18:00 | 21:00',
    'Thursday 27 February 2025',
  );
  check(
    'has days',
    '2025-02-26T00:00Z',
    '2025-03-03T12:00Z',
    '26 Feb | 27 Feb | 28 Feb | 1 Mar | 2 Mar | 3 Mar',
    'February 2025 | March 2025',
  );
  check(
    'has months',
    '2024-11-01T00:00Z',
    '2025-04-10T00:00Z',
    'Nov | Dec | Jan | Feb | Mar | Apr',
    '2024 | 2025',
  );
  check(
    'has years',
    '1985-01-01T00:00Z',
    '2025-01-01T00:00Z',
    '1985 | 1990 | 1995 | 2000 | 2005 | 2010 | 2015 | 2020 | 2025',
    '',
  );
  check(
    'has centuries',
    '1500-01-01T00:00Z',
    '2000-01-02T00:00Z',
    '1500 | 1600 | 1700 | 1800 | 1900 | 2000',
    '',
  );
  check(
    'has years before Christ',
    '-000499-01-01T00:00Z',
    '0101-01-01T00:00Z',
    '401 BC | 301 BC | 201 BC | 101 BC | 1 BC | 100',
    '',
  );
  check(
    'speaks the language of the editor',
    '2025-02-26T00:00Z',
    '2025-03-03T12:00Z',
    '26 feb | 27 feb | 28 feb | 1 mar | 2 mar | 3 mar',
    'febrero de 2025 | marzo de 2025',
    'es',
  );
});
