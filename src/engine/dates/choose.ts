import { addDays, compareDays, daysBetween, weekdayOf, type Day } from './calendar';
import { firstDay, lastDay, type Period } from './period';

/**
 * Which of the recurring periods is meant: `past` and `future` by tense (the running one counts), `lastNamed` and
 * `nextNamed` by the words (it does not), `this` of the same year or week, `nearest` by distance.
 */
export type Direction = 'past' | 'future' | 'lastNamed' | 'nextNamed' | 'this' | 'nearest';

/** Years to either side that are looked at: 29 February needs eight. */
const yearsAround = 8;

/** The period of one of the years around the reference day; undefined where no year has it. */
export function chooseYear(
  inYear: (year: number) => Period | undefined,
  reference: Day,
  direction: Direction,
): Period | undefined {
  const around = [reference.year, reference.year - 1, reference.year + 1];
  const near = pick(around, inYear, reference, direction);
  if (near) return near;
  const wide = Array.from({ length: 2 * yearsAround + 1 }, (_, i) => reference.year - yearsAround + i);
  return pick(wide, inYear, reference, direction === 'this' ? 'nearest' : direction);
}

function pick(
  years: readonly number[],
  inYear: (year: number) => Period | undefined,
  reference: Day,
  direction: Direction,
): Period | undefined {
  let best: Period | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const year of years) {
    const period = inYear(year);
    if (!period || !isOnSide(period, year, reference, direction)) continue;
    const distance = Math.abs(daysBetween(reference, firstDay(period)));
    if (distance < bestDistance) [best, bestDistance] = [period, distance];
  }
  return best;
}

function isOnSide(period: Period, year: number, reference: Day, direction: Direction): boolean {
  switch (direction) {
    case 'past':
      return compareDays(firstDay(period), reference) <= 0;
    case 'future':
      return compareDays(lastDay(period), reference) >= 0;
    case 'lastNamed':
      return compareDays(lastDay(period), reference) < 0;
    case 'nextNamed':
      return compareDays(firstDay(period), reference) > 0;
    case 'this':
      return year === reference.year;
    case 'nearest':
      return true;
  }
}

/** The day of the week nearest to the reference day on the side of the direction. */
export function chooseWeekday(weekday: number, reference: Day, direction: Direction): Day {
  const ahead = (weekday - weekdayOf(reference) + 7) % 7;
  switch (direction) {
    case 'past':
      return addDays(reference, ahead === 0 ? 0 : ahead - 7);
    case 'lastNamed':
      return addDays(reference, ahead - 7);
    case 'future':
    case 'this':
      return addDays(reference, ahead);
    case 'nextNamed':
      return addDays(reference, ahead === 0 ? 7 : ahead);
    case 'nearest':
      return addDays(reference, ahead > 3 ? ahead - 7 : ahead);
  }
}
