import { addDays, addUnits, compareDays, daysBetween, isDay, weekdayOf, type Day } from './calendar';
import { firstDay, lastDay, type Period } from './period';

/**
 * Which of the recurring periods is meant: `past` and `future` by tense (the running one counts), `lastNamed` and
 * `nextNamed` by the words (it does not), `this` of the same year or week, `nearest` by distance. `mostlyPast` and
 * `mostlyFuture` weigh distance with the tense: news in the past tense names near days ahead, too ("asked it to
 * respond by Oct. 31"); `reported` is for quarters, which are told of when they are over.
 */
export type Direction =
  | 'past'
  | 'future'
  | 'mostlyPast'
  | 'mostlyFuture'
  | 'reported'
  | 'lastNamed'
  | 'nextNamed'
  | 'this'
  | 'nearest';

/** How much nearer a period on the other side of the tense must be to win. */
const against: Partial<Record<Direction, { readonly before: number; readonly after: number }>> = {
  mostlyPast: { before: 1, after: 3 },
  mostlyFuture: { before: 4, after: 1 },
  reported: { before: 1, after: 5 },
};

/** Years to either side that are looked at: 29 February needs eight. */
const yearsAround = 8;

/** The period of one of the years around the reference day; undefined where no year has it. */
export function chooseYear(
  inYear: (year: number) => Period | undefined,
  reference: Day,
  direction: Direction,
  widest = yearsAround,
): Period | undefined {
  const around = [reference.year, reference.year - 1, reference.year + 1];
  const near = pick(around, inYear, reference, direction);
  if (near || widest === 0) return near;
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
    const distance = weighted(daysBetween(reference, firstDay(period)), direction);
    if (distance < bestDistance) [best, bestDistance] = [period, distance];
  }
  return best;
}

function weighted(days: number, direction: Direction): number {
  const weights = against[direction];
  if (weights === undefined) return Math.abs(days);
  return days <= 0 ? -days * weights.before : days * weights.after;
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
    case 'mostlyPast':
    case 'mostlyFuture':
    case 'reported':
      return true;
  }
}

/** The day of the week nearest to the reference day on the side of the direction. */
export function chooseWeekday(weekday: number, reference: Day, direction: Direction): Day {
  const ahead = (weekday - weekdayOf(reference) + 7) % 7;
  switch (direction) {
    case 'past':
    case 'mostlyPast':
      return addDays(reference, ahead === 0 ? 0 : ahead - 7);
    case 'lastNamed':
      return addDays(reference, ahead - 7);
    case 'future':
    case 'mostlyFuture':
    case 'this':
      return addDays(reference, ahead);
    case 'nextNamed':
      return addDays(reference, ahead === 0 ? 7 : ahead);
    case 'nearest':
    case 'reported':
      return addDays(reference, ahead > 3 ? ahead - 7 : ahead);
  }
}

/** Months to either side that are looked at for a day of the month on a weekday: each weekday comes within a year. */
const monthsAround = 12;

/** The nearest month's day of that number that is the weekday ("Friday the 13th"); undefined where none is near. */
export function chooseDayOfMonth(
  day: number,
  weekday: number,
  reference: Day,
  direction: Direction,
): Day | undefined {
  const days = Array.from({ length: 2 * monthsAround + 1 }, (_, i) => i - monthsAround)
    .map((months) => ({ ...addUnits({ ...reference, day: 1 }, months, 'month'), day }))
    .filter((found) => isDay(found.year, found.month, found.day) && weekdayOf(found) === weekday)
    .filter((found) => isOnSide({ precision: 'day', day: found }, found.year, reference, direction));
  return days.sort((a, b) => distanceTo(a, reference) - distanceTo(b, reference))[0];
}

const distanceTo = (day: Day, reference: Day): number => Math.abs(daysBetween(reference, day));
