import type { Rule } from '../../languageRules';

/** Lengths of time, what comes again and again, and vague references. */
export const durations: readonly Rule[] = [
  {
    name: 'duration',
    means: 'duration',
    pattern: '{counted} {adjective}? -? UNIT',
    guards: ['notAge', 'notPart'],
  },
  {
    name: 'durationOne',
    means: 'duration',
    pattern: 'ONE {adjective}? MEASURE:unit',
    guards: ['alone', 'notPart'],
  },
  { name: 'durationSingle', means: 'duration', pattern: 'single - MEASURE:unit', with: { single: 1 } },
  {
    name: 'overTheUnits',
    means: 'duration',
    pattern: 'over the UNIT_PLURAL:unit',
    with: { vague: 1 },
    guards: ['notPart'],
  },
  { name: 'durationFraction', means: 'duration', pattern: '(NUM|ONE) FRACTION UNIT_PLURAL:unit' },
  { name: 'durationUnitFraction', means: 'duration', pattern: '(NUM|ONE) UNIT FRACTION' },
  { name: 'durationHalf', means: 'duration', pattern: 'HALF_OF:fraction -? UNIT_SINGULAR:unit' },
  {
    name: 'durationTwoUnits',
    means: 'duration',
    pattern: '(NUM|ONE) UNIT ,? (and)? (NUM:restNum|ONE:restNum) UNIT:restUnit',
  },
  { name: 'durationSpan', means: 'duration', pattern: '(NUM (to|-|or) NUM:upper UNIT|ONE UNIT or two)' },
  {
    name: 'stretch',
    means: 'duration',
    pattern:
      '(the)? (STRETCH {counted} {adjective}? UNIT|{counted} STRETCH UNIT_PLURAL:unit|{counted} STRETCH {adjective} UNIT)',
  },
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
    pattern: '((the)? last|recent) UNIT_PLURAL:unit',
    with: { vague: 1 },
  },
  { name: 'awhile', means: 'duration', pattern: 'a (long)? while', with: { unit: 'unknown' } },
];

export const sets: readonly Rule[] = [
  { name: 'everyOther', means: 'set', pattern: 'every (other|second) UNIT_SINGULAR:unit', with: { num: 2 } },
  { name: 'every', means: 'set', pattern: '(every|each) UNIT_SINGULAR:unit' },
  { name: 'everyCount', means: 'set', pattern: '(every|each) (NUM|FEW:num|VAGUE) UNIT' },
  {
    name: 'everyDay',
    means: 'set',
    pattern: '(every|each) (other|second)? (WEEKDAY|MONTH_NAME:month|SEASON|HOLIDAY) PART?',
  },
  { name: 'everyMonthDay', means: 'set', pattern: '(the)? DAY (day)? of (every|each) month' },
  { name: 'everyPart', means: 'set', pattern: '(every|each) PART' },
  { name: 'weekdays', means: 'set', pattern: 'WEEKDAYS:weekday' },
  { name: 'weekdayParts', means: 'set', pattern: 'WEEKDAY PARTS:part' },
  { name: 'frequent', means: 'set', pattern: 'FREQUENT:unit' },
  {
    name: 'timesAUnit',
    means: 'set',
    pattern: '(TIMES|NUM:times times) (a|per|each|every) UNIT_SINGULAR:unit',
  },
  { name: 'perUnit', means: 'set', pattern: '(a|per) MEASURE:unit', guards: ['rate'] },
];

export const references: readonly Rule[] = [
  {
    name: 'futureUnits',
    means: 'reference',
    pattern: '(coming|future) UNIT_PLURAL:future',
    with: { reference: 'FUTURE_REF' },
  },
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
      '(currently|presently|nowadays|at present|these days|the present|this (crucial)? moment|at the moment|at the minute|the time being)',
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
    pattern: '(the past|the recent past|past years)',
    with: { reference: 'PAST_REF' },
  },
  {
    name: 'pastUnits',
    means: 'reference',
    pattern: '(recent|past) (years|decades|centuries)',
    with: { reference: 'PAST_REF' },
  },
  {
    name: 'future',
    means: 'reference',
    pattern: '(the (near|foreseeable|immediate|distant)? future|near future)',
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
