import type { Rule } from '../../languageRules';
import { absolute } from './absoluteRules';
import { durations, references, sets } from './amountRules';
import { anaphoric, deictic } from './relativeRules';
import { times } from './timeRules';

/**
 * Ways of saying a time in English. Shorthands: `{amount}` a number or a vague amount, `{adjective}` what stands
 * between number and unit, `{weekday}` a weekday in front of a date, `{zone}` a time zone, `{month}` a month in full or shortened,
 * `{hour}` what minutes are counted from, `{toClock}` the end of a span of hours that says its half of the day.
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
  whole: '((MONTH_NAME:month|MONTH_SHORT:month .?) (,|of|in)? (YEAR)?|(the year)? YEAR)',
  until: '(-|to|until|till|through|thru)',
  oClock: "(o ' clock|oclock)",
  hour: "(HOUR (o ' clock|oclock|MERIDIEM)? ((in the|at) PART)?|CLOCK|NOON:hour)",
  toClock:
    '(HOUR:toHour (: MINUTE:toMinute)? MERIDIEM:toMeridiem|CLOCK:toClock|HOUR:toHour (: MINUTE_PM:toMinutePm|: MINUTE_AM:toMinuteAm))',
};

/** Earlier rules win among matches of the same length. */
export const rules: readonly Rule[] = [
  ...absolute,
  ...anaphoric,
  ...deictic,
  ...sets,
  ...references,
  ...durations,
  ...times,
];
