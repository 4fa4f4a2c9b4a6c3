import { Casing, TokenKind } from '../text/tokens';
import type { Fields } from './construct';
import type { GuardName } from './languageRules';
import { isAfterDay, isBeforeDay, isAtClock } from './dayWords';
import type { SentenceReader } from './readings';

/** What a guard looks at: the sentence, the tokens of the match (half-open), and its fields. */
export interface Candidate {
  readonly reader: SentenceReader;
  readonly first: number;
  readonly end: number;
  readonly fields: Fields;
}

/** Articles of the plural, after which a weekday is a set ("los lunes"). */
const pluralArticles = new Set(['los', 'las']);

type Guard = (candidate: Candidate) => boolean;

/** Checks of the surroundings that a rule can ask for. */
export const guards: Readonly<Record<GuardName, Guard>> = {
  introduced: isIntroduced,
  calendarYear: isCalendarYear,
  monthName: isMonthName,
  notBeforeName: (candidate) => !continuesAsName(candidate),
  shortYear: isShortYear,
  notCount: (candidate) => !isCounted(candidate),
  clockTime: isClockTime,
  anaphor: isAnaphor,
  adverb: isAdverb,
  alone: isAlone,
  bareUnits: isIntroduced,
  ended: ({ reader, end }) => reader.language.sets.ended.has(reader.word(end)),
  notAge: (candidate) => !isAge(candidate),
  noArticle: ({ reader, first }) => !reader.language.sets.articles.has(reader.word(first - 1)),
  notPlural: ({ reader, first }) => !pluralArticles.has(reader.word(first - 1)),
  wholeDecade: isWholeDecade,
  weekNumber: ({ reader, end, fields }) => isDigits(reader, end - 1) && Number(fields['week']) <= 53,
  notPart: (candidate) => !isPartOfWhole(candidate),
  closed: isClosed,
  ordinalDay: isOrdinalDay,
  rate: isRate,
  seasonName: isSeasonName,
  between: isOpened,
  notCommon: ({ reader, first }) => !reader.language.sets.common.has(reader.word(first)),
  closedPhrase: ({ reader, end }) => endsPhrase(reader, end),
  besideDay: isBesideDay,
  atDay: isAtDay,
  atClock: ({ reader, first }) => isAtClock(reader, first),
};

/** Whether digits at either end belong to a longer number, an amount or a code; no match may cut those. */
export function cutsNumber({ reader, first, end }: Candidate): boolean {
  const { tokens } = reader;
  if (isDigits(reader, first) && reader.touches(first)) {
    const before = reader.word(first - 1);
    if (attachedBefore.has(before)) return true;
    if ((before === '.' || before === ',' || before === ':') && isDigits(reader, first - 2)) return true;
  }
  if (tokens.kinds[end - 1] !== TokenKind.number || !reader.touches(end)) return false;
  const after = reader.word(end);
  if (attachedAfter.has(after)) return true;
  return (
    (after === '.' || after === ',' || after === ':' || after === '/') &&
    reader.touches(end + 1) &&
    isDigits(reader, end + 1)
  );
}

const attachedBefore = new Set(['$', '£', '€', '¥', '#', '@', '/', '+', '=', '_', '&']);
const attachedAfter = new Set(['%', '°', '€', '_', '@', '=', '$']);

const isDigits = (reader: SentenceReader, token: number): boolean =>
  token >= reader.first && token < reader.end && reader.tokens.kinds[token] === TokenKind.number;

function isIntroduced({ reader, first, end }: Candidate): boolean {
  if (reader.language.sets.introducers.has(reader.word(first - 1))) return true;
  return (
    first === reader.first && (end === reader.end || (end === reader.end - 1 && isPunctuation(reader, end)))
  );
}

/** A bare four-digit number is a year unless it is labelled ("page 1985"), an amount, or counts what follows. */
function isCalendarYear(candidate: Candidate): boolean {
  const { reader, first, end, fields } = candidate;
  const year = Number(fields['year']);
  const { sets } = reader.language;
  const before = reader.word(first - 1);
  if (sets.labels.has(before) || sets.labels.has(beforeStop(reader, first))) return false;
  if (isHyphenated(reader, first, end)) return false;
  const introduced = sets.introducers.has(before) || sets.introducers.has(beforeStop(reader, first));
  if (isCounted(candidate)) return false;
  if (year >= 1900 && year <= 2050) return introduced || !endsLikeCount(reader, first, end, year);
  return introduced && (year % 100 !== 0 || sets.firm.has(before));
}

/** The word before a full stop that touches it ("No." before a number). */
function beforeStop(reader: SentenceReader, first: number): string {
  return reader.word(first - 1) === '.' ? reader.word(first - 2) : '';
}

/** Digits inside a compound with letters ("F-2000", "B2000-x"), but not a span of years. */
function isHyphenated(reader: SentenceReader, first: number, end: number): boolean {
  const { kinds } = reader.tokens;
  if (reader.word(first - 1) === '-' && reader.touches(first) && reader.touches(first - 1))
    return (
      !isYearDigits(reader.tokens.text(first - 2)) &&
      !reader.language.sets.introducers.has(reader.word(first - 2))
    );
  return (
    reader.word(end) === '-' &&
    reader.touches(end) &&
    reader.touches(end + 1) &&
    kinds[end + 1] === TokenKind.mixed
  );
}

const isYearDigits = (text: string): boolean => /^[12]\d{3}$/.test(text);

/** "2000 troops": a round number before a plural. */
function endsLikeCount(reader: SentenceReader, first: number, end: number, year: number): boolean {
  const next = reader.word(end);
  const lower = reader.tokens.casings[end] === Casing.lower;
  const isPlural = lower && next.length > 3 && next.endsWith('s') && !next.endsWith('ss');
  return isPlural && (year % 100 === 0 || !reader.language.sets.articles.has(reader.word(first - 1)));
}

/** Whether what follows is a counted thing ("1985 people", "2000 miles"). */
function isCounted({ reader, end }: Candidate): boolean {
  const next = reader.word(end) === '-' ? reader.word(end + 1) : reader.word(end);
  return reader.language.sets.counted.has(next);
}

/** A bare month whose word is a name or a common word as well needs a preposition or an article and a noun. */
function isMonthName(candidate: Candidate): boolean {
  const { reader, first, end } = candidate;
  const word = reader.word(end - 1) === '.' ? reader.word(end - 2) : reader.word(end - 1);
  const { ambiguous, articles, firm, introducers } = reader.language.sets;
  if (!ambiguous.has(word)) return true;
  const before = reader.word(first - 1);
  if (firm.has(before)) return true;
  if (continuesAsName(candidate)) return false;
  const isAttribute = reader.tokens.casings[end] === Casing.lower && !introducers.has(reader.word(end));
  if (isAttribute && articles.has(before)) return true;
  return introducers.has(before);
}

/** Whether the match is part of a longer capitalised name ("April Ryan", "Sunday Times"). */
function continuesAsName({ reader, first, end }: Candidate): boolean {
  const { ambiguous, articles, introducers, nameTails } = reader.language.sets;
  if (nameTails.has(reader.word(end)) && reader.isCapitalised(end)) return true;
  if (!ambiguous.has(reader.word(end - 1))) return false;
  const { tokens } = reader;
  const namedAfter = reader.isCapitalised(end) && tokens.kinds[end] === TokenKind.word && end < reader.end;
  const before = reader.word(first - 1);
  const namedBefore =
    first > reader.first &&
    tokens.casings[first - 1] === Casing.capitalised &&
    tokens.kinds[first - 1] === TokenKind.word &&
    !introducers.has(before) &&
    !articles.has(before);
  return namedAfter || namedBefore;
}

/** Two digits after an apostrophe are a year unless they close a quotation. */
function isShortYear({ reader, first }: Candidate): boolean {
  return !reader.touches(first) || reader.word(first - 1) === '-' || reader.word(first - 1) === '(';
}

/** "10:35" is a time unless it is a score, a ratio or a verse. */
function isClockTime(candidate: Candidate): boolean {
  return !isCounted(candidate) && !isLabelled(candidate);
}

function isLabelled({ reader, first }: Candidate): boolean {
  return reader.language.sets.labels.has(reader.word(first - 1));
}

/** "the day", "the year": a date only where nothing follows that makes it something else ("the year of the dragon"). */
function isAnaphor(candidate: Candidate): boolean {
  const { reader, end } = candidate;
  return isAlone(candidate) && !reader.language.sets.stretches.has(reader.word(end));
}

/** "now", "then": not where the word joins clauses ("now that") or leads a compound ("then-president"). */
function isAdverb({ reader, end }: Candidate): boolean {
  const next = reader.word(end);
  return next !== '-' && !reader.language.sets.stretches.has(next);
}

/** Not a part of a hyphenated word. */
function isAlone({ reader, first, end }: Candidate): boolean {
  const before = reader.word(first - 1) === '-' && reader.touches(first) && reader.touches(first - 1);
  const after = reader.word(end) === '-' && reader.touches(end) && reader.touches(end + 1);
  return !before && !after;
}

/** "two days before" with nothing after it to be before of. */
function isClosed({ reader, end }: Candidate): boolean {
  return end >= reader.end || isPunctuation(reader, end) || reader.language.sets.past.has(reader.word(end));
}

const isPunctuation = (reader: SentenceReader, token: number): boolean =>
  reader.tokens.kinds[token] === TokenKind.punctuation &&
  reader.word(token) !== '-' &&
  reader.word(token) !== "'";

/** "the 5th": a day only in digits and with nothing after it that it counts. */
function isOrdinalDay({ reader, end }: Candidate): boolean {
  if (reader.tokens.kinds[end - 1] !== TokenKind.mixed) return false;
  return (
    end >= reader.end || isPunctuation(reader, end) || reader.language.sets.introducers.has(reader.word(end))
  );
}

/** "$5 a week", "three percent a year": the unit is of a rate, not a stretch of time. */
function isRate({ reader, first }: Candidate): boolean {
  const before = reader.word(first - 1);
  return isDigits(reader, first - 1) || before === '%' || reader.language.sets.counted.has(before);
}

/** "6-year-old", "52 years old", "los 52 años de edad". */
function isAge({ reader, end }: Candidate): boolean {
  const { ages, stretches } = reader.language.sets;
  const next = reader.word(end);
  return ages.has(next) || ((next === '-' || stretches.has(next)) && ages.has(reader.word(end + 1)));
}

/** "three-quarters", "a quarter of". */
function isPartOfWhole({ reader, end, fields }: Candidate): boolean {
  if (fields['unit'] !== 'quarter') return false;
  if (!isAmount(reader, end - 2)) return false;
  return reader.word(end - 2) === '-' || reader.language.sets.stretches.has(reader.word(end));
}

/** Whether the word before a unit is its amount, and not an adjective between ("two consecutive quarters of growth"). */
const isAmount = (reader: SentenceReader, token: number): boolean =>
  reader.word(token) === '-' ||
  reader
    .readings(token)
    .some(({ className }) => className === 'NUM' || className === 'ONE' || className === 'ORD');

/** "los 90" and "la década de 1990", but no other number of years. */
function isWholeDecade({ fields }: Candidate): boolean {
  return Number(fields['tens'] ?? fields['decadeYear'] ?? 0) % 10 === 0;
}

/** Bare seasons are common words too: they need a preposition before them, or before their article. */
function isSeasonName(candidate: Candidate): boolean {
  const { reader, first, end } = candidate;
  const { ambiguous, firm, infinitive, introducers } = reader.language.sets;
  if (reader.isCapitalised(end) && reader.isCapitalised(end - 1)) return false;
  const before = reader.word(first - 1);
  if (infinitive.has(before)) return false;
  return ambiguous.has(reader.word(end - 1)) ? firm.has(before) : introducers.has(before);
}

/** Behind the word that opens a range ("between 3 and 5"). */
function isOpened({ reader, first }: Candidate): boolean {
  return reader.language.rules.joints.ranges.some(
    ({ open }) => open !== '' && open === reader.word(first - 1),
  );
}

/** Hours without more words need a day beside them ("Monday 10-4", "from 7 to 8 tomorrow"). */
function isBesideDay({ reader, first, end }: Candidate): boolean {
  return isAfterDay(reader, first) || isBeforeDay(reader, end);
}

/** A bare number is an hour behind "at" beside a day, or in front of one ("tonight at 8", "9 tomorrow"). */
function isAtDay(candidate: Candidate): boolean {
  const { reader, first, end } = candidate;
  if (!endsPhrase(reader, end) && !isBeforeDay(reader, end)) return false;
  if (isAtClock(reader, first)) return isBesideDay(candidate);
  return (first === reader.first || isPunctuation(reader, first - 1)) && isBeforeDay(reader, end);
}

/** Whether nothing follows that a number could count. */
const endsPhrase = (reader: SentenceReader, end: number): boolean =>
  end >= reader.end ||
  isPunctuation(reader, end) ||
  reader.language.sets.introducers.has(reader.word(end)) ||
  reader.language.sets.clock.has(reader.word(end));
