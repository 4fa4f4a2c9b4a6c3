import { Temporal } from 'temporal-polyfill';
import { readEdtf, type DayNumber, type EdtfReading } from '../../engine/edtf';
import type { Localiser } from '../localiser';

/** How a date stands to a day: before, after, on or around it; undefined for what has no two ends. */
export interface DateRelation {
  readonly order: 'before' | 'after' | 'same' | 'includes';
  /** How far it is away, in words, no finer than the date; empty where it is not away. */
  readonly length: string;
}

/** The relation of an EDTF date to a calendar day, `YYYY-MM-DD`. */
export function relationOf(value: string, day: string, localiser: Localiser): DateRelation | undefined {
  const reading = readEdtf(value);
  const other = readEdtf(day)?.earliest;
  if (!reading || other === undefined || !isClosed(reading)) return undefined;
  if (reading.earliest === other && reading.latest === other) return { order: 'same', length: '' };
  if (reading.earliest <= other && other <= reading.latest) return { order: 'includes', length: '' };
  const order = reading.latest < other ? 'before' : 'after';
  const near = plainDay(order === 'before' ? reading.latest : reading.earliest);
  const [from, to] = order === 'before' ? [near, plainDay(other)] : [plainDay(other), near];
  const length = lengthBetween(from, to, precisionOf(reading), localiser);
  return { order, length: reading.qualified ? localiser.t('about {length}', { length }) : length };
}

const isClosed = ({ from, to }: EdtfReading): boolean => from !== undefined && to !== undefined;

type Grain = 'day' | 'month' | 'year';

/** The coarser of the ends' precisions; a season counts by months. */
function precisionOf({ from, to }: EdtfReading): Grain {
  const grains = [from, to].map((point): Grain => {
    if (point?.precision === 'day') return 'day';
    return point?.precision === 'month' || point?.precision === 'season' ? 'month' : 'year';
  });
  return grains.includes('year') ? 'year' : grains.includes('month') ? 'month' : 'day';
}

/** Years and months, and days where it is less than a year; cut to what the date itself says. */
function lengthBetween(
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  grain: Grain,
  localiser: Localiser,
): string {
  if (grain === 'year') return listed([['year', to.year - from.year]], localiser);
  if (grain === 'month') {
    const months = (to.year - from.year) * 12 + to.month - from.month;
    return listed(
      [
        ['year', Math.trunc(months / 12)],
        ['month', months % 12],
      ],
      localiser,
    );
  }
  const { years, months, days } = from.until(to, { largestUnit: 'year' });
  return listed(
    [
      ['year', years],
      ['month', months],
      ['day', years === 0 ? days : 0],
    ],
    localiser,
  );
}

function listed(counts: readonly (readonly [Grain, number])[], { locale }: Localiser): string {
  const parts = counts
    .filter(([, count]) => count > 0)
    .map(([unit, count]) =>
      new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count),
    );
  return new Intl.ListFormat(locale).format(parts);
}

function plainDay(day: DayNumber): Temporal.PlainDate {
  const year = Math.floor(day / 10_000);
  const rest = day - year * 10_000;
  return new Temporal.PlainDate(year, Math.floor(rest / 100), rest % 100);
}
