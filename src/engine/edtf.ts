/**
 * Reads the Extended Date/Time Format (ISO 8601-2) as far as the engine writes it: points with unspecified digits,
 * seasons and quarters, qualifiers, intervals with open ends. Every layer may use it. The `edtf` package reads all
 * of the format but takes 80 ms to load and half a millisecond a date, too much for the extension host's thread and
 * for the first article; the tests hold the two against each other.
 */

/** A day as `year * 10000 + month * 100 + day`, which orders days of all years; the year 0 is 1 BCE. */
export type DayNumber = number;

export type Precision = 'day' | 'month' | 'season' | 'year' | 'decade' | 'century';

export interface PointReading {
  readonly earliest: DayNumber;
  readonly latest: DayNumber;
  readonly precision: Precision;
  /** Qualified as approximate (`~`), uncertain (`?`) or both (`%`). */
  readonly qualified: boolean;
  readonly year: number;
  /** 1 to 12 where precision is `month` or `day`; the ISO 8601-2 code 21 to 41 where it is `season`. */
  readonly part?: number;
  readonly day?: number;
  /** The time of day as written, such as `14:30`. */
  readonly time?: string;
}

export interface EdtfReading {
  readonly earliest: DayNumber;
  readonly latest: DayNumber;
  readonly qualified: boolean;
  /** One point, or the two ends of an interval; an open or unknown end is absent. */
  readonly from?: PointReading;
  readonly to?: PointReading;
  readonly interval: boolean;
}

/** Undefined for what is not of the forms above. */
export function readEdtf(value: string): EdtfReading | undefined {
  const ends = value.split('/');
  if (ends.length === 1) {
    const point = readPoint(value);
    if (!point) return undefined;
    return { ...bounds(point, point), from: point, to: point, interval: false };
  }
  if (ends.length !== 2) return undefined;
  const [start = '', stop = ''] = ends;
  const from = readPoint(start);
  const to = readPoint(stop);
  if ((!from && !isOpen(start)) || (!to && !isOpen(stop)) || !(from ?? to)) return undefined;
  return { ...bounds(from, to), ...(from ? { from } : {}), ...(to ? { to } : {}), interval: true };
}

function isOpen(end: string): boolean {
  return end === '' || end === '..';
}

function bounds(
  from: PointReading | undefined,
  to: PointReading | undefined,
): Pick<EdtfReading, 'earliest' | 'latest' | 'qualified'> {
  return {
    earliest: from?.earliest ?? -Infinity,
    latest: to?.latest ?? Infinity,
    qualified: from?.qualified === true || to?.qualified === true,
  };
}

const pointForm =
  /^(?:Y(-?\d{1,9})|(-?)(\d{4}|\d{3}X|\d\dXX))(?:-(\d\d|XX)(?:-(\d\d|XX))?)?(?:T([\d:.]+)(?:Z|[+-][\d:]+)?)?$/;

function readPoint(written: string): PointReading | undefined {
  const parts = pointForm.exec(written.replace(/[~?%]/g, ''));
  if (!parts) return undefined;
  const [, longYear, sign, digits = '', part, day, time] = parts;
  const qualified = /[~?%]/.test(written);
  const years = longYear === undefined ? yearsOf(digits, sign === '-') : yearsOf(longYear, false);
  if (part === undefined || part === 'XX') return { ...wholeYears(years, digits), qualified };
  const number = Number(part);
  if (number >= 21 && number <= 41) return { ...season(years, number), qualified };
  if (number < 1 || number > 12) return undefined;
  if (day === undefined || day === 'XX') {
    return {
      ...days(years, number, 1, number, lastDay(years[1], number)),
      precision: 'month',
      year: years[0],
      part: number,
      qualified,
    };
  }
  const dayNumber = Number(day);
  if (dayNumber < 1 || dayNumber > lastDay(years[1], number)) return undefined;
  return {
    ...days(years, number, dayNumber, number, dayNumber),
    precision: 'day',
    year: years[0],
    part: number,
    day: dayNumber,
    qualified,
    ...(time === undefined ? {} : { time: time.slice(0, 5) }),
  };
}

type Years = readonly [first: number, last: number];

function yearsOf(digits: string, negative: boolean): Years {
  const first = Number(digits.replaceAll('X', '0'));
  const last = Number(digits.replaceAll('X', '9'));
  return negative ? [-last, -first] : [first, last];
}

function wholeYears(years: Years, digits: string): Omit<PointReading, 'qualified'> {
  const precision = digits.endsWith('XX') ? 'century' : digits.endsWith('X') ? 'decade' : 'year';
  return { ...days(years, 1, 1, 12, 31), precision, year: years[0] };
}

function days(
  [first, last]: Years,
  firstMonth: number,
  firstDay: number,
  lastMonth: number,
  lastDayOfMonth: number,
): Pick<PointReading, 'earliest' | 'latest'> {
  return {
    earliest: first * 10_000 + firstMonth * 100 + firstDay,
    latest: last * 10_000 + lastMonth * 100 + lastDayOfMonth,
  };
}

/** First month of each sub-year grouping of ISO 8601-2 and its length; northern seasons where none is named. */
function season(years: Years, code: number): Omit<PointReading, 'qualified'> {
  const [month, length] = subYear(code);
  const last = month + length - 1;
  return {
    ...days(years, month, 1, last, lastDay(years[1], last)),
    precision: 'season',
    year: years[0],
    part: code,
  };
}

function subYear(code: number): readonly [month: number, length: number] {
  if (code <= 32) {
    const place = (code - 21) % 4;
    const southern = code >= 29;
    const start = [3, 6, 9, 12][southern ? (place + 2) % 4 : place] ?? 1;
    // A winter begins in the December of its year; bounds stay within that year.
    return [start, start === 12 ? 1 : 3];
  }
  if (code <= 36) return [(code - 33) * 3 + 1, 3];
  if (code <= 39) return [(code - 37) * 4 + 1, 4];
  return [(code - 40) * 6 + 1, 6];
}

function lastDay(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
