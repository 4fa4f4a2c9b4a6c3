import type { TaggedSpan } from '../../../model/tagger';
import type { Proposal } from '../proposal';
import type { MergeWeights } from '../mergeWeights';
import type { NameDocument } from '../nameDocument';

/** Spans that cross a proposal are looked at up to this many. */
const mostOverlapping = 4;
const silenceInSpanish = 0.5;

/**
 * Weighs what the trained recogniser says. It has seen the index's forms and the shape of the words itself, so that
 * the rules count less than without it: by a share where it marks just this span, by another where it marks something
 * else that overlaps, and by a third where it marks nothing.
 */
export function weighTagger(
  proposals: readonly Proposal[],
  tagged: readonly TaggedSpan[],
  document: NameDocument,
  weights: MergeWeights,
): void {
  let next = 0;
  for (const proposal of proposals) {
    while (next < tagged.length && (tagged[next]?.endToken ?? 0) <= proposal.firstToken) next++;
    const overlapping = tagged
      .slice(next, next + mostOverlapping)
      .filter((span) => span.firstToken < proposal.endToken);
    const same = overlapping.find(
      (span) => span.firstToken === proposal.firstToken && span.endToken === proposal.endToken,
    );
    if (same) weighSame(proposal, same, weights);
    else if (overlapping.length > 0) weighOther(proposal, overlapping, weights);
    else weighSilence(proposal, document, weights);
  }
}

function weighSame(
  proposal: Proposal,
  same: TaggedSpan,
  { rulesWhereSame, agreement, kindAgreement, trust }: MergeWeights,
): void {
  proposal.tagged = same;
  proposal.temper(rulesWhereSame);
  const score = Math.min(Math.max(same.score, 0.05), 0.99);
  const odds = kindAgreement + trust * Math.log(score / (1 - score));
  proposal.add('none', -agreement, 'names.tagger', { score: Number(score.toFixed(2)) });
  proposal.add(same.type, odds, 'names.tagger', { score: Number(score.toFixed(2)) });
}

/** The surer the recogniser is of the other spans, the less this one can be a name. */
function weighOther(
  proposal: Proposal,
  overlapping: readonly TaggedSpan[],
  { rulesWhereOther, other, otherTrust }: MergeWeights,
): void {
  proposal.temper(rulesWhereOther);
  const surest = Math.min(0.99, Math.max(0.05, ...overlapping.map((span) => span.score)));
  proposal.add('none', other + otherTrust * Math.log(surest / (1 - surest)), 'names.taggerDiffers');
}

/** Silence says less where the recogniser has read little of the language. */
function weighSilence(proposal: Proposal, document: NameDocument, weights: MergeWeights): void {
  const { rulesWhereSilent, silence, silenceOnForm, silenceOnLongForm } = weights;
  const isSpanish = document.isSpanish(proposal.firstWord);
  if (!isSpanish) proposal.temper(rulesWhereSilent);
  const isLong = proposal.endWord - proposal.firstWord > 1;
  const weight = proposal.form === undefined ? silence : isLong ? silenceOnLongForm : silenceOnForm;
  proposal.add('none', isSpanish ? silenceInSpanish * weight : weight, 'names.taggerSilent');
}
