import type { Rule } from '../../languageRules';

/** Ways of saying a time in Spanish. Articles stay out of the spans; the shorthands are those of the English table. */
export const shorthands = {
  amount: '(NUM|FEW:num|ONE|VAGUE)',
  counted: '(NUM|FEW:num|VAGUE)',
  adjective:
    '(mas|completos|completas|consecutivos|consecutivas|seguidos|seguidas|habiles|naturales|largos|enteros)',
  weekday: '(WEEKDAY ,? (el)? (dia)?)',
  day: '(DAY|WORD_DAY:day)',
  month: '(MONTH_NAME:month|MONTH_SHORT:month .?)',
  ofYear: '((de|del|,) (ano)?)',
  year: '(YEAR|WORD_YEAR:year)',
  zone: '(ZONE|LOCAL_ZONE)',
  quarter: '(ORD:quarter|LAST_QUARTER:quarter)',
  of: '(de|del)',
};

const absolute: readonly Rule[] = [
  {
    name: 'dayMonthYear',
    means: 'when',
    pattern: '{weekday}? {day} {of} (mes de)? {month} {ofYear}? {year}',
  },
  { name: 'dayMonthYearPlain', means: 'when', pattern: '{weekday}? DAY -? {month} -? {year}' },
  { name: 'dayMonth', means: 'when', pattern: '{weekday}? {day} {of} (mes de)? {month}' },
  { name: 'slashMonth', means: 'when', pattern: 'DAY / {month} / YEAR' },
  { name: 'monthDayYear', means: 'when', pattern: '{month} DAY ,? {ofYear}? YEAR' },
  { name: 'weekdayDay', means: 'when', pattern: 'WEEKDAY DAY', guards: ['notCount'] },
  { name: 'daysMonth', means: 'range', pattern: 'DAY (al|a|-|y|y el) DAY:toDay {of} {month}' },
  {
    name: 'daysMonthYear',
    means: 'range',
    pattern: 'DAY (al|a|-|y|y el) DAY:toDay {of} {month} {ofYear}? YEAR',
  },
  { name: 'monthYear', means: 'when', pattern: '(mes de)? {month} {ofYear}? {year}' },
  { name: 'month', means: 'when', pattern: '(mes de)? MONTH_NAME:month', guards: ['monthName'] },
  { name: 'year', means: 'when', pattern: 'YEAR', guards: ['calendarYear'] },
  { name: 'theYear', means: 'when', pattern: 'ano (de)? {year}' },
  { name: 'wordYear', means: 'when', pattern: 'WORD_YEAR:year', guards: ['introduced', 'notCount'] },
  {
    name: 'decade',
    means: 'when',
    pattern: '((decada|anos) (de)? (los)? (anos)?) (DECADE_WORD:shortDecade|SHORT_YEAR:tens|YEAR:decadeYear)',
    guards: ['wholeDecade'],
  },
  {
    name: 'decadeShort',
    means: 'when',
    pattern: 'los (DECADE_WORD:shortDecade|SHORT_YEAR:tens)',
    guards: ['introduced', 'wholeDecade', 'closed'],
  },
  { name: 'century', means: 'when', pattern: 'siglo ROMAN:century ERA?' },
  { name: 'centuries', means: 'range', pattern: 'siglos ROMAN:century (y|a|al|-) ROMAN:toCentury ERA?' },
  { name: 'yearEra', means: 'when', pattern: '(ano)? (SMALL_YEAR:year|YEAR) ERA' },
  { name: 'quarterYear', means: 'when', pattern: '{quarter} trimestre {ofYear} YEAR' },
  { name: 'quarter', means: 'when', pattern: '{quarter} trimestre' },
  { name: 'quarterCode', means: 'when', pattern: '(QUARTER {of}? YEAR|YEAR QUARTER)' },
  { name: 'halfYear', means: 'when', pattern: 'HALF_NAME:half (semestre|mitad) {ofYear} YEAR' },
  { name: 'half', means: 'when', pattern: 'HALF_NAME:half semestre' },
  { name: 'seasonYear', means: 'when', pattern: 'SEASON {ofYear}? YEAR' },
  { name: 'season', means: 'when', pattern: 'SEASON', guards: ['seasonName'] },
  { name: 'holidayYear', means: 'when', pattern: 'HOLIDAY {ofYear}? YEAR' },
  { name: 'holiday', means: 'when', pattern: 'HOLIDAY' },
  { name: 'nthWeekday', means: 'when', pattern: 'ORD:nth WEEKDAY {of} {month} ({ofYear} YEAR)?' },
  {
    name: 'lastWeekday',
    means: 'when',
    pattern: 'ultimo WEEKDAY {of} {month} ({ofYear} YEAR)?',
    with: { nth: -1 },
  },
];

const deictic: readonly Rule[] = [
  { name: 'dayWord', means: 'when', pattern: 'DAY_WORD:direction', with: { unit: 'day' } },
  {
    name: 'tomorrow',
    means: 'when',
    pattern: 'TOMORROW:direction',
    with: { unit: 'day' },
    guards: ['noArticle'],
  },
  {
    name: 'dayWordPart',
    means: 'when',
    pattern: '(DAY_WORD:direction|TOMORROW:direction) ((por|en|a) la)? PART',
    with: { unit: 'day' },
  },
  {
    name: 'partOfDayWord',
    means: 'when',
    pattern: 'PART (de|del dia de) (DAY_WORD:direction|TOMORROW:direction)',
    with: { unit: 'day' },
  },
  { name: 'lastNight', means: 'when', pattern: 'anoche', with: { unit: 'day', direction: -1, part: 'NI' } },
  {
    name: 'nightBefore',
    means: 'when',
    pattern: '(antenoche|anteanoche)',
    with: { unit: 'day', direction: -2, part: 'NI' },
  },
  {
    name: 'thisPart',
    means: 'when',
    pattern: '(esta|este) (misma|mismo)? PART',
    with: { unit: 'day', direction: 0 },
  },
  { name: 'weekday', means: 'when', pattern: 'WEEKDAY', guards: ['notPlural'] },
  { name: 'weekdayPart', means: 'when', pattern: 'WEEKDAY (por|en|a) la PART' },
  { name: 'partOfWeekday', means: 'when', pattern: 'PART (del|de este|del pasado) WEEKDAY' },
  {
    name: 'partOfDate',
    means: 'when',
    pattern: 'PART del {weekday}? {day} {of} {month} ({ofYear}? {year})?',
  },
  { name: 'weekdayShift', means: 'when', pattern: '(SHIFT:direction WEEKDAY|WEEKDAY SHIFT_AFTER:direction)' },
  {
    name: 'weekdayDateShift',
    means: 'when',
    pattern: 'SHIFT:direction (WEEKDAY)? (dia)? {day} {of} {month}',
  },
  {
    name: 'ordinalDayShift',
    means: 'when',
    pattern: 'SHIFT:direction (WEEKDAY)? (dia)? DAY',
    guards: ['notCount', 'closed'],
  },
  {
    name: 'monthShift',
    means: 'when',
    pattern: '(SHIFT:direction (mes de)? MONTH_NAME:month|MONTH_NAME:month SHIFT_AFTER:direction)',
  },
  { name: 'seasonShift', means: 'when', pattern: '(SHIFT:direction SEASON|SEASON SHIFT_AFTER:direction)' },
  {
    name: 'unitShift',
    means: 'when',
    pattern: '(SHIFT:direction CALENDAR_UNIT:unit|CALENDAR_UNIT:unit SHIFT_AFTER:direction)',
  },
  {
    name: 'hace',
    means: 'when',
    pattern: 'hace (ya)? (casi|mas de|menos de|cerca de|aproximadamente|al menos)? {amount} UNIT FRACTION?',
    with: { sign: -1, basis: 'document' },
  },
  {
    name: 'haceHalf',
    means: 'when',
    pattern: 'hace MEASURE:unit FRACTION',
    with: { sign: -1, num: 1, basis: 'document' },
  },
  {
    name: 'haceVague',
    means: 'when',
    pattern: 'hace UNIT_PLURAL:unit',
    with: { sign: -1, basis: 'document', vague: 1 },
  },
  {
    name: 'haceTime',
    means: 'reference',
    pattern: 'hace (mucho|poco|tiempo|mucho tiempo|poco tiempo)',
    with: { reference: 'PAST_REF' },
  },
  { name: 'atras', means: 'when', pattern: '{amount} UNIT atras', with: { sign: -1, basis: 'document' } },
  {
    name: 'dentroDe',
    means: 'when',
    pattern: 'dentro de {amount} UNIT FRACTION?',
    with: { sign: 1, basis: 'document' },
  },
];

const anaphoric: readonly Rule[] = [
  {
    name: 'later',
    means: 'when',
    pattern: '{amount} {adjective}? UNIT (despues|mas tarde)',
    with: { sign: 1, basis: 'narrative' },
    guards: ['adverb'],
  },
  {
    name: 'earlier',
    means: 'when',
    pattern: '{amount} {adjective}? UNIT antes',
    with: { sign: -1, basis: 'narrative' },
    guards: ['adverb'],
  },
  {
    name: 'narrativeUnit',
    means: 'when',
    pattern: '(NARRATIVE_SHIFT:direction CALENDAR_UNIT:unit|CALENDAR_UNIT:unit NARRATIVE_AFTER:direction)',
    with: { basis: 'narrative' },
  },
  {
    name: 'narrativePart',
    means: 'when',
    pattern: '(NARRATIVE_SHIFT:direction PART|PART NARRATIVE_AFTER:direction)',
    with: { unit: 'day', basis: 'narrative' },
  },
  {
    name: 'narrativeWeekday',
    means: 'when',
    pattern: '(NARRATIVE_SHIFT:direction WEEKDAY|WEEKDAY NARRATIVE_AFTER:direction)',
    with: { basis: 'narrative' },
  },
  {
    name: 'narrativeMonth',
    means: 'when',
    pattern:
      '(NARRATIVE_SHIFT:direction (MONTH_NAME:month|SEASON)|(MONTH_NAME:month|SEASON) NARRATIVE_AFTER:direction)',
    with: { basis: 'narrative' },
  },
  {
    name: 'eve',
    means: 'when',
    pattern: 'la vispera',
    with: { unit: 'day', direction: -1, basis: 'narrative' },
    guards: ['adverb'],
  },
];

const durations: readonly Rule[] = [
  {
    name: 'duration',
    means: 'duration',
    pattern: '{counted} {adjective}? UNIT {adjective}?',
    guards: ['notAge'],
  },
  { name: 'durationOne', means: 'duration', pattern: 'ONE MEASURE:unit' },
  { name: 'durationFraction', means: 'duration', pattern: '(NUM|ONE) UNIT FRACTION' },
  { name: 'durationHalf', means: 'duration', pattern: 'HALF_OF:fraction (UNIT_SINGULAR:unit)' },
  {
    name: 'durationTwoUnits',
    means: 'duration',
    pattern: '(NUM|ONE) UNIT (y|,) (NUM:restNum|ONE:restNum) UNIT:restUnit',
  },
  { name: 'durationSpan', means: 'duration', pattern: 'NUM (a|o|-) NUM:upper UNIT' },
  { name: 'stretch', means: 'duration', pattern: '(STRETCH {counted}|{counted} STRETCH) UNIT' },
  {
    name: 'stretchUnits',
    means: 'duration',
    pattern: '(STRETCH UNIT_PLURAL:unit|UNIT_PLURAL:unit recientes)',
    with: { vague: 1 },
  },
  {
    name: 'vagueUnits',
    means: 'duration',
    pattern: 'UNIT_PLURAL:unit',
    with: { vague: 1 },
    guards: ['bareUnits'],
  },
];

const sets: readonly Rule[] = [
  { name: 'every', means: 'set', pattern: 'cada UNIT_SINGULAR:unit' },
  { name: 'everyCount', means: 'set', pattern: 'cada NUM UNIT' },
  {
    name: 'everyDay',
    means: 'set',
    pattern: '(cada|todos los) (WEEKDAY|WEEKDAYS:weekday|MONTH_NAME:month|SEASON)',
  },
  { name: 'allUnits', means: 'set', pattern: '(todos los|todas las) UNIT_PLURAL:unit' },
  { name: 'allParts', means: 'set', pattern: 'todas las PARTS:part' },
  { name: 'weekdays', means: 'set', pattern: 'los WEEKDAYS:weekday (por la PART)?' },
  { name: 'frequent', means: 'set', pattern: 'FREQUENT:unit' },
  {
    name: 'timesAUnit',
    means: 'set',
    pattern: '(una vez|NUM:times veces) (al|a la|por|cada) UNIT_SINGULAR:unit',
  },
  { name: 'perUnit', means: 'set', pattern: '(al|a la|por) MEASURE:unit', guards: ['rate'] },
];

const references: readonly Rule[] = [
  {
    name: 'present',
    means: 'reference',
    pattern: '(ahora|actualmente|hoy en dia|la actualidad|por ahora|este momento|estos momentos)',
    with: { reference: 'PRESENT_REF' },
    guards: ['adverb'],
  },
  {
    name: 'past',
    means: 'reference',
    pattern: '(recientemente|ultimamente)',
    with: { reference: 'PAST_REF' },
    guards: ['adverb'],
  },
  {
    name: 'future',
    means: 'reference',
    pattern: '(pronto|el futuro|futuro proximo|futuro cercano|proximamente)',
    with: { reference: 'FUTURE_REF' },
    guards: ['adverb'],
  },
];

const times: readonly Rule[] = [
  { name: 'clock', means: 'when', pattern: '(las|la)? HOUR (: MINUTE)? MERIDIEM {zone}?' },
  {
    name: 'clock24',
    means: 'when',
    pattern: '(las|la)? HOUR (:|.) MINUTE (: MINUTE:second)? (horas|hrs|h)? ((,)? {zone})?',
    guards: ['clockTime'],
  },
  { name: 'clockHours', means: 'when', pattern: '(las|la) HOUR (horas|hrs|h) {zone}?' },
  { name: 'clockPart', means: 'when', pattern: '(las|la) HOUR (: MINUTE)? de la PART' },
  { name: 'clockHalf', means: 'when', pattern: '(las|la) HOUR y media (de la PART)?', with: { minute: 30 } },
  {
    name: 'clockQuarter',
    means: 'when',
    pattern: '(las|la) HOUR y cuarto (de la PART)?',
    with: { minute: 15 },
  },
  { name: 'clockWord', means: 'when', pattern: '(las|la) HOUR', guards: ['closed'] },
  { name: 'noon', means: 'when', pattern: 'NOON:hour' },
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
