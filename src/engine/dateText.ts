import { readEdtf, type EdtfReading, type PointReading } from './edtf';

/** A language: its tag for `Intl`, and its words for English texts, `{name}` filled from `values`. */
export interface Wording {
  readonly locale: string;
  readonly t: (english: string, values: Readonly<Record<string, string | number>>) => string;
}

/** An EDTF expression in words of the editor's language; the expression itself where it cannot be put so. */
export function dateText(expression: string, wording: Wording): string {
  const reading = readEdtf(expression);
  if (!reading) return expression;
  const date = extentText(reading, wording);
  return reading.qualified ? wording.t('around {date}', { date }) : date;
}

/** The weekday in words; undefined if the value is no calendar day (`YYYY-MM-DD`, perhaps with a time). */
export function weekdayOf(value: string, wording: Wording): string | undefined {
  const point = dayOf(value);
  return point && dateFormat(wording, { weekday: 'long' }).format(instantOf(point));
}

/** The reading of a calendar day; undefined for anything longer, open or qualified by a second end. */
export function dayOf(value: string): PointReading | undefined {
  const reading = readEdtf(value);
  return reading && !reading.interval && reading.from?.precision === 'day' ? reading.from : undefined;
}

function extentText({ from, to, interval }: EdtfReading, wording: Wording): string {
  if (from && to)
    return interval ? `${pointText(from, wording)} – ${pointText(to, wording)}` : pointText(from, wording);
  if (from) return wording.t('since {date}', { date: pointText(from, wording) });
  return to ? wording.t('until {date}', { date: pointText(to, wording) }) : '';
}

function pointText(point: PointReading, wording: Wording): string {
  const { year, precision, part = 0, time } = point;
  switch (precision) {
    case 'day': {
      const date = calendarText(point, wording, { day: 'numeric', month: 'long', year: 'numeric' });
      return time === undefined ? date : `${date}, ${time}`;
    }
    case 'month':
      return calendarText(point, wording, { month: 'long', year: 'numeric' });
    case 'season':
      return wording.t('{season} {year}', { season: seasonText(part, wording), year });
    case 'year':
      return year > 0 ? String(year) : calendarText(point, wording, { year: 'numeric' });
    case 'decade':
      return wording.t('the {year}s', { year });
    case 'century':
      return `${year}–${year + 99}`;
  }
}

function calendarText(point: PointReading, wording: Wording, options: Intl.DateTimeFormatOptions): string {
  const era = point.year > 0 ? {} : ({ era: 'short' } as const);
  return dateFormat(wording, { ...options, ...era }).format(instantOf(point));
}

/** Made once for each language and form, since making one takes longer than a hundred uses. */
const formats = new Map<string, Intl.DateTimeFormat>();

function dateFormat({ locale }: Wording, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  formats.set(key, made);
  return made;
}

/** ISO 8601-2's groupings of less than a year, by their codes. */
function seasonText(code: number, wording: Wording): string {
  if (code >= 40) return wording.t('half {number} of', { number: code - 39 });
  if (code >= 37) return wording.t('third {number} of', { number: code - 36 });
  if (code >= 33) return wording.t('quarter {number} of', { number: code - 32 });
  const names = [
    wording.t('spring', {}),
    wording.t('summer', {}),
    wording.t('autumn', {}),
    wording.t('winter', {}),
  ];
  return names[(code - 21) % 4] ?? '';
}

/** The start of the point in UTC; years before 100 are meant as they are. */
function instantOf({ year, precision, part = 1, day = 1 }: PointReading): Date {
  const instant = new Date(0);
  instant.setUTCFullYear(year, precision === 'day' || precision === 'month' ? part - 1 : 0, day);
  return instant;
}
