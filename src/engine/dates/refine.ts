import type { Match } from './match';
import type { When } from './meaning';
import type { SentenceReader } from './readings';
import { attachModifiers } from './modifiers';
import { isTimeOnly, joinRanges } from './ranges';
import { inAfternoon } from './times';

export type Refiner = (matches: readonly Match[], reader: SentenceReader) => Match[];

/** In order; each sees what the ones before made. */
const refiners: readonly Refiner[] = [
  /* Parts find their wholes first, so that ranges and modifiers see complete dates. */
  joinPartsToWholes,
  joinWeekdaysToDates,
  joinTimesToDates,
  joinSpansToDates,
  /* Modifiers before ranges: "early March to late May" is read by its ends' own modifiers. */
  attachModifiers,
  joinRanges,
  /* Last, because the end of a range is no open interval. */
  markOpenIntervals,
];

export function refine(matches: readonly Match[], reader: SentenceReader): Match[] {
  return refiners.reduce<Match[]>((found, refiner) => refiner(found, reader), [...matches]);
}

/** "since March", "until Friday", "by the end of June". */
function markOpenIntervals(matches: readonly Match[], reader: SentenceReader): Match[] {
  const { since, until } = reader.language.sets;
  return matches.map((match, i) => {
    const word = reader.word(match.first - 1);
    if (isCountedFrom(match, matches[i - 1], reader)) return match;
    const side = since.has(word) ? 'from' : until.has(word) ? 'to' : undefined;
    if (side === undefined || match.meaning.kind !== 'when' || match.intervalEnd !== undefined) return match;
    return { ...match, opens: { side, word } };
  });
}

/** "two weeks before May 13": the preposition belongs to the length, which is counted from the date. */
function isCountedFrom(match: Match, before: Match | undefined, reader: SentenceReader): boolean {
  if (before?.meaning.kind !== 'duration') return false;
  return Object.hasOwn(reader.language.rules.joints.offsets, wordsBetween(reader, before.end, match.first));
}

type Join = (left: When, right: When, joint: string) => When | undefined;

/** Joins neighbours for which `join` makes one meaning, given the words between them. */
function joinNeighbours(matches: readonly Match[], reader: SentenceReader, join: Join): Match[] {
  const joined: Match[] = [];
  for (const match of matches) {
    const before = joined.at(-1);
    const both = before && joinPair(before, match, reader, join);
    if (both) joined[joined.length - 1] = both;
    else joined.push(match);
  }
  return joined;
}

const longestJoint = 3;

function joinPair(left: Match, right: Match, reader: SentenceReader, join: Join): Match | undefined {
  if (left.meaning.kind !== 'when' || right.meaning.kind !== 'when') return undefined;
  if (right.first - left.end > longestJoint) return undefined;
  const when = join(left.meaning.when, right.meaning.when, wordsBetween(reader, left.end, right.first));
  if (when === undefined) return undefined;
  return { ...left, end: right.end, meaning: { kind: 'when', when }, rule: `${left.rule}+${right.rule}` };
}

export function wordsBetween(reader: SentenceReader, first: number, end: number): string {
  const words: string[] = [];
  for (let token = first; token < end; token++) words.push(reader.word(token));
  return words.join(' ');
}

/** "June of last year", "the third quarter of this year", "Monday of this week", "July last year". */
function joinPartsToWholes(matches: readonly Match[], reader: SentenceReader): Match[] {
  const joints = reader.language.rules.joints.of;
  return joinNeighbours(matches, reader, (left, right, joint) => {
    if (joint !== '' && !joints.includes(joint)) return undefined;
    if (!isPart(left) || !isWhole(right) || fineness(left) <= fineness(right)) return undefined;
    return { ...left, ...right };
  });
}

/** "Friday 5/12", "Thursday, 29.3.2021": a weekday before a day in digits. */
function joinWeekdaysToDates(matches: readonly Match[], reader: SentenceReader): Match[] {
  return joinNeighbours(matches, reader, (left, right, joint) => {
    if ((joint !== '' && joint !== ',') || left.weekday === undefined || right.weekday !== undefined)
      return undefined;
    const isWeekdayAlone = left.day === undefined && left.month === undefined && left.shift === undefined;
    const isDay = right.day !== undefined && right.month !== undefined;
    return isWeekdayAlone && isDay && left.hour === undefined
      ? { ...right, weekday: left.weekday }
      : undefined;
  });
}

/** Named within a larger period, and not yet placed in one. */
const isPart = (when: When): boolean =>
  when.shift === undefined && when.year === undefined && when.direction === undefined && !isTimeOnly(when);

const isWhole = (when: When): boolean =>
  (when.shift?.sign === 0 || when.year !== undefined) && fineness(when) < 4 && when.direction === undefined;

/** How fine a period is: 1 a year and coarser, 2 its parts, 3 weeks, 4 days. */
function fineness(when: When): number {
  if (when.day !== undefined || when.weekday !== undefined || when.holiday !== undefined) return 4;
  if (when.shift?.unit === 'day' || when.shift?.unit === 'hour') return 4;
  if (when.week !== undefined || when.shift?.unit === 'week' || when.shift?.unit === 'weekend') return 3;
  if (
    when.month !== undefined ||
    when.quarter !== undefined ||
    when.half !== undefined ||
    when.season !== undefined
  )
    return 2;
  if (when.shift?.unit === 'month' || when.shift?.unit === 'quarter') return 2;
  return 1;
}

/** "10 p.m. Wednesday", "Friday at 3 p.m.", "the morning of March 5". */
function joinTimesToDates(matches: readonly Match[], reader: SentenceReader): Match[] {
  const { at, of } = reader.language.rules.joints;
  return joinNeighbours(matches, reader, (left, right, joint) => {
    if (joint !== '' && !at.includes(joint) && !of.includes(joint)) return undefined;
    const [time, date] = isTimeOnly(left) ? [left, right] : [right, left];
    if (!isTimeOnly(time) || isTimeOnly(date) || date.hour !== undefined || fineness(date) < 4)
      return undefined;
    if (date.part !== undefined && time.hour === undefined) return undefined;
    const { part, ...rest } = date;
    return { ...rest, ...afternoon(time, part) };
  });
}

/** "Friday night at 8" is 20 o'clock. */
function afternoon(time: When, part: string | undefined): When {
  return part !== undefined && lateParts.has(part) ? inAfternoon(time) : time;
}

const lateParts = new Set(['AF', 'EV', 'NI']);

/** "tomorrow from 7 to 8:30 p.m.", "3-8 p.m. yesterday": a span of hours on one day. */
function joinSpansToDates(matches: readonly Match[], reader: SentenceReader): Match[] {
  const joined: Match[] = [];
  for (const match of matches) {
    const before = joined.at(-1);
    const both =
      before && (spanOnDay(before, match, before, reader) ?? spanOnDay(match, before, before, reader));
    if (both) joined[joined.length - 1] = { ...both, end: match.end };
    else joined.push(match);
  }
  return joined;
}

function spanOnDay(
  { meaning: date, rule: dateRule, end: dateEnd, first: dateFirst }: Match,
  { meaning: span, rule, first, end }: Match,
  earlier: Match,
  reader: SentenceReader,
): Match | undefined {
  if (date.kind !== 'when' || span.kind !== 'range' || !isTimeOnly(span.from) || !isTimeOnly(span.to))
    return undefined;
  if (isTimeOnly(date.when) || date.when.hour !== undefined || fineness(date.when) < 4) return undefined;
  const [from, to] = dateFirst < first ? [dateEnd, first] : [end, dateFirst];
  if (to - from > longestJoint || !joinsSpan(reader, wordsBetween(reader, from, to))) return undefined;
  const { part, ...day } = date.when;
  const onDay = (time: When): When => ({ ...day, ...afternoon(time, part) });
  return {
    ...earlier,
    rule: `${dateRule}+${rule}`,
    meaning: { kind: 'range', from: onDay(span.from), to: onDay(span.to) },
  };
}

function joinsSpan(reader: SentenceReader, joint: string): boolean {
  const { at, of, ranges } = reader.language.rules.joints;
  return (
    joint === '' || at.includes(joint) || of.includes(joint) || ranges.some(({ open }) => open === joint)
  );
}
