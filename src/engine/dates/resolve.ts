import type { Span, TimexType, TraceStep } from '../annotations';
import { addDays, addUnits } from './calendar';
import { resolveDuration } from './durations';
import type { Match } from './match';
import type { Duration, Unit, When } from './meaning';
import { edtfOf, firstDay, isoDay, isReversed, periodOf, timexOf, type Period } from './period';
import { placeWhen, type Surroundings } from './place';
import { isTimeOnly } from './ranges';
import { timeSuffix, edtfTime } from './times';

/** The value of an expression and the way to it. */
export interface Resolution {
  readonly type: TimexType;
  readonly value: string;
  readonly edtf?: string;
  /** What later expressions can count from. */
  readonly period?: Period;
  readonly anchor?: Span;
  readonly steps: readonly TraceStep[];
  /** An interval whose end is before its start. */
  readonly reversed?: boolean;
  /** The calendar has no such day. */
  readonly impossible?: boolean;
}

/** Resolves a match in its surroundings. */
export function resolve(match: Match, around: Surroundings): Resolution {
  const { meaning } = match;
  switch (meaning.kind) {
    case 'when':
      return resolveWhen(meaning.when, around);
    case 'duration':
      return resolveLength(meaning.duration, around);
    case 'set':
      return { type: 'SET', value: setValue(match, around), steps: [{ code: 'date.set' }] };
    case 'reference':
      return { type: 'DATE', value: meaning.value, steps: [{ code: 'date.reference' }] };
    case 'range':
      return resolveRange(meaning.from, meaning.to, around);
  }
}

/** A length of time; with an EDTF where it is counted from the document's date. */
function resolveLength(duration: Duration, around: Surroundings): Resolution {
  const edtf = countedFromDocument(duration, around);
  const { document, words } = around;
  const counted: TraceStep[] =
    edtf === undefined || document === undefined
      ? []
      : [{ code: 'date.fromDocument', args: { words, date: isoDay(document) } }];
  return {
    type: 'DURATION',
    value: resolveDuration(duration),
    ...(edtf === undefined ? {} : { edtf }),
    steps: [{ code: 'date.duration' }, ...vague(duration.amount), ...counted],
  };
}

/** The interval of "the past two years", the day of "in two weeks" where the verb points ahead. */
function countedFromDocument(duration: Duration, around: Surroundings): string | undefined {
  const { document } = around;
  const { unit, amount, toward } = duration;
  if (document === undefined || amount === undefined || !isCalendarUnit(unit)) return undefined;
  if (toward === 'back') return `${isoDay(addUnits(document, -amount, unit))}/${isoDay(document)}`;
  if (around.inside) return `${isoDay(document)}/${isoDay(addUnits(document, amount, unit))}`;
  if (toward === 'on') return `${isoDay(addDays(document, 1))}/${isoDay(addUnits(document, amount, unit))}`;
  if (!around.within || around.tense()?.tense === 'past') return undefined;
  return edtfOf(periodOf(addUnits(document, amount, unit), unit === 'week' ? 'day' : unit));
}

const isCalendarUnit = (unit: Unit): boolean => unit !== 'second' && unit !== 'minute' && unit !== 'hour';

const vague = (amount: number | undefined): TraceStep[] =>
  amount === undefined ? [{ code: 'date.vague' }] : [];

function resolveWhen(when: When, around: Surroundings): Resolution {
  const placement = placeWhen(when, around);
  const date = placement.value ?? (placement.period ? timexOf(placement.period) : undefined);
  const time = timeSuffix(when);
  const { steps, anchor, period, impossible } = placement;
  const edtf = placement.edtf ?? (period ? edtfOf(period) : undefined);
  return {
    type: time === '' ? 'DATE' : 'TIME',
    value: when.present ? 'PRESENT_REF' : `${date ?? unknownDate(when)}${time}`,
    ...(edtf === undefined ? {} : { edtf: time === '' ? edtf : edtfTime(edtf, when) }),
    ...(period ? { period } : {}),
    ...(anchor ? { anchor } : {}),
    ...(impossible ? { impossible } : {}),
    steps,
  };
}

const unknownDate = (when: When): string => (isTimeOnly(when) ? 'XXXX-XX-XX' : 'XXXX');

/** `P1W`, or the recurring part of the calendar: `XXXX-WXX-1`. */
function setValue(match: Match, around: Surroundings): string {
  if (match.meaning.kind !== 'set') return '';
  const { interval, when } = match.meaning;
  if (interval) return resolveDuration(interval);
  if (!when) return 'P1D';
  const unplaced = placeWhen(when, { ...around, document: undefined, narrative: undefined });
  const date = unplaced.value ?? (unplaced.period ? timexOf(unplaced.period) : 'XXXX-XX-XX');
  return `${date}${timeSuffix(when)}`;
}

function resolveRange(from: When, to: When, around: Surroundings): Resolution {
  const start = resolveWhen(from, around);
  const startAnchor: Surroundings =
    start.period && to.year === undefined && from.year === undefined
      ? { ...around, document: around.document ?? firstDay(start.period) }
      : around;
  const end = resolveWhen(to, startAnchor);
  const edtf =
    start.edtf !== undefined && end.edtf !== undefined && !isReversed(start.period, end.period)
      ? `${start.edtf.split('/')[0] ?? ''}/${end.edtf.split('/').at(-1) ?? ''}`
      : undefined;
  const anchor = start.anchor ?? end.anchor;
  return {
    type: start.type === 'TIME' ? 'TIME' : 'DATE',
    value: `${start.value}/${end.value}`,
    ...(edtf === undefined ? {} : { edtf }),
    ...(end.period ? { period: end.period } : {}),
    ...(anchor ? { anchor } : {}),
    ...(start.impossible || end.impossible ? { impossible: true } : {}),
    ...(isReversed(start.period, end.period) ? { reversed: true } : {}),
    steps: [...start.steps, { code: 'date.range', args: { from: start.value, to: end.value } }],
  };
}
