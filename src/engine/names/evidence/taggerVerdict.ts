import type { TaggedSpan } from '../../../model/tagger';
import type { Proposal } from '../proposal';

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
      const score = Math.min(Math.max(same.score, 0.05), 0.99);
      proposal.add(same.type, 2 + Math.log(score / (1 - score)), 'names.tagger', {
        score: Number(score.toFixed(2)),
      });
    } else if (overlapping.length > 0) proposal.add('none', 1.2, 'names.taggerDiffers');
    else proposal.add('none', 1.5, 'names.taggerSilent');
  }
}
