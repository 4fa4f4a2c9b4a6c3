import type { Problem, Span } from '../annotations';
import { compareDays, weekdayOf } from './calendar';
import type { Match } from './match';
import type { When } from './meaning';
import { firstDay } from './period';
import type { Surroundings } from './place';
import type { Resolution } from './resolve';

/** A resolved expression with all that its flags are judged by. */
export interface Told {
  readonly match: Match;
  readonly span: Span;
  readonly words: string;
  readonly resolution: Resolution;
  readonly around: Surroundings;
}

type Check = (told: Told) => string | undefined;

/** By code: what is wrong with an expression, in English; undefined where nothing is. */
const checks: Readonly<Record<string, Check>> = {
  'date.impossible': ({ resolution, words }) =>
    resolution.impossible ? `"${words}" is no day of the calendar; check day and month.` : undefined,
  'date.weekdayMismatch': weekdayMismatch,
  'date.endBeforeStart': ({ resolution, words }) =>
    resolution.reversed ? `"${words}" ends before it starts; check both dates.` : undefined,
  'date.ambiguousDayMonth': ambiguousDayMonth,
  'date.futureInPast': futureInPast,
  'date.undatedClaim': undatedClaim,
};

/** The problems of one expression. */
export function flagsOf(told: Told): Problem[] {
  return Object.entries(checks).flatMap(([code, check]) => {
    const message = check(told);
    return message === undefined ? [] : [{ code, message, span: told.span }];
  });
}

const whenOf = ({ meaning }: Match): When | undefined => (meaning.kind === 'when' ? meaning.when : undefined);

const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

function weekdayMismatch({ match, words, resolution }: Told): string | undefined {
  const when = whenOf(match);
  const { period } = resolution;
  if (when?.weekday === undefined || when.day === undefined || when.month === undefined) return undefined;
  if (period?.precision !== 'day') return undefined;
  const actual = weekdayOf(period.day);
  if (actual === when.weekday) return undefined;
  return `"${words}": ${resolution.value} is a ${weekdayNames[actual - 1] ?? ''}; check weekday and date.`;
}

function ambiguousDayMonth({ match, words, resolution, around }: Told): string | undefined {
  if (whenOf(match)?.otherOrder === undefined || around.dayFirst !== undefined) return undefined;
  return `"${words}" is read as ${resolution.value}, but day and month could be the other way round; write the month in words.`;
}

/** Only dates that say their year: the others were placed by the tense. */
function futureInPast({ match, words, resolution, around }: Told): string | undefined {
  const { document } = around;
  const { period } = resolution;
  if (document === undefined || period === undefined || whenOf(match)?.year === undefined) return undefined;
  if (match.intervalEnd !== undefined || match.opens !== undefined) return undefined;
  if (compareDays(firstDay(period), document) <= 0) return undefined;
  const tense = around.tense();
  if (tense?.tense !== 'past' || tense.beside !== true) return undefined;
  return `"${words}" lies after the article's date, but "${tense.word}" tells of the past; check the date.`;
}

function undatedClaim({ words, resolution, around }: Told): string | undefined {
  if (resolution.value !== 'PAST_REF') return undefined;
  const tense = around.tense();
  if (tense?.tense !== 'past') return undefined;
  return `"${words}" does not say when "${tense.word}" was; give a date if it is known.`;
}
