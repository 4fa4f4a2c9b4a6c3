import { readEdtf, type EdtfReading, type PointReading } from '../engine/edtf';
import type { Localiser } from './localiser';

/** An EDTF expression in words of the editor's language; the expression itself where it cannot be put so. */
export function dateText(expression: string, localiser: Localiser): string {
  const reading = readEdtf(expression);
  if (!reading) return expression;
  const date = extentText(reading, localiser);
  return reading.qualified ? localiser.t('around {date}', { date }) : date;
}

/** The weekday in words; undefined if the value is no calendar day (`YYYY-MM-DD`, perhaps with a time). */
export function weekdayOf(value: string, localiser: Localiser): string | undefined {
  const point = dayOf(value);
  return point && dateFormat(localiser, { weekday: 'long' }).format(instantOf(point));
}

/** The reading of a calendar day; undefined for anything longer, open or qualified by a second end. */
export function dayOf(value: string): PointReading | undefined {
  const reading = readEdtf(value);
  return reading && !reading.interval && reading.from?.precision === 'day' ? reading.from : undefined;
}

function extentText({ from, to, interval }: EdtfReading, localiser: Localiser): string {
  if (from && to)
    return interval
      ? `${pointText(from, localiser)} – ${pointText(to, localiser)}`
      : pointText(from, localiser);
  if (from) return localiser.t('since {date}', { date: pointText(from, localiser) });
  return to ? localiser.t('until {date}', { date: pointText(to, localiser) }) : '';
}

function pointText(point: PointReading, localiser: Localiser): string {
  const { year, precision, part = 0, time } = point;
  switch (precision) {
    case 'day': {
      const date = calendarText(point, localiser, { day: 'numeric', month: 'long', year: 'numeric' });
      return time === undefined ? date : `${date}, ${time}`;
    }
    case 'month':
      return calendarText(point, localiser, { month: 'long', year: 'numeric' });
    case 'season':
      return localiser.t('{season} {year}', { season: seasonText(part, localiser), year });
    case 'year':
      return year > 0 ? String(year) : calendarText(point, localiser, { year: 'numeric' });
    case 'decade':
      return localiser.t('the {year}s', { year });
    case 'century':
      return `${year}–${year + 99}`;
  }
}

function calendarText(
  point: PointReading,
  localiser: Localiser,
  options: Intl.DateTimeFormatOptions,
): string {
  const era = point.year > 0 ? {} : ({ era: 'short' } as const);
  return dateFormat(localiser, { ...options, ...era }).format(instantOf(point));
}

function dateFormat({ locale }: Localiser, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
}

/** ISO 8601-2's groupings of less than a year, by their codes. */
function seasonText(code: number, localiser: Localiser): string {
  if (code >= 40) return localiser.t('half {number} of', { number: code - 39 });
  if (code >= 37) return localiser.t('third {number} of', { number: code - 36 });
  if (code >= 33) return localiser.t('quarter {number} of', { number: code - 32 });
  const names = [localiser.t('spring'), localiser.t('summer'), localiser.t('autumn'), localiser.t('winter')];
  return names[(code - 21) % 4] ?? '';
}

/** The start of the point in UTC; years before 100 are meant as they are. */
function instantOf({ year, precision, part = 1, day = 1 }: PointReading): Date {
  const instant = new Date(0);
  instant.setUTCFullYear(year, precision === 'day' || precision === 'month' ? part - 1 : 0, day);
  return instant;
}
