import type { Duration, Unit } from './meaning';

/** TIMEX3 designators: whether the unit stands after `T`, its letter, and by how much its amount is multiplied. */
const designators: Readonly<Record<Unit, { time: boolean; letter: string; times: number; vague: string }>> = {
  second: { time: true, letter: 'S', times: 1, vague: 'S' },
  minute: { time: true, letter: 'M', times: 1, vague: 'M' },
  hour: { time: true, letter: 'H', times: 1, vague: 'H' },
  day: { time: false, letter: 'D', times: 1, vague: 'D' },
  weekend: { time: false, letter: 'WE', times: 1, vague: 'WE' },
  week: { time: false, letter: 'W', times: 1, vague: 'W' },
  fortnight: { time: false, letter: 'W', times: 2, vague: 'W' },
  month: { time: false, letter: 'M', times: 1, vague: 'M' },
  quarter: { time: false, letter: 'Q', times: 1, vague: 'Q' },
  half: { time: false, letter: 'M', times: 6, vague: 'M' },
  year: { time: false, letter: 'Y', times: 1, vague: 'Y' },
  decade: { time: false, letter: 'Y', times: 10, vague: 'E' },
  century: { time: false, letter: 'Y', times: 100, vague: 'C' },
  millennium: { time: false, letter: 'Y', times: 1000, vague: 'L' },
};

/** What a fraction of a unit is counted in. */
const finer: Partial<Record<Unit, { unit: Unit; per: number }>> = {
  year: { unit: 'month', per: 12 },
  decade: { unit: 'year', per: 10 },
  century: { unit: 'year', per: 100 },
  day: { unit: 'hour', per: 24 },
  hour: { unit: 'minute', per: 60 },
  minute: { unit: 'second', per: 60 },
};

/** The TIMEX3 value of a length of time: `P3Y`, `PT1H30M`, `PXM` where the amount is not said, `PXX` where nothing is. */
export function resolveDuration(duration: Duration): string {
  const parts = [...partsOf(duration), ...(duration.rest ? partsOf(duration.rest) : [])];
  const calendar = parts.filter((part) => !part.time).map((part) => part.text);
  const clock = parts.filter((part) => part.time).map((part) => part.text);
  return `P${calendar.join('')}${clock.length > 0 ? `T${clock.join('')}` : ''}`;
}

interface DurationPart {
  readonly time: boolean;
  readonly text: string;
}

function partsOf({ unit, amount }: Duration): DurationPart[] {
  const designator = (designators as Partial<typeof designators>)[unit];
  if (designator === undefined) return [{ time: false, text: 'XX' }];
  const { time, letter, times, vague } = designator;
  if (amount === undefined) return [{ time, text: `X${vague}` }];
  const whole = Math.trunc(amount);
  const fraction = amount - whole;
  const parts = whole > 0 ? [{ time, text: `${whole * times}${letter}` }] : [];
  const small = finer[unit];
  if (fraction > 0 && small)
    return [...parts, ...partsOf({ unit: small.unit, amount: Math.round(fraction * small.per) })];
  return fraction > 0
    ? [{ time, text: `${amount * times}${letter}` }]
    : whole > 0
      ? parts
      : [{ time, text: `0${letter}` }];
}
