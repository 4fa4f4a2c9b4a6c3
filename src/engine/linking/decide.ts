import type { EntityKind, TraceStep } from '../annotations';
import type { ChainCandidate } from './candidates';
import type { Chain } from './coreference/chains';
import { linkRules } from './evidence/linkRules';
import type { Decision, Ranked } from './decision';
import type { LinkDocument } from './linkDocument';

/**
 * Odds, in natural logarithms, that a name of a kind means no entry of the index, against which every entry is
 * weighed: most places are in the index, most people are not.
 */
const nil: Readonly<Record<EntityKind, number>> = {
  person: 1,
  organization: 0.4,
  place: -0.8,
  group: -0.4,
  event: 0.4,
  work: 0.8,
  law: 0.4,
  product: 0.4,
  facility: 0,
};
/**
 * An entry is linked where the belief in it is at least this: a wrong link costs a reader more than a missing one.
 * Of several places with one name the best is shown sooner, since its rivals are told beside it.
 */
const threshold: Readonly<Partial<Record<EntityKind, number>>> = { place: 0.2 };
const usualThreshold = 0.5;

/** Where some entry is meant almost surely, the best is told a little sooner, since its rivals stand beside it. */
function leads(best: Ranked, second: Ranked | undefined, nilShare: number): boolean {
  return best.probability >= 0.4 && nilShare < 0.25 && best.probability >= 1.25 * (second?.probability ?? 0);
}

/** Ranks the entries that a chain can mean and says which is meant, if any. */
export function decide(
  chain: Chain,
  candidates: readonly ChainCandidate[],
  document: LinkDocument,
): Decision {
  const weighed = candidates.flatMap((candidate) => {
    const record = document.entries.record(candidate.entry);
    // "Hainan Airlines" without its head may be found, but it is not the island.
    if (candidate.variant > 0 && record.kind !== chain.kind) return [];
    const steps: TraceStep[] = [];
    let sum = 0;
    for (const rule of linkRules) {
      const { weight, step } = rule.weigh({ chain, candidate, record }, document);
      sum += weight;
      if (step !== undefined) steps.push(step);
    }
    return [{ candidate, record, sum, steps }];
  });
  const total = weighed.reduce((all, { sum }) => all + Math.exp(sum), Math.exp(nil[chain.kind]));
  const ranked = weighed
    .map(({ candidate, record, sum, steps }) => ({
      candidate,
      record,
      steps,
      probability: Math.exp(sum) / total,
    }))
    .sort((a, b) => b.probability - a.probability || a.candidate.entry - b.candidate.entry);
  const [best] = ranked;
  const isSure =
    best !== undefined &&
    (best.probability >= (threshold[chain.kind] ?? usualThreshold) ||
      leads(best, ranked[1], Math.exp(nil[chain.kind]) / total));
  return { link: isSure ? best : undefined, ranked };
}
