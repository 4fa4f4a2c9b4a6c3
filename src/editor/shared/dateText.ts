import type { Translate } from './translate';
import { readEdtf, type EdtfReading, type PointReading } from '../../engine/edtf';

/** Writes EDTF dates for a reader. */
export interface DateWriter {
  /** Such as “Thursday, 27 February 2025”, “around 1985”, “1980s”, “March – May 2014”, “since 2016”. */
  write(edtf: string): string;
  /** The same from a reading. */
  writeReading(reading: EdtfReading): string;
}

export function createDateWriter(locale: string, t: Translate): DateWriter {
  const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  const day = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const dayOfEra = format({ day: 'numeric', month: 'long', year: 'numeric', era: 'short' });
  const month = format({ month: 'long', year: 'numeric' });
  const monthOfEra = format({ month: 'long', year: 'numeric', era: 'short' });
  const yearOfEra = format({ year: 'numeric', era: 'short' });

  function writePoint(point: PointReading): string {
    const date = new Date(0);
    date.setUTCFullYear(point.year, (point.part ?? 1) - 1, point.day ?? 1);
    const beforeCommonEra = point.year <= 0;
    switch (point.precision) {
      case 'day': {
        const text = (beforeCommonEra ? dayOfEra : day).format(date);
        return point.time === undefined ? text : t('{0}, {1}', text, point.time);
      }
      case 'month':
        return (beforeCommonEra ? monthOfEra : month).format(date);
      case 'season':
        return t('{0} {1}', subYearName(point.part ?? 0, t), point.year);
      case 'decade':
        return t('{0}s', point.year);
      case 'century':
        return t('{0}s', point.year);
      case 'year':
        return beforeCommonEra ? yearOfEra.format(date) : String(point.year);
    }
  }

  function writeReading(reading: EdtfReading): string {
    const text = writeExtent(reading);
    return reading.qualified ? t('around {0}', text) : text;
  }

  function writeExtent({ from, to, interval }: EdtfReading): string {
    if (from && to) return interval ? t('{0} – {1}', writePoint(from), writePoint(to)) : writePoint(from);
    if (from) return t('since {0}', writePoint(from));
    return to ? t('until {0}', writePoint(to)) : '';
  }

  return {
    writeReading,
    write(edtf) {
      const reading = readEdtf(edtf);
      return reading ? writeReading(reading) : edtf;
    },
  };
}

function subYearName(code: number, t: Translate): string {
  if (code >= 40) return t('half {0}', code - 39);
  if (code >= 37) return t('third {0}', code - 36);
  if (code >= 33) return t('quarter {0}', code - 32);
  return [t('spring'), t('summer'), t('autumn'), t('winter')][(code - 21) % 4] ?? '';
}
