import { TokenKind } from '../text/tokens';
import { isDay } from './calendar';
import type { When } from './meaning';
import type { Parsed } from './phraseParser';
import type { SentenceReader } from './readings';

/**
 * Dates in digits: ISO 8601 dates with or without a time, day, month and year in any order, spans of years.
 * Which of two small numbers is the day is decided by their size, else by the language; the other reading is kept.
 */
export function parseNumeric(reader: SentenceReader, first: number): Parsed | undefined {
  if (reader.tokens.kinds[first] !== TokenKind.number || isGlued(reader, first)) return undefined;
  const compact = compactDay(reader, first);
  if (compact) return compact;
  const fields = readFields(reader, first);
  if (fields === undefined) return undefined;
  const when = fields.digits.length === 3 ? threeFields(fields, reader) : undefined;
  if (when) return withTime(reader, fields.end, when);
  return fields.digits.length === 2
    ? (twoFields(fields) ?? monthAndDayOnly(reader, first, fields))
    : undefined;
}

interface DigitFields {
  readonly digits: readonly string[];
  readonly separator: string;
  /** The token after the last digits. */
  readonly end: number;
}

/** Whether the digits go on to the left ("v1.2.2020", "1-800-555-1212"). */
function isGlued(reader: SentenceReader, first: number): boolean {
  if (!reader.touches(first)) return false;
  const before = reader.word(first - 1);
  if (before === '-' && reader.word(first - 3) === '/') return false;
  return separators.has(before) || before === '$' || before === '#' || before === ':';
}

const separators = new Set(['-', '/', '.']);

/** Up to four numbers that touch one and the same separator. */
function readFields(reader: SentenceReader, first: number): DigitFields | undefined {
  const separator = reader.word(first + 1);
  if (!separators.has(separator)) return undefined;
  const digits = [reader.tokens.text(first)];
  let end = first + 1;
  while (
    digits.length < 4 &&
    reader.word(end) === separator &&
    reader.touches(end) &&
    reader.touches(end + 1)
  ) {
    const text = reader.tokens.text(end + 1);
    const isLast = digits.length === 2 && /^\d\dt\d\d$/i.test(text);
    if (!isLast && reader.tokens.kinds[end + 1] !== TokenKind.number) break;
    digits.push(isLast ? text.slice(0, 2) : text);
    end += 2;
    if (isLast) break;
  }
  return digits.length < 2 ? undefined : { digits, separator, end };
}

function threeFields({ digits, separator }: DigitFields, reader: SentenceReader): When | undefined {
  const [a = '', b = '', c = ''] = digits;
  if (a.length === 4) return isYear(a) ? monthAndDay(b, c, { year: Number(a) }, false) : undefined;
  if (a.length > 2 || b.length > 2 || (c.length !== 4 && c.length !== 2)) return undefined;
  if (c.length === 4 && !isYear(c)) return undefined;
  const year: When = c.length === 4 ? { year: Number(c) } : { shortYear: Number(c) };
  // Where full stops part the numbers, the day comes first in every country that writes so.
  if (separator === '.' && Number(a) <= 31 && Number(b) <= 12)
    return { ...year, day: Number(a), month: Number(b) };
  return dayAndMonth(Number(a), Number(b), year, reader.language.rules.dayFirst);
}

const isYear = (digits: string): boolean => Number(digits) >= 1000 && Number(digits) < 2200;

function monthAndDay(month: string, day: string, year: When, dayFirst: boolean): When | undefined {
  if (month.length > 2 || day.length > 2) return undefined;
  return dayFirst ? undefined : { ...year, month: Number(month), day: Number(day) };
}

/** Which of the two is the day: the one over 12; else as the language has it, and the other order is kept. */
function dayAndMonth(a: number, b: number, year: When, dayFirst: boolean): When | undefined {
  if (a < 1 || b < 1 || a > 31 || b > 31 || (a > 12 && b > 12)) return undefined;
  if (a > 12) return { ...year, day: a, month: b, showsDayFirst: true };
  if (b > 12) return { ...year, day: b, month: a, showsDayFirst: false };
  const [day, month] = dayFirst ? [a, b] : [b, a];
  return { ...year, day, month, ...(a === b ? {} : { otherOrder: { month: day, day: month } }) };
}

/** "2008-09" and "1914-1918" are spans of years, "2025-02" a month where it can be no span. */
function twoFields({ digits, separator, end }: DigitFields): Parsed | undefined {
  const [a = '', b = ''] = digits;
  if (a.length !== 4 || !isYear(a) || separator === '.') return undefined;
  const from = Number(a);
  const to = b.length === 4 ? Number(b) : Math.floor(from / 100) * 100 + Number(b);
  const isSpan = (b.length === 4 || b.length === 2) && to > from && to - from < 200 && isYear(String(to));
  if (isSpan && (b.length === 4 || to - from === 1 || Number(b) > 12))
    return { end, rule: 'yearSpan', meaning: { kind: 'range', from: { year: from }, to: { year: to } } };
  if (b.length !== 2 || !isDay(from, Number(b), 1)) return undefined;
  return { end, rule: 'yearMonthDigits', meaning: { kind: 'when', when: { year: from, month: Number(b) } } };
}

/** "20250228" behind a preposition. */
function compactDay(reader: SentenceReader, first: number): Parsed | undefined {
  const [, year, month, day] = /^((?:19|20)\d\d)([01]\d)([0-3]\d)$/.exec(reader.tokens.text(first)) ?? [];
  if (year === undefined || !isIntroduced(reader, first, first + 1)) return undefined;
  const when = { year: Number(year), month: Number(month), day: Number(day) };
  if (!isDay(when.year, when.month, when.day)) return undefined;
  return { end: first + 1, rule: 'compactDigits', meaning: { kind: 'when', when } };
}

/** A leap year, which has every day that any year has. */
const anyYear = 2000;

/**
 * "10/25" and "2/2013" behind a preposition or a weekday, where they can be neither a fraction nor a score. Day and month
 * alone are of no year.
 */
function monthAndDayOnly(reader: SentenceReader, first: number, fields: DigitFields): Parsed | undefined {
  const [a = '', b = ''] = fields.digits;
  const { sets, rules } = reader.language;
  if (
    fields.separator !== '/' ||
    !isIntroduced(reader, first, fields.end) ||
    sets.counted.has(reader.word(fields.end))
  )
    return undefined;
  if (b.length === 4 && isYear(b) && Number(a) >= 1 && Number(a) <= 12)
    return parsed(fields.end, { year: Number(b), month: Number(a) });
  if (a.length > 2 || b.length > 2 || isFraction(Number(a), Number(b)) || isRoundTheClock(a, b))
    return undefined;
  const when = dayAndMonth(Number(a), Number(b), {}, rules.dayFirst);
  if (!when || !isDay(anyYear, when.month ?? 0, when.day ?? 0)) return undefined;
  return parsed(fields.end, when);
}

const parsed = (end: number, when: When): Parsed => ({
  end,
  rule: 'monthDayDigits',
  meaning: { kind: 'when', when },
});

/** Whether a number is a date: behind a preposition, a weekday, another such date, or as all that the sentence has. */
function isIntroduced(reader: SentenceReader, first: number, end: number): boolean {
  const { sets, lexicon } = reader.language;
  const before = reader.word(first - 1);
  return (
    sets.introducers.has(before) ||
    ((before === '-' || before === ',') && reader.word(first - 3) === '/') ||
    (first === reader.first && end >= reader.end) ||
    (lexicon.get(before) ?? []).some(({ className }) => className.startsWith('WEEKDAY'))
  );
}

const isFraction = (above: number, below: number): boolean => above < below && below <= 10;

/** "24/7" is no date. */
const isRoundTheClock = (a: string, b: string): boolean => a === '24' && b === '7';

/** Adds an ISO time that touches the date ("T10:00:00Z"), whose hour the date's last token holds. */
function withTime(reader: SentenceReader, end: number, date: When): Parsed {
  const hour = /^\d\dt(\d\d)$/i.exec(reader.tokens.text(end - 1))?.[1];
  if (hour === undefined) return { end, rule: 'digits', meaning: { kind: 'when', when: date } };
  let when: When = { ...date, hour: Number(hour) };
  for (const field of ['minute', 'second'] as const) {
    if (reader.word(end) !== ':' || !reader.touches(end + 1)) break;
    const match = /^(\d\d)(z?)$/i.exec(reader.tokens.text(end + 1));
    if (!match) break;
    when = { ...when, [field]: Number(match[1]), ...(match[2] ? { zone: 'Z' } : {}) };
    end += 2;
  }
  return { end, rule: 'isoDateTime', meaning: { kind: 'when', when } };
}
