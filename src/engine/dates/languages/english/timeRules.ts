import type { Rule } from '../../languageRules';

/** Times of day. */
export const times: readonly Rule[] = [
  {
    name: 'clock',
    means: 'when',
    pattern: '(HOUR (: MINUTE)? (: MINUTE:second)? MERIDIEM|CLOCK) (,? {zone})?',
  },
  {
    name: 'clockAm',
    means: 'when',
    pattern: 'HOUR : MINUTE_AM:minute (,? {zone})?',
    with: { meridiem: 'am' },
  },
  {
    name: 'clockPm',
    means: 'when',
    pattern: 'HOUR : MINUTE_PM:minute (,? {zone})?',
    with: { meridiem: 'pm' },
  },
  {
    name: 'clockSpan',
    means: 'range',
    pattern: 'HOUR (: MINUTE)? (-|to|until) HOUR:toHour (: MINUTE:toMinute)? MERIDIEM',
  },
  { name: 'clockHour', means: 'when', pattern: 'MILITARY_HOUR:military {zone}?' },
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
  { name: 'halfPast', means: 'when', pattern: 'half past HOUR MERIDIEM?', with: { minute: 30 } },
  {
    name: 'quarterPast',
    means: 'when',
    pattern: '(a)? quarter past (HOUR MERIDIEM?|NOON:hour)',
    with: { minute: 15 },
  },
  {
    name: 'quarterTo',
    means: 'when',
    pattern: '(a)? quarter to (HOUR MERIDIEM?|NOON:hour)',
    with: { minutesTo: 15 },
  },
  { name: 'minutesPast', means: 'when', pattern: 'NUM:minute minutes past (HOUR MERIDIEM?|NOON:hour)' },
  { name: 'minutesTo', means: 'when', pattern: 'NUM:minutesTo minutes to (HOUR MERIDIEM?|NOON:hour)' },
  { name: 'noon', means: 'when', pattern: 'NOON:hour', guards: ['notBeforeName'] },
  {
    name: 'thePart',
    means: 'when',
    pattern: 'the PART',
    with: { unit: 'day', direction: 0, basis: 'narrative' },
    guards: ['anaphor'],
  },
];
