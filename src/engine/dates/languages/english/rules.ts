import type { Rule } from '../../languageRules';

/**
 * Ways of saying a time in English. Shorthands: `{amount}` a number or a vague amount, `{adjective}` what stands
 * between number and unit, `{weekday}` a weekday in front of a date, `{zone}` a time zone, `{month}` a month in full or shortened.
 */
export const shorthands = {
  amount: '(NUM|FEW:num|ONE|VAGUE)',
  counted: '(NUM|FEW:num|VAGUE)',
  adjective:
    '(more|full|additional|consecutive|straight|whole|long|business|working|trading|calendar|successive)',
  weekday: '((WEEKDAY|WEEKDAY_SHORT:weekday .?) ,?)',
  zone: '(ZONE|LOCAL_ZONE)',
  month: '(MONTH_NAME:month|MONTH_SHORT:month .?)',
  quarter: '(ORD:quarter|LAST_QUARTER:quarter)',
};

const absolute: readonly Rule[] = [
  { name: 'monthDayYear', means: 'when', pattern: '{weekday}? (the)? {month} (the)? DAY ,? YEAR' },
  { name: 'monthDay', means: 'when', pattern: '{weekday}? {month} (the)? DAY', guards: ['notCount'] },
  { name: 'monthDayShortYear', means: 'when', pattern: "{weekday}? {month} DAY ,? ' SHORT_YEAR" },
  {
    name: 'dayMonthYear',
    means: 'when',
    pattern: '{weekday}? (the)? DAY (day)? -? (of)? -? {month} ,? -? YEAR',
  },
  { name: 'dayMonth', means: 'when', pattern: '{weekday}? (the)? DAY -? (of)? -? {month}' },
  {
    name: 'monthYear',
    means: 'when',
    pattern: '(the month of)? {month} (,|of|in)? (the year)? (YEAR|WORD_YEAR:year)',
  },
  { name: 'monthYearDash', means: 'when', pattern: '{month} - YEAR' },
  { name: 'monthShortYear', means: 'when', pattern: "{month} ' SHORT_YEAR" },
  { name: 'month', means: 'when', pattern: '(the month of)? MONTH_NAME:month', guards: ['monthName'] },
  {
    name: 'monthAbbreviation',
    means: 'when',
    pattern: 'MONTH_SHORT:month .?',
    guards: ['introduced', 'monthName'],
  },
  { name: 'monthDays', means: 'range', pattern: '{weekday}? {month} DAY (-|to|through|until) DAY:toDay' },
  { name: 'monthDaysYear', means: 'range', pattern: '{month} DAY (-|to|through|until) DAY:toDay ,? YEAR' },
  {
    name: 'daysMonth',
    means: 'range',
    pattern: '(the)? DAY (-|to|through|until) (the)? DAY:toDay (of)? {month}',
  },
  {
    name: 'daysMonthYear',
    means: 'range',
    pattern: 'DAY (-|to|through|until) DAY:toDay (of)? {month} ,? YEAR',
  },
  { name: 'weekdayOrdinal', means: 'when', pattern: '(WEEKDAY|WEEKDAY_SHORT:weekday .?) ,? the DAY' },
  { name: 'ordinalDay', means: 'when', pattern: 'the ORD:day', guards: ['introduced', 'ordinalDay'] },
  { name: 'nthWeekday', means: 'when', pattern: '(the)? ORD:nth WEEKDAY (of|in) {month} (,? YEAR)?' },
  {
    name: 'lastWeekday',
    means: 'when',
    pattern: '(the)? last WEEKDAY (of|in) {month} (,? YEAR)?',
    with: { nth: -1 },
  },
  { name: 'year', means: 'when', pattern: 'YEAR', guards: ['calendarYear'] },
  { name: 'theYear', means: 'when', pattern: '(the)? (calendar)? year (of)? (YEAR|WORD_YEAR:year)' },
  { name: 'wordYear', means: 'when', pattern: 'WORD_YEAR:year', guards: ['introduced', 'notCount'] },
  { name: 'fiscalYear', means: 'when', pattern: '(the)? (fiscal|financial|tax) -? (year)? YEAR' },
  { name: 'fiscalYearCode', means: 'when', pattern: '(FISCAL_YEAR:year|fy (YEAR|SHORT_YEAR))' },
  { name: 'shortYear', means: 'when', pattern: "' SHORT_YEAR", guards: ['introduced', 'shortYear'] },
  {
    name: 'decade',
    means: 'when',
    pattern:
      "((the)? (DECADE|' SHORT_DECADE)|the (SHORT_DECADE|DECADE_WORD:shortDecade|DECADE_YEAR:decade ' s))",
  },
  { name: 'century', means: 'when', pattern: '(the)? ORD:century -? CENTURY_WORD (,? ERA)?' },
  {
    name: 'centuries',
    means: 'range',
    pattern: '(the)? ORD:century (and|to|-) (the)? ORD:toCentury -? CENTURY_WORD (,? ERA)?',
  },
  { name: 'yearEra', means: 'when', pattern: '(SMALL_YEAR:year|YEAR) ERA' },
  { name: 'eraYear', means: 'when', pattern: 'ERA_BEFORE:era (SMALL_YEAR:year|YEAR)' },
  { name: 'monthDayEra', means: 'when', pattern: '{month} DAY ,? SMALL_YEAR:year ERA' },
  {
    name: 'quarterYear',
    means: 'when',
    pattern: '(the)? (fiscal)? {quarter} -? quarter (of|in)? ,? (fiscal)? (the year)? YEAR',
  },
  {
    name: 'yearQuarter',
    means: 'when',
    pattern: "(the)? (fiscal)? YEAR (' s)? (fiscal)? -? {quarter} -? quarter",
  },
  { name: 'quarter', means: 'when', pattern: '(the)? (fiscal -?)? {quarter} -? (fiscal)? quarter' },
  { name: 'quarterCode', means: 'when', pattern: '(QUARTER (of)? ,? -? (YEAR)?|YEAR -? QUARTER)' },
  { name: 'quarterCodeShortYear', means: 'when', pattern: "QUARTER ' SHORT_YEAR" },
  { name: 'halfYear', means: 'when', pattern: '(the)? HALF_NAME:half -? half (of|in)? (the year)? YEAR' },
  {
    name: 'halfOfYear',
    means: 'when',
    pattern: '(the)? HALF_NAME:half -? half of (the|this) year',
    with: { unit: 'year', direction: 0 },
  },
  {
    name: 'halfShift',
    means: 'when',
    pattern: '(the)? HALF_NAME:half -? half of SHIFT:direction year',
    with: { unit: 'year' },
  },
  { name: 'halfCode', means: 'when', pattern: '(HALF ,? YEAR|YEAR HALF)' },
  { name: 'seasonYear', means: 'when', pattern: '(the)? SEASON (of|in)? ,? YEAR' },
  { name: 'yearSeason', means: 'when', pattern: 'YEAR SEASON' },
  { name: 'seasonShortYear', means: 'when', pattern: "SEASON ' SHORT_YEAR" },
  { name: 'season', means: 'when', pattern: '(the)? SEASON', guards: ['seasonName'] },
  { name: 'holidayYear', means: 'when', pattern: '(the)? HOLIDAY (of|,|in)? YEAR' },
  { name: 'holiday', means: 'when', pattern: 'HOLIDAY', guards: ['notBeforeName'] },
  { name: 'weekOfYear', means: 'when', pattern: '(the)? (week NUM:week|ORD:week week) (of|in) YEAR' },
  {
    name: 'weekOfDate',
    means: 'when',
    pattern: 'the week of {month} DAY (,? YEAR)?',
    with: { coarse: 'week' },
  },
  {
    name: 'yearEnd',
    means: 'when',
    pattern: "(the)? year (-|' s)? end",
    with: { unit: 'year', edge: 'end' },
  },
];

const deictic: readonly Rule[] = [
  { name: 'dayWord', means: 'when', pattern: 'DAY_WORD:direction', with: { unit: 'day' } },
  { name: 'dayWordPart', means: 'when', pattern: 'DAY_WORD:direction (at)? PART', with: { unit: 'day' } },
  { name: 'dayWordPossessive', means: 'when', pattern: "DAY_WORD:direction ' s PART", with: { unit: 'day' } },
  { name: 'tonight', means: 'when', pattern: 'tonight', with: { unit: 'day', direction: 0, part: 'NI' } },
  {
    name: 'lastNight',
    means: 'when',
    pattern: 'last (night|evening)',
    with: { unit: 'day', direction: -1, part: 'NI' },
  },
  { name: 'thisPart', means: 'when', pattern: 'this PART', with: { unit: 'day', direction: 0 } },
  {
    name: 'overnight',
    means: 'when',
    pattern: 'overnight',
    with: { unit: 'day', direction: 0, part: 'NI' },
    guards: ['alone'],
  },
  { name: 'weekday', means: 'when', pattern: 'WEEKDAY', guards: ['notBeforeName'] },
  { name: 'weekdayPart', means: 'when', pattern: "WEEKDAY (' s)? -? PART" },
  { name: 'weekdayShift', means: 'when', pattern: '(the)? SHIFT:direction WEEKDAY PART?' },
  {
    name: 'weekdayOfWeek',
    means: 'when',
    pattern: 'WEEKDAY (of)? SHIFT:direction week',
    with: { unit: 'week' },
  },
  { name: 'monthShift', means: 'when', pattern: '(the)? SHIFT:direction MONTH_NAME:month' },
  { name: 'monthDayShift', means: 'when', pattern: 'SHIFT:direction {month} DAY' },
  { name: 'seasonShift', means: 'when', pattern: '(the)? SHIFT:direction SEASON' },
  { name: 'holidayShift', means: 'when', pattern: '(the)? SHIFT:direction HOLIDAY' },
  {
    name: 'unitShift',
    means: 'when',
    pattern: '(the)? SHIFT:direction (fiscal|calendar)? CALENDAR_UNIT:unit',
  },
  {
    name: 'latestPeriod',
    means: 'when',
    pattern: '(the)? latest (quarter|period)',
    with: { unit: 'quarter', direction: 0, basis: 'narrative' },
  },
  {
    name: 'latestUnit',
    means: 'when',
    pattern: '(the)? latest (fiscal)? CALENDAR_UNIT:unit',
    with: { direction: -1 },
  },
  {
    name: 'quarterShift',
    means: 'when',
    pattern: "SHIFT:direction year ' s ORD:quarter -? quarter",
    with: { unit: 'year' },
  },
  {
    name: 'quarterOfShift',
    means: 'when',
    pattern: '(the)? (fiscal)? ORD:quarter -? quarter (of)? SHIFT:direction (fiscal)? year',
    with: { unit: 'year' },
  },
  {
    name: 'unitFromNow',
    means: 'when',
    pattern: '{amount} {adjective}? UNIT FRACTION? (from now|hence|from today)',
    with: { sign: 1, basis: 'document' },
  },
  {
    name: 'ago',
    means: 'when',
    pattern: '(NUM|FEW:num|ONE|VAGUE|HALF_OF:fraction) FRACTION? UNIT FRACTION? (or so)? ago',
    with: { sign: -1, basis: 'document' },
  },
  {
    name: 'vagueAgo',
    means: 'when',
    pattern: 'UNIT_PLURAL:unit ago',
    with: { sign: -1, basis: 'document', vague: 1 },
  },
  { name: 'longAgo', means: 'reference', pattern: 'long ago', with: { reference: 'PAST_REF' } },
  {
    name: 'unitAgo',
    means: 'when',
    pattern: '(the)? (comparable)? UNIT_SINGULAR:unit - (ago|earlier)',
    with: { sign: -1, num: 1, basis: 'document', keepsPrecision: 1 },
  },
  {
    name: 'unitAgoPeriod',
    means: 'when',
    pattern: '(the|its)? (comparable)? year -? (ago|earlier) (period|quarter)',
    with: { unit: 'year', sign: -1, num: 1, keepsPrecision: 1, basis: 'document' },
  },
  {
    name: 'yearAgoQuarter',
    means: 'when',
    pattern: '(the)? year -? (ago|earlier) ORD:quarter -? quarter',
    with: { unit: 'year', direction: -1 },
  },
];

const anaphoric: readonly Rule[] = [
  {
    name: 'later',
    means: 'when',
    pattern: '{amount} {adjective}? UNIT (later|afterward|afterwards)',
    with: { sign: 1, basis: 'narrative' },
    guards: ['adverb'],
  },
  {
    name: 'earlier',
    means: 'when',
    pattern: '{amount} {adjective}? UNIT (earlier|previously|beforehand)',
    with: { sign: -1, basis: 'narrative' },
    guards: ['adverb'],
  },
  {
    name: 'before',
    means: 'when',
    pattern: '{amount} {adjective}? UNIT (before|prior)',
    with: { sign: -1, basis: 'narrative' },
    guards: ['closed'],
  },
  {
    name: 'narrativeUnit',
    means: 'when',
    pattern: '(the)? (very)? NARRATIVE_SHIFT:direction CALENDAR_UNIT:unit',
    with: { basis: 'narrative' },
  },
  {
    name: 'narrativePart',
    means: 'when',
    pattern: '(the)? NARRATIVE_SHIFT:direction PART',
    with: { unit: 'day', basis: 'narrative' },
  },
  {
    name: 'narrativeWeekday',
    means: 'when',
    pattern: '(the)? NARRATIVE_SHIFT:direction WEEKDAY',
    with: { basis: 'narrative' },
  },
  {
    name: 'narrativeMonth',
    means: 'when',
    pattern: '(the)? NARRATIVE_SHIFT:direction (MONTH_NAME:month|SEASON)',
    with: { basis: 'narrative' },
  },
  {
    name: 'theNextPart',
    means: 'when',
    pattern: 'the next (PART|day)',
    with: { unit: 'day', direction: 1, basis: 'narrative' },
  },
  {
    name: 'theDayAfter',
    means: 'when',
    pattern: 'the CALENDAR_UNIT:unit after',
    with: { direction: 1, basis: 'narrative' },
    guards: ['closed'],
  },
  {
    name: 'theDayBefore',
    means: 'when',
    pattern: '(the|a) CALENDAR_UNIT:unit before',
    with: { direction: -1, basis: 'narrative' },
    guards: ['closed'],
  },
  {
    name: 'theUnit',
    means: 'when',
    pattern: 'the (full)? CALENDAR_UNIT:unit',
    with: { direction: 0, basis: 'narrative' },
    guards: ['anaphor'],
  },
  {
    name: 'theFiscalYear',
    means: 'when',
    pattern: '(the|its) fiscal year',
    with: { unit: 'year', direction: 0, basis: 'narrative' },
    guards: ['anaphor'],
  },
];

const durations: readonly Rule[] = [
  { name: 'duration', means: 'duration', pattern: '{counted} {adjective}? -? UNIT' },
  { name: 'durationOne', means: 'duration', pattern: '(ONE) {adjective}? UNIT_SINGULAR:unit' },
  { name: 'durationFraction', means: 'duration', pattern: '(NUM|ONE) FRACTION UNIT_PLURAL:unit' },
  { name: 'durationUnitFraction', means: 'duration', pattern: '(NUM|ONE) UNIT FRACTION' },
  { name: 'durationHalf', means: 'duration', pattern: 'HALF_OF:fraction -? UNIT_SINGULAR:unit' },
  {
    name: 'durationTwoUnits',
    means: 'duration',
    pattern: '(NUM|ONE) UNIT ,? (and)? (NUM:restNum|ONE:restNum) UNIT:restUnit',
  },
  { name: 'durationSpan', means: 'duration', pattern: '(NUM (to|-|or) NUM:upper UNIT|ONE UNIT or two)' },
  { name: 'durationOld', means: 'duration', pattern: '{counted} - UNIT - old' },
  { name: 'stretch', means: 'duration', pattern: '(the)? STRETCH {counted} {adjective}? UNIT' },
  { name: 'stretchHalf', means: 'duration', pattern: '(the)? STRETCH HALF_OF:fraction -? UNIT' },
  {
    name: 'stretchVague',
    means: 'duration',
    pattern: '(the)? (weeks|months|years|days) (ahead|to come)',
    with: { vague: 1 },
  },
  { name: 'theUnits', means: 'duration', pattern: '(the|these|those) {counted} {adjective}? UNIT' },
  {
    name: 'vagueUnits',
    means: 'duration',
    pattern: 'UNIT_PLURAL:unit',
    with: { vague: 1 },
    guards: ['bareUnits'],
  },
  {
    name: 'stretchUnits',
    means: 'duration',
    pattern: '(the)? (coming|recent|past|last|future) UNIT_PLURAL:unit',
    with: { vague: 1 },
  },
  { name: 'awhile', means: 'duration', pattern: 'a (long)? while', with: { unit: 'unknown' } },
];

const sets: readonly Rule[] = [
  { name: 'everyOther', means: 'set', pattern: 'every (other|second) UNIT_SINGULAR:unit', with: { num: 2 } },
  { name: 'every', means: 'set', pattern: '(every|each) UNIT_SINGULAR:unit' },
  { name: 'everyCount', means: 'set', pattern: '(every|each) (NUM|FEW:num|VAGUE) UNIT' },
  { name: 'everyDay', means: 'set', pattern: '(every|each) (WEEKDAY|MONTH_NAME:month|SEASON|HOLIDAY) PART?' },
  { name: 'everyPart', means: 'set', pattern: '(every|each) PART' },
  { name: 'weekdays', means: 'set', pattern: 'WEEKDAYS:weekday' },
  { name: 'weekdayParts', means: 'set', pattern: 'WEEKDAY PARTS:part' },
  { name: 'frequent', means: 'set', pattern: 'FREQUENT:unit' },
  {
    name: 'timesAUnit',
    means: 'set',
    pattern: '(TIMES|NUM:times times) (a|per|each|every) UNIT_SINGULAR:unit',
  },
  { name: 'perUnit', means: 'set', pattern: '(a|per) UNIT_SINGULAR:unit', guards: ['rate'] },
];

const references: readonly Rule[] = [
  {
    name: 'present',
    means: 'reference',
    pattern: '(right)? now',
    with: { reference: 'PRESENT_REF' },
    guards: ['adverb'],
  },
  {
    name: 'presentPhrase',
    means: 'reference',
    pattern:
      '(currently|presently|nowadays|at present|these days|the present|this (crucial)? moment|at the moment|the time being)',
    with: { reference: 'PRESENT_REF' },
  },
  { name: 'presentAdjective', means: 'reference', pattern: 'current', with: { reference: 'PRESENT_REF' } },
  {
    name: 'pastAdverb',
    means: 'reference',
    pattern: '(more|most|until)? recently',
    with: { reference: 'PAST_REF' },
  },
  {
    name: 'pastWord',
    means: 'reference',
    pattern: '(previously|formerly|the past|the recent past|past years|recent)',
    with: { reference: 'PAST_REF' },
  },
  {
    name: 'pastUnits',
    means: 'reference',
    pattern: 'recent (years|months|weeks|days)',
    with: { reference: 'PAST_REF' },
  },
  {
    name: 'future',
    means: 'reference',
    pattern: '(the)? (near|foreseeable|immediate|distant)? future',
    with: { reference: 'FUTURE_REF' },
  },
  {
    name: 'soon',
    means: 'reference',
    pattern: 'soon',
    with: { reference: 'FUTURE_REF' },
    guards: ['adverb'],
  },
  {
    name: 'futureTerm',
    means: 'reference',
    pattern: 'the (near|short) term',
    with: { reference: 'FUTURE_REF' },
  },
];

const times: readonly Rule[] = [
  {
    name: 'clock',
    means: 'when',
    pattern: '(HOUR (: MINUTE)? (: MINUTE:second)? MERIDIEM|CLOCK) (,? {zone})?',
  },
  { name: 'clockDot', means: 'when', pattern: 'HOUR . MINUTE MERIDIEM {zone}?' },
  {
    name: 'clock24',
    means: 'when',
    pattern: 'HOUR : MINUTE (: MINUTE:second)? (h|hrs|hours)? {zone}?',
    guards: ['clockTime'],
  },
  { name: 'military', means: 'when', pattern: 'MILITARY (hours|hrs)? {zone}' },
  { name: 'clockPart', means: 'when', pattern: "HOUR (: MINUTE)? (o ' clock)? (in the|at) PART" },
  { name: 'oClock', means: 'when', pattern: "HOUR o ' clock {zone}?" },
  { name: 'halfPast', means: 'when', pattern: 'half past HOUR', with: { minute: 30 } },
  { name: 'quarterPast', means: 'when', pattern: '(a)? quarter past HOUR', with: { minute: 15 } },
  { name: 'quarterTo', means: 'when', pattern: '(a)? quarter to HOUR', with: { minutesTo: 15 } },
  { name: 'minutesPast', means: 'when', pattern: 'NUM:minute minutes past HOUR' },
  { name: 'minutesTo', means: 'when', pattern: 'NUM:minutesTo minutes to HOUR' },
  { name: 'noon', means: 'when', pattern: 'NOON:hour', guards: ['notBeforeName'] },
  {
    name: 'thePart',
    means: 'when',
    pattern: 'the PART',
    with: { unit: 'day', direction: 0, basis: 'narrative' },
    guards: ['anaphor'],
  },
];

/** Earlier rules win among matches of the same length. */
export const rules: readonly Rule[] = [
  ...absolute,
  ...deictic,
  ...anaphoric,
  ...sets,
  ...durations,
  ...references,
  ...times,
];
