import type { Match } from './match';
import type { When } from './meaning';
import type { SentenceReader } from './readings';
import { spanOfHours } from './times';

/** Only a time of day, on no day that is said. */
export function isTimeOnly(when: When): boolean {
  if (when.hour === undefined && when.part === undefined) return false;
  return (
    when.year === undefined &&
    when.month === undefined &&
    when.day === undefined &&
    when.weekday === undefined &&
    when.holiday === undefined &&
    when.shift === undefined &&
    when.shortYear === undefined
  );
}

/**
 * Pairs the ends of "from March to May", "between 2010 and 2014", "Monday through Friday": each keeps its span, as
 * TimeML has it, and both are marked as ends of one interval. Ends joined by a dash become one expression.
 */
export function joinRanges(matches: readonly Match[], reader: SentenceReader): Match[] {
  const joined: Match[] = [];
  for (const match of matches) {
    const before = joined.at(-1);
    const pair = before && before.intervalEnd === undefined ? pairEnds(before, match, reader) : undefined;
    if (pair) joined.splice(-1, 1, ...pair);
    else joined.push(match);
  }
  return joined;
}

function pairEnds(start: Match, end: Match, reader: SentenceReader): Match[] | undefined {
  const [left, right] = [asPoint(start), asPoint(end)];
  if (left.meaning.kind !== 'when' || right.meaning.kind !== 'when') return undefined;
  const gap = right.first - left.end;
  if (gap < 1 || gap > 2) return undefined;
  const joint = gap === 1 ? reader.word(left.end) : `${reader.word(left.end)} ${reader.word(left.end + 1)}`;
  const opener = reader.word(left.first - 1);
  const { ranges } = reader.language.rules.joints;
  const opened = ranges.some(
    ({ open, between }) => open === opener && open !== '' && between.includes(joint),
  );
  const plain = ranges.some(({ open, between }) => open === '' && between.includes(joint));
  if (!opened && !(plain && areAlike(left.meaning.when, right.meaning.when))) return undefined;
  const ends = completeEnds(left.meaning.when, right.meaning.when);
  if (ends === undefined) return undefined;
  if (joint === '-')
    return [
      { ...left, end: right.end, rule: `${left.rule}-${right.rule}`, meaning: { kind: 'range', ...ends } },
    ];
  return [
    { ...left, intervalEnd: 'from', meaning: { kind: 'when', when: ends.from } },
    { ...right, intervalEnd: 'to', meaning: { kind: 'when', when: ends.to } },
  ];
}

/** "now" as an end of a range is the document's day. */
function asPoint(match: Match): Match {
  const { meaning } = match;
  if (meaning.kind !== 'reference' || meaning.value !== 'PRESENT_REF') return match;
  return {
    ...match,
    meaning: { kind: 'when', when: { present: true, shift: { unit: 'day', amount: 0, sign: 0 } } },
  };
}

/** Without a word that opens a range both ends must be said in the same fields ("Friday to December" is none). */
function areAlike(left: When, right: When): boolean {
  if (left.hour !== undefined && right.hour !== undefined && isTimeOnly(right)) return true;
  if (isFullDay(left) && (isFullDay(right) || right.shift?.unit === 'day')) return true;
  const shape = (when: When): string =>
    Object.keys(when)
      .filter((field) => !['year', 'minute', 'zone', 'twelve'].includes(field))
      .sort()
      .join();
  return shape(left) === shape(right);
}

const isFullDay = ({ year, month, day }: When): boolean =>
  year !== undefined && month !== undefined && day !== undefined;

/** Lets each end take what only the other says: "March to May 2020", "Monday to Friday last week". */
function completeEnds(from: When, to: When): { from: When; to: When } | undefined {
  if (from.hour !== undefined && to.hour !== undefined) return timesOfOneDay(from, to);
  if (isTimeOnly(from) !== isTimeOnly(to) && !isTimeOnly(from)) return undefined;
  const year = to.year ?? from.year;
  const needsYear = (when: When): boolean =>
    when.year === undefined &&
    when.shift === undefined &&
    when.direction === undefined &&
    when.decade === undefined &&
    when.century === undefined;
  const withYear = (when: When): When => (year !== undefined && needsYear(when) ? { ...when, year } : when);
  return { from: withYear(from), to: withYear(to) };
}

/** "9:30 to 11:00 on Thursday", "Friday, 1 p.m. to 2 p.m.": the end that says no day is on the other's. */
function timesOfOneDay(from: When, to: When): { from: When; to: When } {
  const {
    hour: _hour,
    minute: _minute,
    second: _second,
    zone,
    twelve: _twelve,
    part: _part,
    ...day
  } = isTimeOnly(from) ? to : from;
  const onDay = (when: When): When =>
    isTimeOnly(when) ? { ...day, ...(zone === undefined ? {} : { zone }), ...when } : when;
  return spanOfHours(onDay(from), onDay(to));
}
