import type { Match } from './match';
import type { When } from './meaning';
import type { SentenceReader } from './readings';

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

function pairEnds(left: Match, right: Match, reader: SentenceReader): Match[] | undefined {
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

/** Without a word that opens a range both ends must be said in the same fields ("Friday to December" is none). */
function areAlike(left: When, right: When): boolean {
  const shape = (when: When): string =>
    Object.keys(when)
      .filter((field) => field !== 'year' && field !== 'minute' && field !== 'zone')
      .sort()
      .join();
  return shape(left) === shape(right);
}

/** Lets each end take what only the other says: "March to May 2020", "Monday to Friday last week". */
function completeEnds(from: When, to: When): { from: When; to: When } | undefined {
  if (isTimeOnly(from) !== isTimeOnly(to) && !isTimeOnly(from)) return undefined;
  const year = to.year ?? from.year;
  const needsYear = (when: When): boolean =>
    when.year === undefined &&
    when.shift === undefined &&
    when.decade === undefined &&
    when.century === undefined;
  const withYear = (when: When): When => (year !== undefined && needsYear(when) ? { ...when, year } : when);
  return { from: withYear(from), to: withYear(to) };
}
