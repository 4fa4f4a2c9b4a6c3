import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import type { Unit } from './meaning';

/**
 * Calendar arithmetic on plain days of the proleptic Gregorian calendar, over the Temporal polyfill. Years are
 * astronomical (0 is 1 BCE). Nothing here throws: a day that does not exist is undefined.
 */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const firstYear = -99_999;
const lastYear = 99_999;

export function daysInMonth(year: number, month: number): number {
  return PlainDate.daysInMonth(PlainDate.create(year, month, 1));
}

export function isDay(year: number, month: number, day: number): boolean {
  if (!isYear(year) || month < 1 || month > 12 || day < 1) return false;
  return day <= 28 || day <= daysInMonth(year, month);
}

const isYear = (year: number): boolean => Number.isInteger(year) && year >= firstYear && year <= lastYear;

/** ISO: 1 is Monday. */
export function weekdayOf({ year, month, day }: Day): number {
  return PlainDate.dayOfWeek(PlainDate.create(year, month, day));
}

export interface Week {
  readonly year: number;
  readonly week: number;
}

/** The ISO week that holds the day; its year may differ from the day's. */
export function weekOf(day: Day): Week {
  const record = PlainDate.create(day.year, day.month, day.day);
  return { year: PlainDate.yearOfWeek(record) ?? day.year, week: PlainDate.weekOfYear(record) ?? 1 };
}

/** The Monday of an ISO week. */
export function mondayOf({ year, week }: Week): Day {
  const fourth: Day = { year, month: 1, day: 4 };
  return addDays(fourth, (week - 1) * 7 - weekdayOf(fourth) + 1);
}

export function addDays(day: Day, days: number): Day {
  return fromRecord(PlainDate.addDays(PlainDate.create(day.year, day.month, day.day), bounded(days)));
}

/** Adds months; a day past the end of the month becomes its last. */
export function addMonths(day: Day, months: number): Day {
  return fromRecord(PlainDate.addMonths(PlainDate.create(day.year, day.month, day.day), bounded(months)));
}

/** Keeps arithmetic within what the polyfill can represent. */
const bounded = (amount: number): number => Math.max(-1_000_000, Math.min(1_000_000, Math.trunc(amount)));

function fromRecord(record: PlainDate.Record): Day {
  const [year = 0, month = 1, day = 1] = isoFields(PlainDate.toString(record));
  return { year, month, day };
}

function isoFields(text: string): number[] {
  const sign = text.startsWith('-') ? -1 : 1;
  const [year = '0', month = '1', day = '1'] = text.replace(/^[-+]/, '').split('-');
  return [sign * Number(year), Number(month), Number(day)];
}

/** Days per unit for units that are a whole number of days; months per unit for the others. */
const dayUnits: Partial<Record<Unit, number>> = { day: 1, weekend: 7, week: 7, fortnight: 14 };
const monthUnits: Partial<Record<Unit, number>> = {
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
  decade: 120,
  century: 1200,
  millennium: 12_000,
};

/** The day an amount of units away; clock units leave it as it is. Fractions count for units of days and of years. */
export function addUnits(day: Day, amount: number, unit: Unit): Day {
  const days = dayUnits[unit];
  if (days !== undefined) return addDays(day, amount * days);
  const months = monthUnits[unit];
  return months === undefined ? day : addMonths(day, amount * months);
}

/** Negative where `a` is before `b`, 0 where they are the same day. */
export function compareDays(a: Day, b: Day): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

/** Whole days from `a` to `b`. */
export function daysBetween(a: Day, b: Day): number {
  return PlainDate.diffDays(
    PlainDate.create(a.year, a.month, a.day),
    PlainDate.create(b.year, b.month, b.day),
  );
}

/** Western Easter Sunday by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8). */
export function easterSunday(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return { year, month: Math.floor(sum / 31), day: (sum % 31) + 1 };
}

/** The nth (from 1; from the end where negative) of a weekday in a month; undefined where the month has no such day. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): Day | undefined {
  const length = daysInMonth(year, month);
  const first = ((weekday - weekdayOf({ year, month, day: 1 }) + 7) % 7) + 1;
  const count = Math.floor((length - first) / 7) + 1;
  const index = nth < 0 ? count + nth : nth - 1;
  return index < 0 || index >= count ? undefined : { year, month, day: first + index * 7 };
}
