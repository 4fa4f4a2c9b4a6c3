import { entityKinds, type EntityKind, type TraceStep } from '../annotations';
import type { TaggedSpan } from '../../model/tagger';

/** What a span can turn out to be: one of the kinds, or no name at all. */
export type Verdict = EntityKind | 'none';

const verdicts: readonly Verdict[] = [...entityKinds, 'none'];
const slotOf = new Map<Verdict, number>(verdicts.map((verdict, slot) => [verdict, slot]));

/**
 * How far a span leans to each verdict before anything is known of it, in natural logarithms of odds: shares of
 * the kinds among names in news and encyclopaedic text.
 */
const start: Readonly<Record<Verdict, number>> = {
  person: 0,
  organization: -0.2,
  place: -0.3,
  group: -2.2,
  event: -2.5,
  work: -2.8,
  law: -3,
  product: -2.8,
  facility: -2,
  none: 0.4,
};

const startWeights = verdicts.map((verdict) => start[verdict]);

interface Evidence {
  readonly slot: number;
  readonly weight: number;
  readonly step: TraceStep;
}

/** A span that may be a name, with the evidence gathered for and against each kind. */
export class Proposal {
  readonly #weights = new Float64Array(startWeights);
  readonly #evidence: Evidence[] = [];
  /** The surface form of the index that the span matches, where it matches one. */
  form: number | undefined;
  /** What the trained recogniser marks with just this span. */
  tagged: TaggedSpan | undefined;
  /** A person's own entry has the name. */
  isOwn = false;
  /** A title ("President") stands right before the span. */
  followsTitle = false;

  constructor(
    readonly firstToken: number,
    readonly endToken: number,
    /** The word that holds the first token, and the word after the one that holds the last. */
    readonly firstWord: number,
    readonly endWord: number,
    /** Who proposed the span first: `gazetteer`, `model`, `shape`, `repetition`. */
    readonly proposer: string,
  ) {}

  /** Adds `weight` (natural logarithm of odds, may be negative) to a verdict. */
  add(verdict: Verdict, weight: number, code: string, args?: TraceStep['args']): void {
    const slot = slotOf.get(verdict) ?? 0;
    this.#weights[slot] = (this.#weights[slot] ?? 0) + weight;
    this.#evidence.push({ slot, weight, step: args === undefined ? { code } : { code, args } });
  }

  /** Scales all evidence gathered so far, for and against: less than 1 where other evidence has seen the same signs. */
  temper(share: number): void {
    for (let slot = 0; slot < startWeights.length; slot++) {
      const before = startWeights[slot] ?? 0;
      this.#weights[slot] = before + share * ((this.#weights[slot] ?? 0) - before);
    }
  }

  /** The likeliest kind, and how likely it is among all verdicts. */
  verdict(): { readonly kind: EntityKind; readonly probability: number } {
    const weights = this.#weights;
    let best = 0;
    for (let slot = 1; slot < entityKinds.length; slot++)
      if ((weights[slot] ?? 0) > (weights[best] ?? 0)) best = slot;
    const highest = Math.max(weights[best] ?? 0, weights[entityKinds.length] ?? 0);
    let sum = 0;
    for (const weight of weights) sum += Math.exp(weight - highest);
    return {
      kind: entityKinds[best] ?? 'person',
      probability: Math.exp((weights[best] ?? 0) - highest) / sum,
    };
  }

  /** The evidence that spoke for a kind, in the order in which it was used. */
  stepsFor(kind: EntityKind): TraceStep[] {
    const slot = slotOf.get(kind);
    return this.#evidence.filter((item) => item.slot === slot && item.weight > 0).map((item) => item.step);
  }
}
