import type { Problem, Span } from '../annotations';
import type { Sentence } from '../text/textModel';
import type { Match } from './match';
import type { Surroundings } from './place';
import type { SentenceReader } from './readings';
import type { Resolution } from './resolve';

/** A resolved expression with all that its flags are judged by. */
export interface Told {
  readonly match: Match;
  readonly span: Span;
  readonly words: string;
  readonly resolution: Resolution;
  readonly around: Surroundings;
  readonly reader: SentenceReader;
  readonly sentence: Sentence;
}

type Check = (told: Told) => string | undefined;

/** By code: what is wrong with an expression, in English; undefined where nothing is. */
const checks: Readonly<Record<string, Check>> = {
  'date.impossible': ({ resolution, words }) =>
    resolution.impossible ? `"${words}" is no day of the calendar; check day and month.` : undefined,
};

/** The problems of one expression. */
export function flagsOf(told: Told): Problem[] {
  return Object.entries(checks).flatMap(([code, check]) => {
    const message = check(told);
    return message === undefined ? [] : [{ code, message, span: told.span }];
  });
}
