import {
  addDays,
  addUnits,
  compareDays,
  daysInMonth,
  mondayOf,
  weekOf,
  weekdayOf,
  type Day,
  type Week,
} from './calendar';
import type { Duration, Unit } from './meaning';

/** A stretch of the calendar that has a name: a day, a week, a month … a century. */
export type Period =
  | { readonly precision: 'day'; readonly day: Day }
  | { readonly precision: 'week' | 'weekend'; readonly week: Week }
  | { readonly precision: 'month'; readonly year: number; readonly index: number }
  | { readonly precision: 'quarter'; readonly year: number; readonly index: number }
  | { readonly precision: 'half'; readonly year: number; readonly index: number }
  | { readonly precision: 'season'; readonly year: number; readonly index: number }
  | { readonly precision: 'year'; readonly year: number }
  /** `decade` is the year divided by ten, rounded down. */
  | { readonly precision: 'decade'; readonly decade: number }
  /** Ordinal: 20 is 1901 to 2000, -1 the first before the common era. */
  | { readonly precision: 'century'; readonly century: number }
  | { readonly precision: 'millennium'; readonly millennium: number };

/** TIMEX3 names of the seasons of the northern year, in its order; winter is counted to the year of its December. */
export const seasons = ['SP', 'SU', 'FA', 'WI'] as const;

export const dayPeriod = (day: Day): Period => ({ precision: 'day', day });

export const isPrecise = (period: Period): boolean => period.precision === 'day';

/** First day of the period. */
export function firstDay(period: Period): Day {
  switch (period.precision) {
    case 'day':
      return period.day;
    case 'week':
      return mondayOf(period.week);
    case 'weekend':
      return addDays(mondayOf(period.week), 5);
    case 'month':
      return { year: period.year, month: period.index, day: 1 };
    case 'quarter':
      return { year: period.year, month: period.index * 3 - 2, day: 1 };
    case 'half':
      return { year: period.year, month: period.index * 6 - 5, day: 1 };
    case 'season':
      return { year: period.year, month: period.index * 3, day: 1 };
    case 'year':
      return { year: period.year, month: 1, day: 1 };
    case 'decade':
      return { year: period.decade * 10, month: 1, day: 1 };
    case 'century':
      return { year: (period.century - (period.century > 0 ? 1 : 0)) * 100, month: 1, day: 1 };
    case 'millennium':
      return { year: (period.millennium - 1) * 1000, month: 1, day: 1 };
  }
}

/** Last day of the period. */
export function lastDay(period: Period): Day {
  if (period.precision === 'day') return period.day;
  if (period.precision === 'weekend') return addDays(firstDay(period), 1);
  const unit: Unit = period.precision === 'season' ? 'quarter' : period.precision;
  return addDays(addUnits(firstDay(period), 1, unit), -1);
}

/** The period of a unit that holds the day. Clock units give the day itself. */
export function periodOf(day: Day, unit: Unit): Period {
  switch (unit) {
    case 'second':
    case 'minute':
    case 'hour':
    case 'day':
      return dayPeriod(day);
    case 'fortnight':
    case 'week':
      return { precision: 'week', week: weekOf(day) };
    case 'weekend':
      return { precision: 'weekend', week: weekOf(day) };
    case 'month':
      return { precision: 'month', year: day.year, index: day.month };
    case 'quarter':
      return { precision: 'quarter', year: day.year, index: Math.ceil(day.month / 3) };
    case 'half':
      return { precision: 'half', year: day.year, index: Math.ceil(day.month / 6) };
    case 'year':
      return { precision: 'year', year: day.year };
    case 'decade':
      return { precision: 'decade', decade: Math.floor(day.year / 10) };
    case 'century':
      return { precision: 'century', century: Math.floor(day.year / 100) + (day.year >= 0 ? 1 : 0) };
    case 'millennium':
      return { precision: 'millennium', millennium: Math.floor(day.year / 1000) + 1 };
  }
}

/** A period of the same precision, an amount of units away. Finer ones keep their place: a quarter's year earlier is a quarter. */
export function shiftPeriod(period: Period, amount: number, unit: Unit): Period {
  const moved = addUnits(firstDay(period), amount, unit);
  switch (period.precision) {
    case 'day':
      return dayPeriod(addUnits(period.day, amount, unit));
    case 'season':
      return { precision: 'season', year: moved.year, index: Math.max(1, Math.floor(moved.month / 3)) };
    case 'week':
    case 'weekend':
    case 'month':
    case 'quarter':
    case 'half':
    case 'year':
    case 'decade':
    case 'century':
    case 'millennium':
      return periodOf(moved, period.precision);
  }
}

/** The TIMEX3 value. */
export function timexOf(period: Period): string {
  switch (period.precision) {
    case 'day':
      return dayName(period.day, timexYear);
    case 'week':
      return weekName(period.week);
    case 'weekend':
      return `${weekName(period.week)}-WE`;
    case 'month':
      return `${timexYear(period.year)}-${two(period.index)}`;
    case 'quarter':
      return `${timexYear(period.year)}-Q${period.index}`;
    case 'half':
      return `${timexYear(period.year)}-H${period.index}`;
    case 'season':
      return `${timexYear(period.year)}-${seasons[period.index - 1] ?? 'XX'}`;
    case 'year':
      return timexYear(period.year);
    case 'decade':
      return period.decade < 0 ? timexYear(period.decade * 10) : String(period.decade).padStart(3, '0');
    case 'century':
      return period.century < 0
        ? `BC${two(-period.century - 1)}`
        : String(period.century - 1).padStart(2, '0');
    case 'millennium':
      return String(period.millennium - 1);
  }
}

/** The EDTF expression (level 2 for quarters and halves, an interval where EDTF has no name). */
export function edtfOf(period: Period): string {
  switch (period.precision) {
    case 'day':
      return dayName(period.day, edtfYear);
    case 'month':
      return `${edtfYear(period.year)}-${two(period.index)}`;
    case 'season':
      return `${edtfYear(period.year)}-${20 + period.index}`;
    case 'quarter':
      return `${edtfYear(period.year)}-${32 + period.index}`;
    case 'half':
      return `${edtfYear(period.year)}-${39 + period.index}`;
    case 'year':
      return edtfYear(period.year);
    case 'decade':
      return period.decade < 0 ? intervalOf(period) : `${String(period.decade).padStart(3, '0')}X`;
    case 'century':
      return period.century < 0 ? yearsOf(period) : `${String(period.century - 1).padStart(2, '0')}XX`;
    case 'millennium':
      return `${period.millennium - 1}XXX`;
    case 'week':
    case 'weekend':
      return intervalOf(period);
  }
}

const intervalOf = (period: Period): string =>
  `${dayName(firstDay(period), edtfYear)}/${dayName(lastDay(period), edtfYear)}`;
const yearsOf = (period: Period): string =>
  `${edtfYear(firstDay(period).year)}/${edtfYear(lastDay(period).year)}`;

export const two = (number: number): string => String(number).padStart(2, '0');
const four = (number: number): string => String(number).padStart(4, '0');

/** TIMEX3 writes 44 BCE as BC0044. */
const timexYear = (year: number): string => (year <= 0 ? `BC${four(1 - year)}` : four(year));
/** EDTF counts astronomically: 44 BCE is -0043. */
const edtfYear = (year: number): string => (year < 0 ? `-${four(-year)}` : four(year));

function dayName(day: Day, yearName: (year: number) => string): string {
  return `${yearName(day.year)}-${two(day.month)}-${two(day.day)}`;
}

export const isoDay = (day: Day): string => dayName(day, edtfYear);

const weekName = ({ year, week }: Week): string => `${four(year)}-W${two(week)}`;

/** The period of the year that a month and perhaps a day name; undefined where there is no such day. */
export function monthOrDay(year: number, month: number, day: number | undefined): Period | undefined {
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) return { precision: 'month', year, index: month };
  if (day < 1 || day > daysInMonth(year, month)) return undefined;
  return dayPeriod({ year, month, day });
}

/** The day of a weekday (ISO) in the ISO week that holds `day`. */
export function weekdayInWeek(day: Day, weekday: number): Day {
  return addDays(day, weekday - weekdayOf(day));
}

/** Whether an interval would end before it starts; an unknown end is no contradiction. */
export function isReversed(start: Period | undefined, end: Period | undefined): boolean {
  return start !== undefined && end !== undefined && compareDays(firstDay(start), lastDay(end)) > 0;
}

/**
 * EDTF of the period that lies a length before or after another: as fine as that one for days and weeks, else as fine
 * as the length's unit where that is coarser. Undefined for clock units and lengths that are not said.
 */
export function offsetFrom(period: Period, sign: -1 | 1, { unit, amount }: Duration): string | undefined {
  if (amount === undefined || !Number.isInteger(amount)) return undefined;
  if (unit === 'hour' || unit === 'minute' || unit === 'second') return undefined;
  const isFine =
    period.precision === 'day' && unit !== 'decade' && unit !== 'century' && unit !== 'millennium';
  if (!isFine && (unit === 'day' || unit === 'week')) return undefined;
  return edtfOf(
    isFine
      ? shiftPeriod(period, sign * amount, unit)
      : periodOf(shiftedDay(period, sign * amount, unit), unit),
  );
}

const shiftedDay = (period: Period, amount: number, unit: Unit): Day =>
  addUnits(firstDay(period), amount, unit);

/** The interval of a length that begins with a day, in EDTF; undefined for lengths of hours and of no amount. */
export function intervalFrom(period: Period, { unit, amount }: Duration): string | undefined {
  if (period.precision !== 'day' || amount === undefined || !Number.isInteger(amount)) return undefined;
  if (unit === 'hour' || unit === 'minute' || unit === 'second') return undefined;
  return `${isoDay(period.day)}/${isoDay(addDays(addUnits(period.day, amount, unit), -1))}`;
}

/**
 * The nth day, week or month of a month or year, from its end where `nth` is negative. A week is of the month or year
 * that has its Thursday, as in ISO 8601. Undefined where the period has no such part.
 */
export function nthPart(period: Period, unit: Unit, nth: number): Period | undefined {
  const [start, end] = [firstDay(period), lastDay(period)];
  const day = unit === 'week' ? nthThursday(start, end, nth) : nthFrom(start, end, unit, nth);
  return compareDays(day, start) < 0 || compareDays(day, end) > 0 ? undefined : periodOf(day, unit);
}

const nthFrom = (start: Day, end: Day, unit: Unit, nth: number): Day =>
  nth > 0 ? addUnits(start, nth - 1, unit) : addUnits(end, nth + 1, unit);

const thursday = 4;

function nthThursday(start: Day, end: Day, nth: number): Day {
  if (nth > 0) return addDays(start, ((thursday - weekdayOf(start) + 7) % 7) + 7 * (nth - 1));
  return addDays(end, 7 * (nth + 1) - ((weekdayOf(end) - thursday + 7) % 7));
}
