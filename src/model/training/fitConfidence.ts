import type { ConfidenceWeights } from '../../engine/names/mergeWeights';

/** A name that the merge chose, with the log odds that its confidence is made from, and whether it is right. */
export interface JudgedName {
  readonly ofVerdict: number;
  /** Undefined where the recogniser marks nothing with just this span, or something of another kind. */
  readonly ofTagger: number | undefined;
  readonly right: boolean;
}

/** Logistic regression by gradient descent on all names; enough rounds that the weights no longer move. */
export function fitConfidence(names: readonly JudgedName[]): ConfidenceWeights {
  const weights = [0, 0.3, 0.7, 0];
  const rows = names.map(({ ofVerdict, ofTagger }) => [
    1,
    ofVerdict,
    ofTagger ?? 0,
    ofTagger === undefined ? 1 : 0,
  ]);
  for (let round = 0; round < rounds; round++) {
    const gradient = [0, 0, 0, 0];
    for (const [i, row] of rows.entries()) {
      const odds = row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);
      const error = 1 / (1 + Math.exp(-odds)) - (names[i]?.right === true ? 1 : 0);
      for (const [at, value] of row.entries()) gradient[at] = (gradient[at] ?? 0) + error * value;
    }
    for (const [at, slope] of gradient.entries())
      weights[at] = (weights[at] ?? 0) - (rate * slope) / rows.length;
  }
  const [bias = 0, ofVerdict = 0, ofTagger = 0, withoutTagger = 0] = weights.map((weight) =>
    Number(weight.toFixed(3)),
  );
  return { bias, ofVerdict, ofTagger, withoutTagger };
}

const rounds = 4000;
const rate = 0.2;
