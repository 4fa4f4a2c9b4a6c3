import type { EntityKind } from '../annotations';
import { confidenceWeights } from './mergeWeights';
import type { Proposal } from './proposal';

/**
 * How often a name with this evidence is right. The rules' verdict alone is too sure of itself, since the rules see
 * some of the evidence that the recogniser sees: a logistic curve over the log odds of both corrects it. Without a
 * recogniser, or where a person's own entry speaks for it, it is given as it is.
 */
export function confidenceOf(
  proposal: Proposal,
  kind: EntityKind,
  probability: number,
  hasTagger: boolean,
): number {
  if (!hasTagger || proposal.isOwn) return probability;
  const { bias, ofVerdict, ofTagger, withoutTagger } = confidenceWeights;
  const { tagged } = proposal;
  const seen = tagged?.type === kind ? ofTagger * logOdds(tagged.score) : withoutTagger;
  return 1 / (1 + Math.exp(-(bias + ofVerdict * logOdds(probability) + seen)));
}

/** Log odds of a probability that is not quite 0 or 1. */
export function logOdds(probability: number): number {
  const bounded = Math.min(0.999, Math.max(0.001, probability));
  return Math.log(bounded / (1 - bounded));
}
