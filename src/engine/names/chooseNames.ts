import type { EntityKind } from '../annotations';
import type { Proposal } from './proposal';
import type { Words } from './words';

export interface ChosenName {
  readonly proposal: Proposal;
  readonly kind: EntityKind;
  readonly probability: number;
}

/** What a name costs, in words times probability: one word that is a name with less than this is none. */
const costOfName = 0.42;

/**
 * The set of proposals that do not overlap with the greatest sum of probability times length: so that "New York
 * Times" wins over "New York", and two sure names win over one doubtful long one. Weighted interval scheduling
 * over tokens; linear in tokens plus proposals. `proposals` are sorted by start.
 */
export function chooseNames(proposals: readonly Proposal[], words: Words): ChosenName[] {
  const scored = proposals
    .map((proposal) => ({ proposal, ...proposal.verdict() }))
    .map((name) => ({ ...name, value: name.probability * lengthOf(name.proposal, words) - costOfName }))
    .filter(({ value }) => value > 0);
  scored.sort((a, b) => a.proposal.endToken - b.proposal.endToken);
  const best: { value: number; take: number; before: number }[] = [];
  for (const [i, name] of scored.entries()) {
    const before = lastEndingBefore(scored, i, name.proposal.firstToken);
    const taken = name.value + (best[before]?.value ?? 0);
    const skipped = best[i - 1]?.value ?? 0;
    best.push(
      taken > skipped ? { value: taken, take: i, before } : { value: skipped, take: -1, before: i - 1 },
    );
  }
  const chosen: ChosenName[] = [];
  for (let at = scored.length - 1; at >= 0;) {
    const step = best[at];
    if (step === undefined) break;
    const name = scored[step.take];
    if (name) chosen.push(name);
    at = step.before;
  }
  return chosen.reverse();
}

/** The last of the names before `limit` (sorted by end) that ends at or before `start`; -1 if none does. */
function lastEndingBefore(
  names: readonly { readonly proposal: Proposal }[],
  limit: number,
  start: number,
): number {
  let low = 0;
  let high = limit;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((names[middle]?.proposal.endToken ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Words of a proposal; one half for a part of a hyphenated word. */
function lengthOf(proposal: Proposal, words: Words): number {
  const { firstWord, endWord } = proposal;
  const isPart =
    proposal.firstToken > (words.firstToken[firstWord] ?? 0) ||
    proposal.endToken < (words.endToken[endWord - 1] ?? 0);
  return endWord - firstWord - (isPart ? 0.5 : 0);
}
