import type { Duration, Meaning, Unit, When } from './meaning';
import type { Rule } from './languageRules';
import { twelveHours } from './readings';
import { spanOfHours } from './times';

/** What the words of a match and its rule's constants put into each field. */
export type Fields = Readonly<Record<string, string | number | undefined>>;

/** Makes the meaning that a rule's construction says from the fields; undefined where they make none. */
export function construct(rule: Rule, bound: Fields): Meaning | undefined {
  const fields: Fields = rule.with ? { ...rule.with, ...bound } : bound;
  switch (rule.means) {
    case 'when':
      return whenMeaning(fields);
    case 'duration':
      return durationMeaning(fields);
    case 'set':
      return setMeaning(fields);
    case 'reference':
      return { kind: 'reference', value: fields['reference'] as 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF' };
    case 'range':
      return rangeMeaning(fields);
  }
}

function whenMeaning(fields: Fields): Meaning | undefined {
  const when = whenOf(fields);
  return when && { kind: 'when', when };
}

const copied = [
  'basis',
  'shortYear',
  'decade',
  'shortDecade',
  'half',
  'quarter',
  'season',
  'month',
  'week',
  'day',
  'weekday',
  'nth',
  'nthUnit',
  'holiday',
  'part',
  'minute',
  'second',
  'zone',
  'edge',
  'definite',
  'coarse',
] as const;

/** Reads the fields of one date or time. */
export function whenOf(fields: Fields): When | undefined {
  const when: Record<string, unknown> = {};
  for (const field of copied) if (fields[field] !== undefined) when[field] = fields[field];
  const year = yearOf(fields);
  if (year !== undefined) when['year'] = year;
  const century = number(fields, 'century');
  if (century !== undefined) when['century'] = fields['era'] === 'BCE' ? -century : century;
  const tens = number(fields, 'tens');
  if (tens !== undefined) when['shortDecade'] = tens / 10;
  const decadeYear = number(fields, 'decadeYear');
  if (decadeYear !== undefined) when['decade'] = Math.floor(decadeYear / 10);
  const fromEnd = number(fields, 'fromEnd');
  if (fromEnd !== undefined) when['nth'] = -fromEnd;
  const unit = fields['unit'] as Unit | undefined;
  if (unit !== undefined) when['shift'] = shiftOf(fields, unit);
  else if (fields['direction'] !== undefined) when['direction'] = fields['direction'];
  else if (fields['ahead'] !== undefined) when['direction'] = fields['ahead'];
  else if (fields['back'] !== undefined) when['direction'] = -Number(fields['back']);
  addClock(when, fields);
  return when;
}

function yearOf(fields: Fields): number | undefined {
  const year = number(fields, 'year');
  if (year === undefined || fields['era'] !== 'BCE') return year;
  return 1 - year;
}

function shiftOf(fields: Fields, unit: Unit): When['shift'] {
  const amount = amountOf(fields);
  const sign = number(fields, 'sign');
  if (sign === undefined) return { unit, amount: number(fields, 'direction') ?? 0, sign: 0 };
  return { unit, amount: amount === undefined ? undefined : amount * sign, sign };
}

/** The number in front of a unit; undefined where it is vague ("several"). */
function amountOf(fields: Fields): number | undefined {
  if (fields['vague'] !== undefined) return undefined;
  const whole = number(fields, 'num') ?? number(fields, 'one');
  const fraction = number(fields, 'fraction') ?? 0;
  return whole === undefined ? (fraction > 0 ? fraction : undefined) : whole + fraction;
}

function addClock(when: Record<string, unknown>, fields: Fields): void {
  const hour = hourOf(fields);
  if (hour === undefined) return;
  when['hour'] = hour;
  const military = number(fields, 'military');
  if (military !== undefined) when['minute'] = military % 100;
  if (leavesHalfOpen(fields)) when['twelve'] = true;
  if (fields['part'] !== undefined) delete when['part'];
  const before = number(fields, 'minutesTo');
  if (before === undefined) return;
  when['hour'] = (hour + 23) % 24;
  when['minute'] = 60 - before;
}

/** The hour of the day that is said: of 24 hours, of a half of the day, or of a part of it. */
function hourOf(fields: Fields): number | undefined {
  const military = number(fields, 'military');
  const clock = number(fields, 'clock');
  if (clock !== undefined) return clock;
  const hour = military === undefined ? number(fields, 'hour') : Math.floor(military / 100);
  const half = fields['meridiem'];
  if (hour === undefined) return undefined;
  if (half === 'am' || half === 'pm') return twelveHours(hour, half);
  return military === undefined ? afternoonHour(hour, fields['part']) : hour;
}

function leavesHalfOpen(fields: Fields): boolean {
  const hour = number(fields, 'hour');
  const said = ['meridiem', 'part', 'clock', 'military'].some((field) => fields[field] !== undefined);
  return hour !== undefined && hour >= 1 && hour <= 12 && !said;
}

/** "4 in the afternoon" is 16; "4 in the morning" and bare hours stay. */
function afternoonHour(hour: number, part: string | number | undefined): number {
  const late = part === 'AF' || part === 'EV' || (part === 'NI' && hour >= 6);
  return late && hour < 12 ? hour + 12 : hour;
}

function durationMeaning(fields: Fields): Meaning {
  return { kind: 'duration', duration: durationOf(fields) };
}

function durationOf(fields: Fields): Duration {
  const unit = fields['unit'] as Unit;
  const amount = fields['single'] !== undefined ? 1 : amountOf(fields);
  const toward = fields['stretch'];
  const restUnit = fields['restUnit'] as Unit | undefined;
  const restAmount = number(fields, 'restNum');
  return {
    unit,
    ...(amount === undefined ? {} : { amount }),
    ...(toward === 'back' || toward === 'on' ? { toward } : {}),
    ...(restUnit === undefined
      ? {}
      : { rest: { unit: restUnit, ...(restAmount === undefined ? {} : { amount: restAmount }) } }),
  };
}

function setMeaning(fields: Fields): Meaning {
  if (fields['unit'] === undefined) {
    const when = whenOf(fields);
    return { kind: 'set', ...(when ? { when } : {}) };
  }
  const amount = fields['vague'] === undefined ? (amountOf(fields) ?? 1) : undefined;
  return {
    kind: 'set',
    interval: { unit: fields['unit'] as Unit, ...(amount === undefined ? {} : { amount }) },
  };
}

/** A range within one phrase ("March 3-5", "1990-95"): fields named `to…` are of its end, the others of its start. */
function rangeMeaning(fields: Fields): Meaning | undefined {
  const ends: Record<string, string | number | undefined> = {};
  const starts: Record<string, string | number | undefined> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (/^to[A-Z]/.test(name)) ends[name.charAt(2).toLowerCase() + name.slice(3)] = value;
    else starts[name] = value;
  }
  const decade = number(starts, 'decade');
  const toShort = number(ends, 'shortDecade');
  if (decade !== undefined && toShort !== undefined) ends['decade'] = decade - (decade % 10) + toShort;
  const isOfClock = ends['hour'] !== undefined || ends['clock'] !== undefined;
  const shared = isOfClock ? { ...starts, hour: undefined, minute: undefined, second: undefined } : starts;
  const from = whenOf(starts);
  const to = whenOf({ ...shared, ...halved(ends) });
  return from && to && { kind: 'range', ...spanOfHours(from, to) };
}

/** "9:00pm" as one word puts its half of the day into the minutes' field. */
function halved(fields: Record<string, string | number | undefined>): Fields {
  const { minuteAm, minutePm, ...rest } = fields;
  if (minuteAm !== undefined) return { ...rest, minute: minuteAm, meridiem: 'am' };
  return minutePm === undefined ? rest : { ...rest, minute: minutePm, meridiem: 'pm' };
}

function number(fields: Fields, name: string): number | undefined {
  const value = fields[name];
  return typeof value === 'number' ? value : undefined;
}
