import type { Problem, Replacement, Span } from '../annotations';
import { explain } from '../messages';
import { compareDays, weekdayOf } from './calendar';
import { dayInWords, weekdayInWords } from './calendarWords';
import type { Match } from './match';
import type { When } from './meaning';
import { firstDay } from './period';
import type { Surroundings } from './place';
import type { SentenceReader } from './readings';
import type { Resolution } from './resolve';

/** A resolved expression with all that its flags are judged by. */
export interface Told {
  readonly match: Match;
  readonly reader: SentenceReader;
  readonly span: Span;
  readonly words: string;
  readonly resolution: Resolution;
  readonly around: Surroundings;
}

/** What fills the message beside the words, and other words that would mend the expression. */
interface Flag {
  readonly args?: Readonly<Record<string, string>>;
  readonly suggestions?: readonly Replacement[];
}

type Check = (told: Told) => Flag | undefined;

/** By code: what is wrong with an expression; undefined where nothing is. */
const checks: Readonly<Record<string, Check>> = {
  'date.impossible': ({ resolution }) => (resolution.impossible ? {} : undefined),
  'date.weekdayMismatch': weekdayMismatch,
  'date.endBeforeStart': ({ resolution }) => (resolution.reversed ? {} : undefined),
  'date.ambiguousDayMonth': ambiguousDayMonth,
  'date.futureInPast': futureInPast,
  'date.undatedClaim': undatedClaim,
};

/** The problems of one expression. */
export function flagsOf(told: Told): Problem[] {
  return Object.entries(checks).flatMap(([code, check]) => {
    const flag = check(told);
    return flag === undefined ? [] : [dateProblem(code, told.span, told.words, flag)];
  });
}

/** A problem of these words, with its English message. */
export function dateProblem(code: string, span: Span, words: string, flag: Flag): Problem {
  const args = { words, ...flag.args };
  const { suggestions } = flag;
  return { code, message: explain({ code, args }), args, span, ...(suggestions ? { suggestions } : {}) };
}

const whenOf = ({ meaning }: Match): When | undefined => (meaning.kind === 'when' ? meaning.when : undefined);

function weekdayMismatch(told: Told): Flag | undefined {
  const { match, resolution } = told;
  const when = whenOf(match);
  const { period } = resolution;
  if (when?.weekday === undefined || when.day === undefined || when.month === undefined) return undefined;
  if (period?.precision !== 'day') return undefined;
  const actual = weekdayOf(period.day);
  if (actual === when.weekday) return undefined;
  return {
    args: { date: resolution.value, weekday: weekdayInWords(actual, 'en') },
    suggestions: rightWeekday(told, when.weekday, actual),
  };
}

/** The word for the weekday in the expression, replaced by the right one as long and as capitalised. */
function rightWeekday({ match, reader }: Told, said: number, actual: number): Replacement[] {
  const { tokens, language } = reader;
  for (let token = match.first; token < match.end; token++) {
    const entries = language.lexicon.get(reader.word(token)) ?? [];
    if (!entries.some(({ className, value }) => className.startsWith('WEEKDAY') && value === said)) continue;
    const word = tokens.text(token);
    const text = weekdayInWords(actual, language.rules.language, word);
    return [{ start: tokens.starts[token] ?? 0, end: tokens.ends[token] ?? 0, text }];
  }
  return [];
}

function ambiguousDayMonth({ match, span, resolution, around }: Told): Flag | undefined {
  const { otherOrder } = whenOf(match) ?? {};
  const { period, value } = resolution;
  if (otherOrder === undefined || around.dayFirst !== undefined || period?.precision !== 'day')
    return undefined;
  const { language } = match.language.rules;
  const days = [period.day, { ...period.day, ...otherOrder }];
  const suggestions = days.map((day) => ({ ...span, text: dayInWords(day, language) }));
  return { args: { date: value }, suggestions };
}

/** Only dates that say their year: the others were placed by the tense. */
function futureInPast({ match, resolution, around }: Told): Flag | undefined {
  const { document } = around;
  const { period } = resolution;
  if (document === undefined || period === undefined || whenOf(match)?.year === undefined) return undefined;
  if (match.intervalEnd !== undefined || match.opens !== undefined) return undefined;
  if (compareDays(firstDay(period), document) <= 0) return undefined;
  const tense = around.tense();
  if (tense?.tense !== 'past' || tense.beside !== true || tense.timeless) return undefined;
  return { args: { verb: tense.word } };
}

function undatedClaim({ resolution, around }: Told): Flag | undefined {
  if (resolution.value !== 'PAST_REF') return undefined;
  const tense = around.tense();
  return tense?.tense === 'past' ? { args: { verb: tense.word } } : undefined;
}
