import { parse, type EdtfNode } from 'edtf';
import type { Localiser } from './localiser';

/** An EDTF expression in words of the editor's language; the expression itself where it cannot be put so. */
export function dateText(expression: string, localiser: Localiser): string {
  try {
    return describe(parse(expression), localiser) ?? expression;
  } catch {
    return expression;
  }
}

/** The day in words with its weekday; undefined if the value is no calendar day (`YYYY-MM-DD`, perhaps with a time). */
export function weekdayOf(value: string, localiser: Localiser): string | undefined {
  const day = dayOf(value);
  if (!day) return undefined;
  return new Intl.DateTimeFormat(localiser.locale, { weekday: 'long', timeZone: 'UTC' }).format(day);
}

/** The instant at which a value's day starts in UTC; undefined if the value is no calendar day. */
export function dayOf(value: string): Date | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T|$)/.exec(value);
  if (!match) return undefined;
  const day = utc([Number(match[1]), Number(match[2]) - 1, Number(match[3])]);
  return day.toISOString().startsWith(value.slice(0, 10)) ? day : undefined;
}

function describe(node: EdtfNode, localiser: Localiser): string | undefined {
  const words = unqualified(node, localiser);
  if (words === undefined) return undefined;
  const { approximate, uncertain } = node;
  if (approximate && uncertain) return localiser.t('perhaps around {date}', { date: words });
  if (approximate) return localiser.t('around {date}', { date: words });
  return uncertain ? localiser.t('perhaps {date}', { date: words }) : words;
}

function unqualified(node: EdtfNode, localiser: Localiser): string | undefined {
  switch (node.type) {
    case 'Date':
    case 'Year':
      return calendarDate(node, localiser);
    case 'Decade':
      return numbersOf(node).length === 1 ? decade(10 * (numbersOf(node)[0] ?? 0), localiser) : undefined;
    case 'Century':
      return century(numbersOf(node)[0] ?? 0);
    case 'Season':
      return season(numbersOf(node), localiser);
    case 'Interval':
      return interval(node.values, localiser);
    case 'List':
    case 'Set':
      return undefined;
  }
}

/** Bits of `unspecified` for a year whose last digit, or last two digits, are not given. */
const unknownDecade = 0b1000;
const unknownCentury = 0b1100;

function calendarDate(node: EdtfNode, localiser: Localiser): string | undefined {
  const values = numbersOf(node);
  const year = values[0];
  if (year === undefined || values.length !== node.values.length) return undefined;
  if (node.unspecified === unknownDecade && values.length === 1) return decade(year, localiser);
  if (node.unspecified === unknownCentury && values.length === 1) return century(year / 100);
  if (node.unspecified) return undefined;
  const day = utc(values);
  if (Number.isNaN(day.getTime())) return undefined;
  const format = new Intl.DateTimeFormat(localiser.locale, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(values.length > 1 ? { month: 'long' } : {}),
    ...(values.length > 2 ? { day: 'numeric' } : {}),
    ...(values.length > 3 ? { hour: 'numeric', minute: '2-digit' } : {}),
    ...(year < 1 ? { era: 'short' } : {}),
  });
  return format.format(day);
}

function interval(ends: readonly unknown[], localiser: Localiser): string | undefined {
  const [from, to] = ends.map((end) => (isNode(end) ? describe(end, localiser) : undefined));
  if (from !== undefined && to !== undefined) return `${from} – ${to}`;
  if (from !== undefined) return localiser.t('from {date}', { date: from });
  return to === undefined ? undefined : localiser.t('until {date}', { date: to });
}

const decade = (year: number, localiser: Localiser): string => localiser.t('the {year}s', { year });
const century = (hundreds: number): string => `${100 * hundreds}–${100 * hundreds + 99}`;

function season([year, code]: readonly number[], localiser: Localiser): string | undefined {
  const name = seasons.get(code ?? 0);
  return name === undefined || year === undefined
    ? undefined
    : localiser.t('{season} {year}', { season: localiser.t(name), year });
}

/** EDTF's codes of seasons, quarters and halves. */
const seasons: ReadonlyMap<number, string> = new Map([
  [21, 'spring'],
  [22, 'summer'],
  [23, 'autumn'],
  [24, 'winter'],
  [33, 'first quarter of'],
  [34, 'second quarter of'],
  [35, 'third quarter of'],
  [36, 'fourth quarter of'],
  [40, 'first half of'],
  [41, 'second half of'],
]);

function numbersOf(node: EdtfNode): readonly number[] {
  return node.values.filter((value): value is number => typeof value === 'number');
}

function isNode(value: unknown): value is EdtfNode {
  return typeof value === 'object' && value !== null && 'values' in value;
}

/** Year, month from 0, day, hour, minute; years before 100 are meant as they are. */
function utc([year = 1970, month = 0, day = 1, hour = 0, minute = 0]: readonly number[]): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  date.setUTCHours(hour, minute);
  return date;
}
