import type { DocumentDate, Problem, TimeExpression } from '../annotations';
import type { TextModel } from '../text/textModel';
import type { Day } from './calendar';
import { languageOfBlocks } from './language';
import { languagesFor } from './languages/languages';
import type { Match } from './match';
import { Narrator } from './narrator';
import { SentenceReader } from './readings';
import { refine } from './refine';
import { scanSentence } from './scan';

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
  const told = text.sentences.map((sentence, index) => {
    const language = languageOf(sentence.block);
    const reader = new SentenceReader(text.tokens, language, sentence.firstToken, sentence.endToken);
    return { reader, sentence, matches: refine(scanSentence(reader, index), reader) };
  });
  const narrator = new Narrator(
    text,
    dayOf(context.date?.value),
    dayFirstOf(told.flatMap(({ matches }) => matches)),
  );
  for (const { reader, sentence, matches } of told)
    for (const match of matches) narrator.tell(match, reader, sentence);
  return { timex: narrator.timex, problems: narrator.problems };
}

/** Whether the numeric dates that can be read in one order only put the day first; undefined where none shows or they differ. */
function dayFirstOf(matches: readonly Match[]): boolean | undefined {
  const shown = new Set<boolean>();
  for (const { meaning } of matches)
    if (meaning.kind === 'when' && meaning.when.showsDayFirst !== undefined)
      shown.add(meaning.when.showsDayFirst);
  return shown.size === 1 ? shown.has(true) : undefined;
}

function dayOf(value: string | undefined): Day | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value ?? '');
  return match ? { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) } : undefined;
}
