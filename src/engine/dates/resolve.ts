import type { Span, TimexType, TraceStep } from '../annotations';
import { resolveDuration } from './durations';
import type { Match } from './match';
import type { When } from './meaning';
import { edtfOf, firstDay, isReversed, timexOf, type Period } from './period';
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
      return {
        type: 'DURATION',
        value: resolveDuration(meaning.duration),
        steps: [{ code: 'date.duration' }, ...vague(meaning.duration.amount)],
      };
    case 'set':
      return { type: 'SET', value: setValue(match, around), steps: [{ code: 'date.set' }] };
    case 'reference':
      return { type: 'DATE', value: meaning.value, steps: [{ code: 'date.reference' }] };
    case 'range':
      return resolveRange(meaning.from, meaning.to, around);
  }
}

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
    value: `${date ?? unknownDate(when)}${time}`,
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
