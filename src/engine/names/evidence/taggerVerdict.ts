import type { TaggedSpan } from '../../../model/tagger';
import type { Proposal } from '../proposal';

/** What a marked span gains, and how much its log odds count beside the rules, which see some of the same evidence. */
const marked = 3;
const slope = 1.3;
/** What speaks against a span that crosses a marked one, and against one where nothing is marked. */
const crossing = 2.5;
const unmarked = 3.5;

/**
 * Weighs what the trained recogniser says. A span that it marks gains with the logarithm of its odds; a span that
 * only crosses one of its spans, or that it does not mark at all, loses.
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
      const score = Math.min(Math.max(same.score, 0.05), 0.99);
      proposal.add(same.type, marked + slope * Math.log(score / (1 - score)), 'names.tagger', {
        score: Number(score.toFixed(2)),
      });
    } else if (overlapping.length > 0) proposal.add('none', crossing, 'names.taggerDiffers');
    else proposal.add('none', unmarked, 'names.taggerSilent');
  }
}
