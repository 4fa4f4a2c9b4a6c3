import type { Problem, Span, TimeExpression, TraceStep } from '../annotations';
import type { Sentence, TextModel } from '../text/textModel';
import type { Day } from './calendar';
import { dateProblem, flagsOf } from './flags';
import type { Match } from './match';
import type { Duration, When } from './meaning';
import { intervalFrom, isReversed, offsetFrom, type Period } from './period';
import { wordsBetween } from './refine';
import { isComparison, type Reached, type Surroundings } from './place';
import type { SentenceReader } from './readings';
import { resolve, type Resolution } from './resolve';
import { tenseAround, type Tense } from './tense';

type Remembered = Omit<Reached, 'age'> & { readonly sentence: number };

/** Resolves expressions in the order of the text and remembers the date it has reached. */
export class Narrator {
  readonly timex: TimeExpression[] = [];
  readonly problems: Problem[] = [];
  #reached: Remembered | undefined;
  /** The match told last. */
  #before: Match | undefined;
  /** The start of the interval whose end comes next, and as a date to count from. */
  #start: Resolution | undefined;
  #begun: Remembered | undefined;
  #begunBy: 'weekday' | 'date' | undefined;
  #quarter: Remembered | undefined;
  #day: Remembered | undefined;

  constructor(
    private readonly text: TextModel,
    private readonly document: Day | undefined,
    private readonly dayFirst: boolean | undefined,
  ) {}

  tell(match: Match, reader: SentenceReader, sentence: Sentence): void {
    const { tokens, prose } = this.text;
    const span = { start: tokens.starts[match.first] ?? 0, end: tokens.ends[match.end - 1] ?? 0 };
    const words = prose.slice(span.start, span.end);
    const around: Surroundings = {
      document: this.document,
      narrative:
        match.intervalEnd === 'to'
          ? aged(this.#begun ?? this.#reached, match.sentence)
          : aged(this.#reached, match.sentence),
      quarter: aged(this.#quarter, match.sentence),
      day: aged(this.#day, match.sentence),
      within: reader.language.sets.within.has(reader.word(match.first - 1)),
      until: lastsUntil(match),
      inside: isInside(reader, match.first),
      dayFirst: this.dayFirst,
      languageDayFirst: match.language.rules.dayFirst,
      words,
      tense: () => tenseAround(reader, match.first, match.end) ?? this.#tenseOfEntry(match, words),
    };
    const resolution = resolve(this.#afterStart(match), around);
    this.timex.push(expressionOf(match, span, resolution));
    if (match.intervalEnd === 'to') this.#closeInterval(resolution);
    if (match.intervalEnd === 'from') this.#begin(match, span, words, resolution);
    this.problems.push(...flagsOf({ match, reader, span, words, resolution, around }));
    this.#countFrom(match, span, words, resolution, reader);
    this.#remember(match, span, words, resolution, sentence);
    this.#before = match;
  }

  /** The day or period that a length leads to from its neighbour, or the interval that begins there. */
  #leadsTo(duration: Duration, joint: string, from: Period, reader: SentenceReader): string | undefined {
    const { offsets, starts } = reader.language.rules.joints;
    if (starts.includes(joint)) return intervalFrom(from, duration);
    const sign = offsets[joint];
    return sign === undefined ? undefined : offsetFrom(from, sign, duration);
  }

  /** A text that is nothing but a date and a preposition is an entry of an agenda: what comes again is to come. */
  #tenseOfEntry({ first, end }: Match, words: string): Tense | undefined {
    const { count } = this.text.tokens;
    return first <= 1 && count - end <= 1 && count - (end - first) <= 2
      ? { tense: 'future', word: words, alone: true }
      : undefined;
  }

  #begin({ sentence, meaning }: Match, span: Span, words: string, resolution: Resolution): void {
    const { period } = resolution;
    this.#start = resolution;
    this.#begunBy = meaning.kind === 'when' && meaning.when.weekday !== undefined ? 'weekday' : 'date';
    this.#begun = period && { period, span, words, leads: false, sentence };
  }

  /** The end of an interval that says no year comes after its start ("from November 5 to March 1", "from Monday to Friday"). */
  #afterStart(match: Match): Match {
    if (match.intervalEnd !== 'to' || match.meaning.kind !== 'when' || this.#begun === undefined)
      return match;
    const { when } = match.meaning;
    if (!isRecurring(when) || (when.month === undefined && this.#begunBy !== 'weekday')) return match;
    return { ...match, meaning: { kind: 'when', when: { ...when, basis: 'narrative', direction: 1 } } };
  }

  /** Gives a length the date that it leads to from the one right behind it: "two weeks before May 13, 1999". */
  #countFrom(match: Match, span: Span, words: string, resolution: Resolution, reader: SentenceReader): void {
    const length = this.#before?.meaning;
    const expression = this.timex.at(-2);
    if (length?.kind !== 'duration' || expression === undefined || this.#before?.sentence !== match.sentence)
      return;
    const joint = wordsBetween(reader, this.#before.end, match.first);
    const { period } = resolution;
    const edtf = period && this.#leadsTo(length.duration, joint, period, reader);
    if (edtf === undefined) return;
    const step = { code: 'date.offset', args: { anchor: words, date: resolution.value } };
    const trace = { ...expression.trace, steps: [...expression.trace.steps, step] };
    this.timex.splice(-2, 1, { ...expression, edtf, anchor: span, trace });
  }

  /** Gives both ends, the last two expressions, the interval between them. */
  #closeInterval(end: Resolution): void {
    const [from, to] = this.timex.slice(-2);
    if (from === undefined || to === undefined) return;
    if (isReversed(this.#start?.period, end.period)) {
      this.problems.push(reversedProblem(from, to, this.text.prose));
      return;
    }
    if (from.edtf === undefined || to.edtf === undefined) return;
    const edtf = `${from.edtf.split('/')[0] ?? ''}/${to.edtf.split('/').at(-1) ?? ''}`;
    const step = { code: 'date.range', args: { from: from.value, to: to.value } };
    const withInterval = (end: TimeExpression): TimeExpression => ({
      ...end,
      edtf,
      trace: { ...end.trace, steps: [...end.trace.steps, step] },
    });
    this.timex.splice(-2, 2, withInterval(from), withInterval(to));
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

/** Both ends together, and the same with the ends exchanged. */
function reversedProblem(from: Span, to: Span, prose: string): Problem {
  const span = { start: from.start, end: to.end };
  const [start, joint, end] = [
    prose.slice(from.start, from.end),
    prose.slice(from.end, to.start),
    prose.slice(to.start, to.end),
  ];
  const suggestions = [{ ...span, text: `${end}${joint}${start}` }];
  return dateProblem('date.endBeforeStart', span, `${start}${joint}${end}`, { suggestions });
}

/** "until Friday", but not "before Friday": a word that closes ranges as well. */
const lastsUntil = ({ opens, language }: Match): boolean =>
  opens?.side === 'to' && language.rules.joints.ranges.some(({ between }) => between.includes(opens.word));

/** "within nine months", "within the next ten days". */
const isInside = (reader: SentenceReader, first: number): boolean =>
  reader.language.sets.inside.has(reader.word(first - 1));

/** Comes again every year or week, and the words do not say which one is meant. */
function isRecurring(when: When): boolean {
  const isNamed = when.month !== undefined || when.weekday !== undefined || when.holiday !== undefined;
  const isPlaced = [when.year, when.shortYear, when.shift, when.direction, when.basis, when.hour].some(
    (field) => field !== undefined,
  );
  return isNamed && !isPlaced;
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
  const { type, value, anchor, steps } = resolution;
  const edtf = resolution.edtf === undefined ? undefined : colouredEdtf(resolution.edtf, match);
  return {
    ...span,
    type,
    value,
    ...(edtf === undefined ? {} : { edtf }),
    ...(match.mod === undefined ? {} : { mod: match.mod }),
    ...(anchor ? { anchor } : {}),
    trace: {
      recogniser: `dates.${match.language.rules.language}`,
      rule: match.rule,
      steps: [...steps, ...colouringSteps(match)],
    },
  };
}

/** Approximate dates end in `~`; open intervals have `..` at the side that is not said. */
function colouredEdtf(edtf: string, { mod, opens }: Match): string {
  const approximate = mod === 'APPROX' && !/[/T]/.test(edtf) ? `${edtf}~` : edtf;
  if (opens === undefined) return approximate;
  if (opens.side === 'from') return `${approximate.split('/')[0] ?? ''}/..`;
  return `../${approximate.split('/').at(-1) ?? ''}`;
}

function colouringSteps({ mod, opens }: Match): TraceStep[] {
  return [
    ...(mod === undefined ? [] : [{ code: 'date.modifier', args: { mod } }]),
    ...(opens === undefined
      ? []
      : [{ code: opens.side === 'from' ? 'date.openFrom' : 'date.openTo', args: { word: opens.word } }]),
  ];
}
