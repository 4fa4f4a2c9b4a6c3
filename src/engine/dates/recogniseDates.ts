import type { DocumentDate, Problem, TimeExpression } from '../annotations';
import type { TextModel } from '../text/textModel';

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
export function recogniseDates(_text: TextModel, _context: DateContext): RecognisedDates {
  return { timex: [], problems: [] };
}
