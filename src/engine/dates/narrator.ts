import type { Problem, Span, TimeExpression } from '../annotations';
import type { Sentence, TextModel } from '../text/textModel';
import type { Day } from './calendar';
import { flagsOf } from './flags';
import type { Match } from './match';
import type { Duration } from './meaning';
import { isComparison, type Reached, type Surroundings } from './place';
import type { SentenceReader } from './readings';
import { resolve, type Resolution } from './resolve';
import { tenseAround } from './tense';

type Remembered = Omit<Reached, 'age'> & { readonly sentence: number };

/** Resolves expressions in the order of the text and remembers the date it has reached. */
export class Narrator {
  readonly timex: TimeExpression[] = [];
  readonly problems: Problem[] = [];
  #reached: Remembered | undefined;
  #quarter: Remembered | undefined;
  #day: Remembered | undefined;

  constructor(
    private readonly text: TextModel,
    private readonly document: Day | undefined,
  ) {}

  tell(match: Match, reader: SentenceReader, sentence: Sentence): void {
    const { tokens, prose } = this.text;
    const span = { start: tokens.starts[match.first] ?? 0, end: tokens.ends[match.end - 1] ?? 0 };
    const words = prose.slice(span.start, span.end);
    const around: Surroundings = {
      document: this.document,
      narrative: aged(this.#reached, match.sentence),
      quarter: aged(this.#quarter, match.sentence),
      day: aged(this.#day, match.sentence),
      words,
      tense: () => tenseAround(reader, match.first, match.end),
    };
    const resolution = resolve(match, around);
    this.timex.push(expressionOf(match, span, resolution));
    this.problems.push(...flagsOf({ match, span, words, resolution, around, reader, sentence }));
    this.#remember(match, span, words, resolution, sentence);
  }

  #remember(match: Match, span: Span, words: string, { period }: Resolution, sentence: Sentence): void {
    const { meaning } = match;
    if (meaning.kind === 'duration' && isReportingPeriod(meaning.duration)) this.#quarter = undefined;
    if (period === undefined || (meaning.kind === 'when' && isComparison(meaning.when))) return;
    const leads = saysYear(match) && match.first - sentence.firstToken <= leadingTokens;
    this.#reached = { period, span, words, leads, sentence: match.sentence };
    if (period.precision === 'quarter') this.#quarter = this.#reached;
    if (period.precision === 'day') this.#day = this.#reached;
  }
}

/** How far into a sentence an expression still opens it: a preposition and an article. */
const leadingTokens = 2;

const aged = (remembered: Remembered | undefined, sentence: number): Reached | undefined =>
  remembered && { ...remembered, age: sentence - remembered.sentence };

/** "the nine months": from here on the text reports on another period than the quarter. */
const isReportingPeriod = ({ unit, amount }: Duration): boolean =>
  unit === 'month' && amount !== undefined && (amount === 6 || amount === 9);

const saysYear = ({ meaning }: Match): boolean =>
  (meaning.kind === 'when' && meaning.when.year !== undefined) ||
  (meaning.kind === 'range' && meaning.to.year !== undefined);

function expressionOf(match: Match, span: Span, resolution: Resolution): TimeExpression {
  const { type, value, edtf, anchor, steps } = resolution;
  const modifier = match.mod === undefined ? [] : [{ code: 'date.modifier', args: { mod: match.mod } }];
  return {
    ...span,
    type,
    value,
    ...(edtf === undefined
      ? {}
      : { edtf: match.mod === 'APPROX' && !edtf.includes('/') ? `${edtf}~` : edtf }),
    ...(match.mod === undefined ? {} : { mod: match.mod }),
    ...(anchor ? { anchor } : {}),
    trace: {
      recogniser: `dates.${match.language.rules.language}`,
      rule: match.rule,
      steps: [...steps, ...modifier],
    },
  };
}
