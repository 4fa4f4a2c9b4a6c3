import { TokenKind } from '../text/tokens';
import type { SentenceReader } from './readings';

/** Looks for a day beside an hour, so that a bare number there can be read as one. */

/** Classes of words that name a day or a part of one. */
const dayClasses = new Set(['WEEKDAY', 'WEEKDAY_SHORT', 'WEEKDAYS', 'DAY_WORD']);
const partClass = new Set(['PART']);
const monthClasses = new Set(['MONTH_NAME', 'MONTH_SHORT']);

const hasClass = (reader: SentenceReader, token: number, classes: ReadonlySet<string>): boolean =>
  token >= reader.first && reader.readings(token).some(({ className }) => classes.has(className));

const isNumber = (reader: SentenceReader, token: number): boolean => {
  const kind = reader.tokens.kinds[token];
  return (
    token >= reader.first && token < reader.end && (kind === TokenKind.number || kind === TokenKind.mixed)
  );
};

const isDayWord = (reader: SentenceReader, token: number): boolean =>
  hasClass(reader, token, dayClasses) || reader.language.sets.days.has(reader.word(token));

/** Whether the words before the token, prepositions left out, are a day: a weekday, "tomorrow", a date. */
export function isAfterDay(reader: SentenceReader, first: number): boolean {
  let token = first - 1;
  for (let skipped = 0; skipped < 2 && isLink(reader, token); skipped++) token--;
  if (isDayWord(reader, token) || hasClass(reader, token, partClass)) return true;
  if (hasClass(reader, token, monthClasses)) return isNumber(reader, token - 1);
  if (!isNumber(reader, token)) return false;
  const before = isFiller(reader, token - 1) ? token - 2 : token - 1;
  return (
    isDayWord(reader, before) ||
    hasClass(reader, before, monthClasses) ||
    (isNumber(reader, before) && hasClass(reader, before - 1, monthClasses)) ||
    reader.word(token - 1) === '/'
  );
}

/** Whether a day begins at the token, prepositions and "next" or "this" left out. */
export function isBeforeDay(reader: SentenceReader, end: number): boolean {
  let token = end;
  for (let skipped = 0; skipped < 2 && isLink(reader, token); skipped++) token++;
  if (hasClass(reader, token, shiftClass) && hasClass(reader, token + 1, partClass)) return true;
  if (hasClass(reader, token, shiftClass)) token++;
  if (isDayWord(reader, token)) return true;
  if (hasClass(reader, token, monthClasses)) return isNumber(reader, token + 1);
  return (
    isNumber(reader, token) &&
    (hasClass(reader, token + 1, monthClasses) ||
      (reader.word(token + 1) === '/' && reader.touches(token + 1) && isNumber(reader, token + 2)))
  );
}

/** A comma or an article within a date ("Friday the 26th"). */
const isFiller = (reader: SentenceReader, token: number): boolean =>
  reader.word(token) === ',' || reader.language.sets.articles.has(reader.word(token));

const shiftClass = new Set(['SHIFT']);

/** Whether a word stands before the token that clock times follow ("at"). */
export const isAtClock = (reader: SentenceReader, first: number): boolean =>
  reader.language.sets.clock.has(reader.word(first - 1));

function isLink(reader: SentenceReader, token: number): boolean {
  const word = reader.word(token);
  const { at, of, ranges } = reader.language.rules.joints;
  return word !== '' && (at.includes(word) || of.includes(word) || ranges.some(({ open }) => open === word));
}
