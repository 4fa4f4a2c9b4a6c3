import { strict as assert } from 'node:assert';
import { relationOf } from '../../src/server/cards/dateRelation';
import { localiserFor } from '../../src/server/localiser';

/** The relation of a date to 28 February 2025, as `order: length`; undefined for none. */
function check(value: string, expected: string | undefined, locale = 'en'): void {
  const relation = relationOf(value, '2025-02-28', localiserFor(locale));
  const shown = relation && [relation.order, relation.length].filter((part) => part !== '').join(': ');
  assert.equal(shown, expected, value);
}

describe('how a date stands to a day', () => {
  it('is told in days, months and years', () => {
    check('2025-02-27', 'before: 1 day');
    check('2025-03-02', 'after: 2 days');
    check('2024-12-24', 'before: 2 months and 4 days');
    check('2010-01-01', 'before: 15 years and 1 month');
    check('2025-02-28', 'same');
  });

  it('is no finer than the date', () => {
    check('2024-11', 'before: 3 months');
    check('2023-01', 'before: 2 years and 1 month');
    check('2025-33', 'includes');
    check('2024-36', 'before: 2 months');
    check('2010', 'before: 15 years');
    check('198X', 'before: 36 years');
    check('2030', 'after: 5 years');
    check('1850~', 'before: about 175 years');
  });

  it('says what includes the day', () => {
    check('2025-02', 'includes');
    check('2020/2026', 'includes');
    check('2020/2022', 'before: 3 years');
  });

  it('is none for what has no two ends', () => {
    check('2020/..', undefined);
    check('XXXX-05', undefined);
    check('PAST_REF', undefined);
    check('P3D', undefined);
  });

  it('is told in the editor’s language', () => {
    check('2010-01-01', 'before: 15 años y 1 mes', 'es');
    check('1850~', 'before: unos 175 años', 'es');
  });
});
