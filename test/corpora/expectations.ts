/** What a date test suite expects of some words; Recognizers gives alternatives, Duckling an instant with its grain. */
export interface Expectation {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly value?: string;
  readonly values?: readonly Alternative[];
  readonly grain?: string;
  readonly holiday?: string;
}

interface Alternative {
  readonly timex: string;
  readonly value?: string;
  readonly start?: string;
  readonly end?: string;
  readonly Mod?: string;
}

/**
 * Kinds that are counted apart, each with the reason. They are told by the words and by what is expected of them, never by
 * what the engine says.
 */
export const outOfScope = {
  clock: 'counted from the time of day at which it is said, which a document does not have',
  zone: 'converted into the zone of the person who asks, instead of keeping the one that is said',
  otherCalendar: 'a feast of a calendar other than the Gregorian, or kept in one country or faith alone',
  ownBounds: 'bounds that the suite gives to parts of days, seasons, weeks, months and years',
  endAsStart:
    'a range of whole months or years that ends where its last month or year begins, or with one such end given to the day',
  grainAfter: 'a range of clock times that ends a minute or an hour after the one that is said',
  unresolved: 'expected without its year or day alone, or as an hour of no day',
  finer: 'finer than the words: the same hour or day so many weeks, months or years away',
  aligned: 'an amount of units from today, expected as whole weeks, months or years of the calendar',
  lastOfMany: 'an amount of units to come, expected as the last of them alone',
  own: 'a code or an amount of the suite’s own: fiscal and school years, business days, "a few" as three, decimals of a unit, centuries and half-years from day to day',
} as const;

type OutOfScope = keyof typeof outOfScope;

interface Item {
  readonly expectation: Expectation;
  /** The marked words in lower case. */
  readonly words: string;
  /** The reference day, and the reference time, of the question. */
  readonly day: string;
  readonly time: string;
}

/** In order; the first that holds gives the kind. */
const rules: Readonly<Record<OutOfScope, (item: Item) => boolean>> = {
  otherCalendar: ({ expectation: { holiday }, words }) =>
    otherFeasts.test(holiday ?? '') || otherFeasts.test(words),
  zone: ({ expectation, words }) => isDuckling(expectation) && zones.test(words),
  own: ({ expectation, words }) => hasOwnCode(expectation) || (vague.test(words) && isCounted(expectation)),
  lastOfMany: ({ expectation, words }) =>
    isDuckling(expectation) && severalToCome.test(words) && !isInterval(expectation),
  clock: isOfClock,
  grainAfter: ({ expectation }) =>
    isDuckling(expectation) &&
    (expectation.value ?? '').includes('/') &&
    expectation.grain !== 'Day' &&
    hasTime(expectation),
  ownBounds: hasOwnBounds,
  endAsStart: ({ expectation, words }) =>
    joints.test(words.replace(quarterCodes, '')) &&
    !partsOfPeriods.test(words) &&
    (expectation.values ?? []).some(({ timex }) => /,P\d+[MY]\)$/.test(timex) || isMixed(timex, words)),
  aligned: ({ expectation, words }) =>
    isInterval(expectation) && severalUnits.test(words) && isWhole(expectation),
  finer: ({ expectation, words }) => countedUnits.test(words) && isFinerThan(expectation, words),
  unresolved: ({ expectation }) => isUnresolved(expectation),
};

/** The kind of an expectation: one of those out of scope, else what it is. */
export function kindOf(expectation: Expectation, words: string, reference: string): string {
  const [day = '', time = ''] = reference.split(/[T+Z]/);
  const item: Item = { expectation, words: words.toLowerCase(), day, time: time.slice(0, 5) };
  const out = Object.entries(rules).find(([, holds]) => holds(item));
  return out?.[0] ?? plainKind(item);
}

function plainKind({ expectation: { type, holiday, grain } }: Item): string {
  if (holiday !== undefined) return 'holiday';
  if (/interval|range/i.test(type))
    return /time(?!Interval)/.test(type) && grain === undefined ? 'time range' : 'range';
  if (type === 'duration' || type === 'set') return type;
  return type === 'date' || ['Day', 'Week', 'Month', 'Quarter', 'Year'].includes(grain ?? '')
    ? 'date'
    : 'time';
}

const isDuckling = ({ grain }: Expectation): boolean => grain !== undefined;

const otherFeasts =
  /orthodox|lazarus|clean monday|great lent|chinese|lunar|yom |kippur|atzeret|torah|tisha|omer|hashanah|hanuk|passover|sukkot|shavuot|purim|bishvat|mawlid|eid |laylat|islamic|ashura|jumu|isra |ramadan|dhanteras|chaturdashi|diwali|bhai dooj|chhath|saptami|vijaya|navaratri|karva|ratha|raksha|jayanti|shivaratri|pongal|boghi|vaisakhi|onam|panchami|holika|janmashtami|holi$|parsi|youth service|vesak|earth hour|^king's day|pargat|chaturthi|navami|ugadi|vegan|fitr/i;

const zones = /\b(gmt|utc|cet|cst|bst|pst|ist|est|pt)\b/;

const vague = /\b(few|several|some|a couple|couple of)\b/;
const isCounted = ({ values, value }: Expectation): boolean =>
  (values ?? []).some(({ timex }) => /P?T?3[A-Z]/.test(timex)) || value !== undefined;

const hasOwnCode = ({ values = [] }: Expectation): boolean =>
  values.some(({ timex }) =>
    /^(FY|SY|SU|WI|FA|SP)|BD|TME|^PT?\d*\.\d|,P100Y|-07-01,\d{4}-01-01,P6M/.test(timex),
  );

const several = String.raw`(\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|few)`;
const units = '(business )?(seconds?|minutes?|hours?|days?|weeks?|months?|quarters?|years?|decades?)';
const severalToCome = new RegExp(`upcoming ${several} ${units}|${several} upcoming ${units}`);
const severalUnits = new RegExp(
  `\\b((last|past|previous|next|coming|following|upcoming) ${several} ${units}|${several} (last|past|previous|next|coming|upcoming) ${units})|\\b(next|past|last|the) (two )?(fortnight|decades)`,
);
/** Amounts that lead back or on from today in units longer than a day. */
const countedUnits =
  /\b(weeks?|fortnights?|months?|years?|decades?)\b.*\b(ago|back|hence|later)\b|\b(weeks?|fortnights?|months?|years?|decades?) from (now|today)|\b(in|within) .*\b(fortnights?|months?|years?)\b/;

/** Words of the clock, in what was expected to be counted from the clock's time. */
const clockUnits =
  /\b(now|moment|atm|minutes?|mins?|min|seconds?|secs?|sec|hours?|hrs?)\b|\bin .*(['"]$|\d\s*h\b)|minute$/;
const saysTime =
  /\d(:|h)\d|[ap]\.?m\b|\bo'?clock|noon|midnight|\bat \d|midday|\d[ap]\b|morning|evening|night/;
const saysDay =
  /today|tomorrow|yesterday|tonight|this|last|\bon\b|\d[/-]\d|day\b|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|christmas|xmas|easter/;

function isOfClock({ expectation, words, day, time }: Item): boolean {
  const points = instantsOf(expectation);
  if (!points.some((point) => /[T ]/.test(point)) || saysPresent(expectation)) return false;
  if (
    /date(time)?/.test(expectation.type) &&
    clockUnits.test(words) &&
    !/\d:\d|\bpast\b|\bfrom \d|for \S+ h/.test(words)
  )
    return true;
  if (!isDuckling(expectation)) return false;
  const startsNow = points.some(
    (point) => point.slice(11, 16) === time || point.slice(11, 13) === time.slice(0, 2),
  );
  if (startsNow && !saysTime.test(words)) return true;
  return (
    points.length > 0 &&
    !saysDay.test(words.replace(/this (morning|evening|afternoon)/, '')) &&
    !points[0]?.startsWith(day)
  );
}

const saysPresent = ({ values = [] }: Expectation): boolean =>
  values.some(({ timex }) => timex === 'PRESENT_REF');

const partsOfPeriods =
  /\b(beginning|start|end|early|late|later|mid|middle|eo[dmy]|bo[dmy]|remaining|rest|season|seasons|summer|winter|spring|autumn|fall)\b/;
const partsOfDays = /morning|evening|night|tonite|afternoon|lunch|dinner|breakfast|daytime|hours of/;

function hasOwnBounds({ expectation, words }: Item): boolean {
  if (isDuckling(expectation))
    return (
      isInterval(expectation) &&
      (partsOfPeriods.test(words) ||
        partsOfDays.test(words) ||
        (/week-?end/.test(words) && hasTime(expectation)))
    );
  const { values = [], type } = expectation;
  if (values.some(({ timex }) => timex.endsWith('T23:59:59'))) return true;
  if (values.some(({ timex }) => isDated(timex) || (type === 'set' && timex.startsWith('X')))) return false;
  return (
    values.some(({ timex }) => /T(MO|AF|EV|NI|DT|NT|ME\w?)$/.test(timex)) ||
    (partsOfPeriods.test(words) && expectation.type.includes('range')) ||
    values.some(({ timex }) => timex.endsWith('T23:59:59'))
  );
}

/** A TIMEX3 value that says its year and is no triple of start, end and length. */
const isDated = (timex: string): boolean => !timex.includes('X') && /^\d{4}/.test(timex);

/** The dash of "2019-Q1" joins no range. */
const quarterCodes = /\d{4}-[qh]\d|[qh]\d-\d{4}/g;
const joints = /\b(to|and|through|thru|till?|until)\b|[-~]/;

/** Whole weeks, months or years of the calendar. */
function isWhole({ grain, values = [] }: Expectation): boolean {
  if (grain !== undefined) return grain === 'Week' || grain === 'Month' || grain === 'Year';
  return values.some(({ start = '', end = '' }) => start.endsWith('-01') && end.endsWith('-01'));
}

const unitDays: readonly (readonly [RegExp, number])[] = [
  [/\byears?\b/, 4],
  [/\bmonths?\b/, 3],
  [/\b(weeks?|fortnights?)\b/, 2],
  [/\bdays?\b/, 1],
];
const grainRank: Readonly<Record<string, number>> = {
  Second: 0,
  Minute: 0,
  Hour: 0,
  Day: 1,
  Week: 2,
  Month: 3,
  Quarter: 3,
  Year: 4,
};

function isFinerThan({ grain, type, values = [] }: Expectation, words: string): boolean {
  const [, unit = 0] = unitDays.find(([pattern]) => pattern.test(words)) ?? [];
  if (grain !== undefined) return (grainRank[grain] ?? 0) < unit && !/\bat \d/.test(words);
  return (
    type === 'date' &&
    unit > 1 &&
    values.some(({ timex }) => isDated(timex)) &&
    !/mon|tue|wed|thu|fri|sat|sun/.test(words.replace('month', ''))
  );
}

/** Nothing that is expected says year and day, or an hour with its minutes on a day. */
function isUnresolved({ grain, values = [], type }: Expectation): boolean {
  if (grain !== undefined || type === 'duration') return false;
  return values.every(({ timex, value, start, end }) => {
    if (value !== undefined && (value !== 'not resolved' || type === 'date')) return false;
    if (start !== undefined && end !== undefined) return type === 'timerange' && start.length < 11;
    if (type === 'set') return timex.startsWith('T') || /T\d\d$/.test(timex);
    return timex.includes('X') || /(^|T)\d\d$/.test(timex) || timex.startsWith('T') || timex.startsWith('(');
  });
}

/** A range from the first of a month or year that the words name without its day. */
const isMixed = (timex: string, words: string): boolean =>
  /^\(\d{4}-\d\d-01,.*,P\d+D\)$/.test(timex) && !/\b(0?1|1st|first)\b/.test(words);

const isInterval = ({ type, value }: Expectation): boolean =>
  /interval|range/i.test(type) || (value ?? '').includes('/');

const hasTime = ({ value }: Expectation): boolean => (value ?? '').includes('T');

/** The instants with a time of day that are expected; none where days and longer are. */
function instantsOf({ value, values, grain }: Expectation): readonly string[] {
  if (values === undefined)
    return /Day|Week|Month|Quarter|Year/.test(grain ?? '') ? [] : (value ?? '').split('/');
  return values
    .flatMap((one) => [one.value, one.start, one.end])
    .filter((point) => point !== undefined && point.length > 10) as string[];
}
