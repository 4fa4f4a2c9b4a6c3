import type { TaggedSpan } from '../../../model/tagger';
import type { Proposal } from '../proposal';

/**
 * Weights in natural logarithms of odds, set on development corpora of news, web text and tweets: that the tagger
 * marks a span at all, how far its own odds count, that it marks another span here, that it marks nothing where only
 * the shape of the words proposes a name, and where the index does.
 */
const agreement = 3;
const trust = 1.3;
const crossing = 2.5;
const silence = 3.5;
const silenceOnForm = 1.6;

/**
 * Weighs what the trained recogniser says. A span that it marks gets the logarithm of its odds; a span that only
 * crosses one of its spans, or that it does not mark at all, loses.
 */
export function weighTagger(proposals: readonly Proposal[], tagged: readonly TaggedSpan[]): void {
  let next = 0;
  for (const proposal of proposals) {
    while (next < tagged.length && (tagged[next]?.endToken ?? 0) <= proposal.firstToken) next++;
    const overlapping = tagged.slice(next, next + 4).filter((span) => span.firstToken < proposal.endToken);
    const same = overlapping.find(
      (span) => span.firstToken === proposal.firstToken && span.endToken === proposal.endToken,
    );
    if (same) {
      proposal.tagged = same;
      const score = Math.min(Math.max(same.score, 0.05), 0.99);
      const odds = agreement + trust * Math.log(score / (1 - score));
      proposal.add(same.type, odds, 'names.tagger', { score: Number(score.toFixed(2)) });
    } else if (overlapping.length > 0) proposal.add('none', crossing, 'names.taggerDiffers');
    else proposal.add('none', proposal.form === undefined ? silence : silenceOnForm, 'names.taggerSilent');
  }
}
