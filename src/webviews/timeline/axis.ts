import { scaleUtc } from 'd3-scale';

/** Times in milliseconds since 1970, UTC. */
export interface TimeSpan {
  readonly start: number;
  readonly end: number;
}

export interface Tick {
  readonly time: number;
  readonly label: string;
}

export interface Axis {
  readonly ticks: readonly Tick[];
  /** The larger unit that the ticks stand in, such as the month of days; its part in view, first to last. */
  readonly periods: readonly (Tick & { readonly end: number })[];
}

const hour = 3_600_000;
const day = 24 * hour;
/** Shorter than the shortest of its kind, so that a step of one unit counts as that unit. */
const month = 27 * day;
const year = 360 * day;
/** Pixels that a tick's label needs. */
const tickRoom = 90;

/** Ticks for a span that is drawn `width` pixels wide, from hours to millennia, with the words of a language. */
export function axisOf(span: TimeSpan, width: number, locale: string): Axis {
  const scale = scaleUtc([span.start, span.end], [0, width]);
  const dates = scale.ticks(Math.max(2, Math.floor(width / tickRoom)));
  const step = stepOf(dates.map(Number));
  const label = tickLabel(step, locale);
  const ticks = dates.map((date) => ({ time: Number(date), label: label(date) }));
  return { ticks: spread(ticks), periods: periodsOf(span, step, locale) };
}

function stepOf(times: readonly number[]): number {
  let step = Infinity;
  for (let i = 1; i < times.length; i++) step = Math.min(step, (times[i] ?? 0) - (times[i - 1] ?? 0));
  return step;
}

/** Some of d3's steps are uneven, as at a month's end: of two ticks that are too near the later one is left out. */
function spread(ticks: readonly Tick[]): readonly Tick[] {
  const widest = Math.max(...ticks.map(({ time }, i) => time - (ticks[i - 1]?.time ?? time)));
  return ticks.filter(({ time }, i) => i === 0 || time - (ticks[i - 1]?.time ?? time) > widest / 2);
}

function tickLabel(step: number, locale: string): (date: Date) => string {
  if (step < day) return formatter(locale, { hour: '2-digit', minute: '2-digit' });
  if (step < month) return formatter(locale, { day: 'numeric', month: 'short' });
  if (step < year) return formatter(locale, { month: 'short' });
  return yearLabel(locale);
}

function yearLabel(locale: string): (date: Date) => string {
  const beforeChrist = formatter(locale, { year: 'numeric', era: 'short' });
  return (date) => (date.getUTCFullYear() > 0 ? String(date.getUTCFullYear()) : beforeChrist(date));
}

type Unit = 'day' | 'month' | 'year';

/** The periods that hold the ticks; none where the ticks are years. */
function periodsOf(span: TimeSpan, step: number, locale: string): Axis['periods'] {
  const unit: Unit | undefined =
    step < day ? 'day' : step < month ? 'month' : step < year ? 'year' : undefined;
  if (!unit) return [];
  const label = periodLabel(unit, locale);
  const periods: Axis['periods'][number][] = [];
  let from = floorTo(unit, new Date(span.start));
  while (from.getTime() < span.end) {
    const to = next(unit, from);
    periods.push({ time: from.getTime(), end: to.getTime(), label: label(from) });
    from = to;
  }
  return periods;
}

function periodLabel(unit: Unit, locale: string): (date: Date) => string {
  switch (unit) {
    case 'day':
      return formatter(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
    case 'month':
      return formatter(locale, { month: 'long', year: 'numeric' });
    case 'year':
      return yearLabel(locale);
  }
}

function floorTo(unit: Unit, date: Date): Date {
  const floor = new Date(date);
  floor.setUTCHours(0, 0, 0, 0);
  if (unit !== 'day') floor.setUTCDate(1);
  if (unit === 'year') floor.setUTCMonth(0);
  return floor;
}

function next(unit: Unit, date: Date): Date {
  const later = new Date(date);
  if (unit === 'day') later.setUTCDate(later.getUTCDate() + 1);
  else if (unit === 'month') later.setUTCMonth(later.getUTCMonth() + 1);
  else later.setUTCFullYear(later.getUTCFullYear() + 1);
  return later;
}

/** Made once for each language and form: making one takes longer than a hundred uses. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, options: Intl.DateTimeFormatOptions): (date: Date) => string {
  const key = `${locale} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { ...options, hourCycle: 'h23', timeZone: 'UTC' });
    formats.set(key, format);
  }
  return (date) => format.format(date);
}
