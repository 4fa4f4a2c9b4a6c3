import type { DocumentDate, Problem, Span, TimeExpression } from '../annotations';
import type { Sentence, TextModel } from '../text/textModel';
import type { Day } from './calendar';
import { flagsOf } from './flags';
import { languageOfBlocks } from './language';
import { languagesFor } from './languages/languages';
import type { Match } from './match';
import type { Reached, Surroundings } from './place';
import { SentenceReader } from './readings';
import { refine } from './refine';
import { resolve, type Resolution } from './resolve';
import { scanSentence } from './scan';
import { tenseAround } from './tense';

export interface DateContext {
  /** The document's own date, to which relative expressions are anchored. */
  readonly date: DocumentDate | undefined;
  /** BCP 47 languages whose rules apply, such as `en`, `es`. */
  readonly languages: readonly string[];
}

export interface RecognisedDates {
  /** Sorted, never overlapping, in prose offsets. */
  readonly timex: readonly TimeExpression[];
  /** Impossible, ambiguous and suspicious dates (codes `date.…`), in prose offsets. */
  readonly problems: readonly Problem[];
}

/** Finds the temporal expressions of a text and resolves them to TIMEX3 values and EDTF. */
export function recogniseDates(text: TextModel, context: DateContext): RecognisedDates {
  const [first, ...others] = languagesFor(context.languages);
  if (first === undefined) return { timex: [], problems: [] };
  const languageOf = languageOfBlocks(text, [first, ...others]);
  const narrator = new Narrator(text, dayOf(context.date?.value));
  for (const [index, sentence] of text.sentences.entries()) {
    const language = languageOf(sentence.block);
    const reader = new SentenceReader(text.tokens, language, sentence.firstToken, sentence.endToken);
    const matches = refine(scanSentence(reader, index), reader);
    for (const match of matches) narrator.tell(match, reader, sentence);
  }
  return { timex: narrator.timex, problems: narrator.problems };
}

function dayOf(value: string | undefined): Day | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value ?? '');
  return match ? { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) } : undefined;
}

/** Resolves expressions in the order of the text and remembers the date it has reached. */
class Narrator {
  readonly timex: TimeExpression[] = [];
  readonly problems: Problem[] = [];
  #reached: (Omit<Reached, 'age'> & { readonly sentence: number }) | undefined;

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
      narrative: this.#narrative(match.sentence),
      words,
      tense: () => tenseAround(reader, match.first, match.end),
    };
    const resolution = resolve(match, around);
    this.timex.push(expressionOf(match, span, resolution));
    this.problems.push(...flagsOf({ match, span, words, resolution, around, reader, sentence }));
    const { period } = resolution;
    if (period) this.#reached = { period, span, words, ownYear: saysYear(match), sentence: match.sentence };
  }

  #narrative(sentence: number): Reached | undefined {
    return this.#reached && { ...this.#reached, age: sentence - this.#reached.sentence };
  }
}

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
