import type { EntityKind } from '../annotations';
import type { Proposal } from './proposal';

/**
 * Weights of a logistic curve over the log odds of the rules' verdict and of the recogniser's score, fitted on the
 * names that the engine finds in documents of the training corpora that the recogniser has not learnt from.
 */
const bias = -1.185;
const ofVerdict = 0.266;
const ofTagger = 0.76;
/** Where the recogniser marks nothing with just this span, or something of another kind. */
const withoutTagger = -1.534;

/**
 * How often a name with this evidence is right. The rules' verdict alone is too sure of itself, since the rules see
 * some of the evidence that the recogniser sees; without a recogniser it is given as it is.
 */
export function confidenceOf(
  proposal: Proposal,
  kind: EntityKind,
  probability: number,
  hasTagger: boolean,
): number {
  if (!hasTagger) return probability;
  const { tagged } = proposal;
  const seen = tagged?.type === kind ? ofTagger * logOdds(tagged.score) : withoutTagger;
  return 1 / (1 + Math.exp(-(bias + ofVerdict * logOdds(probability) + seen)));
}

function logOdds(probability: number): number {
  const bounded = Math.min(0.999, Math.max(0.001, probability));
  return Math.log(bounded / (1 - bounded));
}
