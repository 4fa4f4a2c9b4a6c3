import type { Span, TraceStep } from '../annotations';
import { addDays, addUnits, compareDays, isDay, nthWeekday, weekdayOf, type Day } from './calendar';
import { chooseDayOfMonth, chooseWeekday, chooseYear, type Direction } from './choose';
import { holidayIn } from './holidays';
import type { Shift, Unit, When } from './meaning';
import {
  dayPeriod,
  firstDay,
  isoDay,
  lastDay,
  monthOrDay,
  nthPart,
  periodOf,
  seasons,
  shiftPeriod,
  timexOf,
  two,
  weekdayInWeek,
  type Period,
} from './period';
import { isTimeOnly } from './ranges';
import type { Tense } from './tense';

/** What a date is resolved from. */
export interface Surroundings {
  /** The document's own date. */
  readonly document: Day | undefined;
  /** The date that the text has reached: the last one resolved before. */
  readonly narrative: Reached | undefined;
  /** The quarter that the text reports on: the last one named that was no comparison. */
  readonly quarter: Reached | undefined;
  /** The last whole day named. */
  readonly day: Reached | undefined;
  /** Whether the language puts the day first. */
  readonly languageDayFirst: boolean;
  /** Whether the text's numeric dates put the day first, where they show it. */
  readonly dayFirst: boolean | undefined;
  /** Whether "in" stands before it, so that a length can be the time until something. */
  readonly within: boolean;
  /** Whether "within" stands before it, so that a length is the time from now until then. */
  readonly inside: boolean;
  /** Whether an interval ends with it ("until Friday"). */
  readonly until: boolean;
  /** The expression as written. */
  readonly words: string;
  /** Looked up only where it decides. */
  readonly tense: () => Tense | undefined;
}

export interface Reached {
  readonly period: Period;
  readonly span: Span;
  readonly words: string;
  /** Whether its year was said and leads its sentence ("In 1985, …"), so that what follows is told of that year. */
  readonly leads: boolean;
  /** Distance in sentences. */
  readonly age: number;
}

/** Where a date came to lie. `value` stands for what no period can express. */
export interface Placement {
  readonly period?: Period;
  readonly value?: string;
  readonly edtf?: string;
  readonly anchor?: Span;
  readonly steps: readonly TraceStep[];
  readonly impossible?: boolean;
}

/** Places a date on the calendar as far as the words and their surroundings allow. */
export function placeWhen(when: When, around: Surroundings): Placement {
  if (when.shift) return placeShift(when, when.shift, around);
  const year = yearOf(when, around);
  if (year !== undefined) return placeInYear(when, year, around);
  if (when.decade !== undefined || when.shortDecade !== undefined)
    return complete({ precision: 'decade', decade: when.decade ?? 190 + (when.shortDecade ?? 0) });
  if (when.century !== undefined) return complete({ precision: 'century', century: when.century });
  if (isTimeOnly(when)) return placeTime(around);
  return placeRecurring(when, around);
}

const complete = (period: Period, ...steps: TraceStep[]): Placement => ({
  period,
  steps: steps.length > 0 ? steps : [{ code: 'date.complete' }],
});

/** The year that is said; two digits are the year of that ending nearest to the document's, at most 20 years after it. */
function yearOf(when: When, around: Surroundings): number | undefined {
  if (when.year !== undefined || when.shortYear === undefined) return when.year;
  const latest = (around.document?.year ?? 2025) + 20;
  return latest - ((((latest - when.shortYear) % 100) + 100) % 100);
}

function placeInYear(said: When, year: number, around: Surroundings): Placement {
  const when = inDocumentOrder(said, around);
  const period = withinYear(when, year);
  if (period)
    return complete(coarsened(period, when), { code: 'date.complete' }, ...orderSteps(when, year, around));
  return {
    value: saidValue(when, String(year).padStart(4, '0')),
    steps: [{ code: 'date.complete' }],
    impossible: true,
  };
}

/** Turns an ambiguous numeric date round where the other numeric dates of the text have the other order. */
function inDocumentOrder(when: When, { dayFirst, languageDayFirst }: Surroundings): When {
  if (when.otherOrder === undefined || dayFirst === undefined || dayFirst === languageDayFirst) return when;
  const { month = 0, day = 0, otherOrder } = when;
  return { ...when, ...otherOrder, otherOrder: { month, day } };
}

function orderSteps({ month, day, otherOrder }: When, year: number, { dayFirst }: Surroundings): TraceStep[] {
  if (otherOrder === undefined || month === undefined || day === undefined) return [];
  const code = dayFirst === undefined ? 'date.order.language' : 'date.order.document';
  const value = `${year}-${two(otherOrder.month)}-${two(otherOrder.day)}`;
  return [
    { code, args: { day, month } },
    { code: 'date.alternative', args: { value } },
  ];
}

/** The period of the year that the finer fields name; undefined where the calendar has none. */
function withinYear(when: When, year: number): Period | undefined {
  if (when.holiday !== undefined) {
    const day = holidayIn(when.holiday, year);
    return day && dayPeriod(day);
  }
  if (when.nthUnit !== undefined)
    return nthPart(
      when.month === undefined
        ? { precision: 'year', year }
        : { precision: 'month', year, index: when.month },
      when.nthUnit,
      when.nth ?? 1,
    );
  if (when.nth !== undefined && when.weekday !== undefined && when.month !== undefined) {
    const day = nthWeekday(year, when.month, when.weekday, when.nth);
    return day && dayPeriod(day);
  }
  if (when.month !== undefined) return monthOrDay(year, when.month, when.day);
  if (when.quarter !== undefined)
    return inRange(when.quarter, 4, { precision: 'quarter', year, index: when.quarter });
  if (when.half !== undefined) return { precision: 'half', year, index: when.half };
  if (when.season !== undefined) return { precision: 'season', year, index: seasonIndex(when.season) };
  if (when.week !== undefined)
    return inRange(when.week, 53, { precision: 'week', week: { year, week: when.week } });
  if (when.edge === 'end') return dayPeriod({ year, month: 12, day: 31 });
  return { precision: 'year', year };
}

const inRange = (index: number, most: number, period: Period): Period | undefined =>
  index >= 1 && index <= most ? period : undefined;

const seasonIndex = (season: string): number => (seasons as readonly string[]).indexOf(season) + 1;

const coarsened = (period: Period, when: When): Period =>
  when.coarse === undefined ? period : periodOf(nearDay(firstDay(period), when.coarse), when.coarse);

/** The weekend of a feast on a Monday is the one before it ("Labor Day weekend"). */
const nearDay = (day: Day, unit: Unit): Day =>
  unit === 'weekend' && weekdayOf(day) === 1 ? addDays(day, -1) : day;

/** The value as far as it is said, `X` for the rest. */
function saidValue(when: When, year: string): string {
  if (when.month !== undefined)
    return `${year}-${two(when.month)}${when.day === undefined ? '' : `-${two(when.day)}`}`;
  if (when.weekday !== undefined) return `${year}-WXX-${when.weekday}`;
  if (when.quarter !== undefined) return `${year}-Q${when.quarter}`;
  if (when.season !== undefined) return `${year}-${when.season}`;
  if (when.half !== undefined) return `${year}-H${when.half}`;
  if (when.day !== undefined) return `${year}-XX-${two(when.day)}`;
  const feast = when.holiday === undefined ? undefined : holidayIn(when.holiday, 2001);
  if (feast) return `${year}-${two(feast.month)}-${two(feast.day)}`;
  return year;
}

// ---- counted from somewhere

function placeShift(when: When, shift: Shift, around: Surroundings): Placement {
  if (shift.amount === undefined)
    return { value: shift.sign < 0 ? 'PAST_REF' : 'FUTURE_REF', steps: [{ code: 'date.vague' }] };
  const base = baseOf(when, around);
  if (base === undefined) return { value: unplacedShift(shift), steps: [{ code: 'date.noAnchor' }] };
  const period = refined(when, shifted(when, shift, shift.amount, base.period));
  const placement = { ...(base.anchor ? { anchor: base.anchor } : {}), steps: [base.step] };
  return period ? { ...placement, period } : { ...placement, value: 'XXXX', impossible: true };
}

interface Base {
  readonly period: Period;
  readonly anchor?: Span;
  readonly step: TraceStep;
}

/** What the words count from: the quarter reported on, the date the narration has reached, or the document's date. */
function baseOf(when: When, around: Surroundings): Base | undefined {
  const { document, words } = around;
  const reached = reachedBase(when, around);
  if (reached)
    return {
      period: reached.period,
      anchor: reached.span,
      step: {
        code: 'date.fromNarrative',
        args: { words, anchor: reached.words, date: timexOf(reached.period) },
      },
    };
  if (document === undefined) return undefined;
  return {
    period:
      when.definite === undefined && when.shift?.unit !== 'quarter'
        ? dayPeriod(document)
        : justOver(when, around, document),
    step: { code: 'date.fromDocument', args: { words, date: isoDay(document) } },
  };
}

/** "the quarter" in a report is the one that is over; "the weekend" the last one, unless the verb points ahead. */
function justOver({ shift, basis }: When, around: Surroundings, document: Day): Period {
  if (shift?.unit === 'quarter' && basis === 'narrative' && shift.amount === 0)
    return shiftPeriod(periodOf(document, 'quarter'), -1, 'quarter');
  const isOver = shift?.unit === 'weekend' && weekdayOf(document) < 6 && around.tense()?.tense !== 'future';
  return dayPeriod(isOver ? addUnits(document, -1, 'week') : document);
}

function reachedBase(when: When, { narrative, quarter, day }: Surroundings): Reached | undefined {
  if (quarter && (isComparison(when) || (when.shift?.unit === 'quarter' && when.basis === 'narrative')))
    return quarter;
  const reached = when.shift && isFinerThan(when.shift.unit, narrative) ? day : narrative;
  if (when.basis !== 'narrative') return undefined;
  if (reached === undefined || (reached !== narrative && reached.age > 5)) return undefined;
  if (when.definite === undefined) return reached;
  if (when.shift?.unit === 'weekend') return undefined;
  const isNear = reached.age <= (when.shift?.unit === 'day' ? 0 : 1);
  return isNear && (when.shift?.unit !== 'year' || reached.leads) ? reached : undefined;
}

/** Whether the unit is a day and the period reached is none, so that an earlier day must be meant. */
const isFinerThan = (unit: Unit, reached: Reached | undefined): boolean =>
  unit === 'day' && reached?.period.precision !== 'day';

/** "a year ago", "a year earlier": what is told is set beside the same period of the year before. */
export function isComparison({ shift }: When): boolean {
  return shift?.unit === 'year' && shift.sign < 0 && shift.amount === -1;
}

function shifted(when: When, shift: Shift, amount: number, base: Period): Period {
  const { unit } = shift;
  const isFine = base.precision !== 'decade' && base.precision !== 'century';
  const fromText = when.basis === 'narrative' || base.precision !== 'day';
  if (isComparison(when) && isFine && fromText) return shiftPeriod(base, amount, unit);
  if (!Number.isInteger(amount) && (unit === 'year' || unit === 'decade'))
    return periodOf(addUnits(firstDay(base), amount, unit), 'month');
  return periodOf(addUnits(firstDay(base), amount, unit), unit);
}

/** The finer fields within a period that was counted to ("June of last year", "Monday of this week"). */
function refined(when: When, period: Period): Period | undefined {
  if (period.precision === 'year') return withinYear(when, period.year);
  if (when.nthUnit !== undefined) return nthPart(period, when.nthUnit, when.nth ?? 1);
  if (when.nth !== undefined && when.weekday !== undefined && period.precision === 'month') {
    const day = nthWeekday(period.year, period.index, when.weekday, when.nth);
    return day && dayPeriod(day);
  }
  if (when.weekday !== undefined) return dayPeriod(weekdayInWeek(firstDay(period), when.weekday));
  if (when.day !== undefined && period.precision === 'month')
    return monthOrDay(period.year, period.index, when.day);
  return period;
}

function unplacedShift(shift: Shift): string {
  switch (shift.unit) {
    case 'week':
    case 'fortnight':
      return 'XXXX-WXX';
    case 'weekend':
      return 'XXXX-WXX-WE';
    case 'month':
      return 'XXXX-XX';
    case 'quarter':
      return 'XXXX-QX';
    case 'decade':
      return 'XXX';
    case 'century':
      return 'XX';
    case 'day':
    case 'hour':
    case 'minute':
    case 'second':
      return 'XXXX-XX-XX';
    case 'half':
    case 'year':
    case 'millennium':
      return 'XXXX';
  }
}

// ---- a time of day alone

function placeTime(around: Surroundings): Placement {
  const { narrative, document } = around;
  if (narrative?.period.precision === 'day' && narrative.age <= 2)
    return {
      period: narrative.period,
      anchor: narrative.span,
      steps: [{ code: 'date.fromDay', args: { date: timexOf(narrative.period) } }],
    };
  if (document === undefined) return { value: 'XXXX-XX-XX', steps: [{ code: 'date.noAnchor' }] };
  return { period: dayPeriod(document), steps: [{ code: 'date.fromDay', args: { date: isoDay(document) } }] };
}

// ---- what comes again every year or week

function placeRecurring(when: When, around: Surroundings): Placement {
  const { document, narrative, words } = around;
  const lent = lentYear(when, around);
  if (lent) {
    const period = withinYear(when, lent.year);
    const step = { code: 'date.yearFromNarrative', args: { words, anchor: lent.narrative.words } };
    if (period) return { period, anchor: lent.narrative.span, steps: [step] };
  }
  const counted = when.basis === 'narrative' && narrative ? narrative : undefined;
  const reference = counted ? firstDay(counted.period) : document;
  if (reference === undefined)
    return { value: saidValue(when, 'XXXX'), steps: [{ code: 'date.noAnchor' }], ...unknownYear(when) };
  const from: TraceStep = counted
    ? { code: 'date.fromNarrative', args: { words, anchor: counted.words, date: timexOf(counted.period) } }
    : { code: 'date.fromDocument', args: { words, date: isoDay(reference) } };
  const { direction, step } = directionOf(when, around);
  const period = recurring(when, reference, direction);
  const shown = period && agrees(period, reference, direction) ? step : { code: 'date.nearest' };
  const anchor = counted ? { anchor: counted.span } : {};
  if (period) return { period: coarsened(period, when), ...anchor, steps: [from, shown] };
  return { value: saidValue(when, 'XXXX'), steps: [{ code: 'date.noYear' }], impossible: true };
}

/** EDTF can leave the year open where month and day are said. */
function unknownYear(when: When): { edtf?: string } {
  if (when.month === undefined || (when.day !== undefined && !isDay(2000, when.month, when.day))) return {};
  return { edtf: saidValue(when, 'XXXX') };
}

/** A month or day without a year, told in a paragraph that has reached another year, is of that year. */
function lentYear(
  when: When,
  { narrative, document }: Surroundings,
): { year: number; narrative: Reached } | undefined {
  if (!narrative?.leads || when.direction !== undefined || when.basis !== undefined || narrative.age > 3)
    return undefined;
  const isYearly = when.month !== undefined || when.season !== undefined || when.quarter !== undefined;
  if (firstDay(narrative.period).year === document?.year) return undefined;
  return isYearly ? { year: firstDay(narrative.period).year, narrative } : undefined;
}

function directionOf(when: When, around: Surroundings): { direction: Direction; step: TraceStep } {
  if (when.direction !== undefined) {
    if (when.direction < 0) return { direction: 'lastNamed', step: { code: 'date.lastNamed' } };
    if (when.direction > 0) return { direction: 'nextNamed', step: { code: 'date.nextNamed' } };
    return { direction: 'this', step: { code: 'date.thisNamed' } };
  }
  const isOfWeek = when.weekday !== undefined && when.month === undefined && when.day === undefined;
  const tense = around.tense();
  if (when.quarter !== undefined && !tense?.alone)
    return { direction: 'reported', step: { code: 'date.nearest' } };
  if (tense?.tense === 'past')
    return {
      direction: isOfWeek || tense.beside === true ? 'past' : 'mostlyPast',
      step: { code: 'date.before', args: { verb: tense.word } },
    };
  if (isOfWeek && around.until) return { direction: 'future', step: { code: 'date.untilAhead' } };
  if (tense?.alone) return { direction: 'future', step: { code: 'date.alone' } };
  if (tense?.tense === 'future')
    return {
      direction: isOfWeek ? 'future' : 'mostlyFuture',
      step: { code: 'date.after', args: { verb: tense.word } },
    };
  if (isOfWeek) return { direction: 'past', step: { code: 'date.beforeByDefault' } };
  return { direction: 'nearest', step: { code: 'date.nearest' } };
}

/** Whether a choice by distance fell on the side of the tense, so that the tense explains it. */
function agrees(period: Period, reference: Day, direction: Direction): boolean {
  if (direction === 'mostlyPast') return compareDays(firstDay(period), reference) <= 0;
  return direction !== 'mostlyFuture' || compareDays(lastDay(period), reference) >= 0;
}

/** How many weekdays of the name lie between the one that is meant and the next or last ("the Friday after next": 1). */
function further({ direction = 0 }: When): number {
  return Math.abs(direction) > 1 ? direction - Math.sign(direction) : 0;
}

function recurring(when: When, reference: Day, direction: Direction): Period | undefined {
  if (when.month === undefined) {
    if (when.day !== undefined && when.weekday !== undefined) {
      const day = chooseDayOfMonth(when.day, when.weekday, reference, direction);
      return day && dayPeriod(day);
    }
    if (when.day !== undefined) return monthOrDay(reference.year, reference.month, when.day);
    if (when.weekday !== undefined)
      return dayPeriod(addDays(chooseWeekday(when.weekday, reference, direction), 7 * further(when)));
  }
  const inYear = (year: number): Period | undefined => withinYear(when, year);
  const byWeekday =
    when.weekday === undefined || when.nth !== undefined
      ? undefined
      : chooseYear(
          (year) => {
            const period = inYear(year);
            return period?.precision === 'day' && weekdayOf(period.day) === when.weekday ? period : undefined;
          },
          reference,
          direction,
          0,
        );
  return byWeekday ?? chooseYear(inYear, reference, direction);
}
