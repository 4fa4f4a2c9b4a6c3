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
  const fields = readFields(reader, first);
  if (fields === undefined) return undefined;
  const when = fields.digits.length === 3 ? threeFields(fields, reader) : undefined;
  if (when) return withTime(reader, fields.end, when);
  return fields.digits.length === 2 ? twoFields(fields) : undefined;
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

function threeFields({ digits }: DigitFields, reader: SentenceReader): When | undefined {
  const [a = '', b = '', c = ''] = digits;
  if (a.length === 4) return isYear(a) ? monthAndDay(b, c, { year: Number(a) }, false) : undefined;
  if (a.length > 2 || b.length > 2 || (c.length !== 4 && c.length !== 2)) return undefined;
  if (c.length === 4 && !isYear(c)) return undefined;
  const year: When = c.length === 4 ? { year: Number(c) } : { shortYear: Number(c) };
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
