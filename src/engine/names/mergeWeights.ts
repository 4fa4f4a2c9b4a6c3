import bundled from './mergeWeights.json';

/** How the model's and the rules' answers are put together, in natural logarithms of odds. */
export interface MergeWeights {
  /** That the recogniser marks a span at all: against no name; that it says this kind; and how far its odds count. */
  readonly agreement: number;
  readonly kindAgreement: number;
  readonly trust: number;
  /** The share of the rules' evidence that counts where the recogniser marks just this span. */
  readonly rulesWhereSame: number;
  /** Against a span that overlaps with one of the recogniser's: at even odds of that one, and how far its odds count. */
  readonly other: number;
  readonly otherTrust: number;
  readonly rulesWhereOther: number;
  /** Against a span where the recogniser marks nothing: of words alone, of a one-word form of the index, of a longer one. */
  readonly silence: number;
  readonly silenceOnForm: number;
  readonly silenceOnLongForm: number;
  readonly rulesWhereSilent: number;
  /** The share of what the other places of a name in the document say. */
  readonly memory: number;
}

/** Weights of the logistic curve of `confidenceOf`. */
export interface ConfidenceWeights {
  readonly bias: number;
  /** Of the log odds of the merged verdict, and of the recogniser's score. */
  readonly ofVerdict: number;
  readonly ofTagger: number;
  /** Where the recogniser marks nothing with just this span, or something of another kind. */
  readonly withoutTagger: number;
}

/**
 * Fitted by `src/model/training/fitMerge.ts` on documents of the training corpora that were marked by models which have
 * not learnt from them.
 */
export const mergeWeights: MergeWeights = bundled.merge;
export const confidenceWeights: ConfidenceWeights = bundled.confidence;
