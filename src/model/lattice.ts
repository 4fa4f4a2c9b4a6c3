import { forbidden, type ModelFile } from './modelFile';
import type { Scores } from './network';

/** A tag that has less than this share of its token's forward probability is left out. */
const leastShare = 1e-4;

/** The scores of the steps from tag to tag, in the forms that the passes need. Row: the tag before; column: the tag. */
export class Steps {
  readonly tagCount: number;
  readonly unitsPerNat: number;
  /** In units of the model; {@link forbidden} where the tag cannot follow. */
  readonly scores: Int16Array;
  /** As factors of probability; 0 where the tag cannot follow. */
  readonly factors: Float64Array;
  /** The tags that can follow each tag. */
  readonly following: readonly Uint8Array[];

  constructor(model: ModelFile) {
    const { tagCount, transitions, unitsPerNat } = model;
    this.tagCount = tagCount;
    this.unitsPerNat = unitsPerNat;
    this.scores = transitions;
    this.factors = Float64Array.from(transitions, (score) =>
      score === forbidden ? 0 : Math.exp(score / unitsPerNat),
    );
    const tags = Array.from({ length: tagCount }, (_, tag) => tag);
    this.following = tags.map((left) =>
      Uint8Array.from(tags.filter((tag) => transitions[left * tagCount + tag] !== forbidden)),
    );
  }

  /** Nothing stands after a sentence: what "no name" may follow can end it. */
  mayEnd(tag: number): boolean {
    return (this.factors[tag * this.tagCount] ?? 0) > 0;
  }
}

/**
 * The tags of a sentence's tokens that come into question, found from left to right: those of token t stand at the
 * places from `first[t]` to `first[t + 1]`. At least one sequence of tags leads through it.
 */
export class Lattice {
  readonly length: number;
  readonly first: Int32Array;
  /** Of each place: its tag, its score, its probability among its token's scores, and its forward probability. */
  readonly tags: Uint8Array;
  readonly scores: Int32Array;
  readonly local: Float64Array;
  readonly forward: Float64Array;
  /** What each token's forward probabilities were divided by to sum to one. */
  readonly scales: Float64Array;
  #size = 0;

  constructor(scores: Scores, firstToken: number, endToken: number, steps: Steps) {
    const { tagCount } = steps;
    this.length = endToken - firstToken;
    this.first = new Int32Array(this.length + 1);
    const most = this.length * tagCount;
    this.tags = new Uint8Array(most);
    this.scores = new Int32Array(most);
    this.local = new Float64Array(most);
    this.forward = new Float64Array(most);
    this.scales = new Float64Array(this.length);
    const sums = new Float64Array(tagCount);
    for (let t = 0; t < this.length; t++) {
      this.#reach(t, sums, steps);
      this.#keep(t, sums, scores, (scores.rowOf[firstToken + t] ?? 0) * scores.width, steps);
    }
  }

  /** Number of places. */
  get size(): number {
    return this.#size;
  }

  /** Sums what leads to each tag of token `t`; what may follow "no name" may open a sentence. */
  #reach(t: number, sums: Float64Array, steps: Steps): void {
    sums.fill(0);
    if (t === 0) {
      for (const tag of steps.following[0] ?? []) sums[tag] = 1;
      return;
    }
    const end = this.first[t] ?? 0;
    for (let place = this.first[t - 1] ?? 0; place < end; place++) {
      const left = this.tags[place] ?? 0;
      const before = this.forward[place] ?? 0;
      const row = left * steps.tagCount;
      for (const tag of steps.following[left] ?? []) {
        sums[tag] = (sums[tag] ?? 0) + before * (steps.factors[row + tag] ?? 0);
      }
    }
  }

  /** Keeps the likely ones of the tags that are reached. */
  #keep(t: number, sums: Float64Array, scores: Scores, row: number, steps: Steps): void {
    const isLast = t === this.length - 1;
    const begin = this.#size;
    let top = -32768;
    for (let tag = 0; tag < steps.tagCount; tag++) {
      if ((sums[tag] ?? 0) > 0) top = Math.max(top, scores.values[row + tag] ?? 0);
    }
    let total = 0;
    for (let tag = 0; tag < steps.tagCount; tag++) {
      if ((sums[tag] ?? 0) === 0 || (isLast && !steps.mayEnd(tag))) continue;
      const place = this.#size++;
      const score = scores.values[row + tag] ?? 0;
      const local = Math.exp((score - top) / steps.unitsPerNat);
      this.tags[place] = tag;
      this.scores[place] = score;
      this.local[place] = local;
      this.forward[place] = (sums[tag] ?? 0) * local;
      total += this.forward[place] ?? 0;
    }
    this.#prune(begin, total);
    this.scales[t] = total;
    this.first[t + 1] = this.#size;
  }

  /** Closes the gaps that unlikely places leave, and scales the rest. */
  #prune(begin: number, total: number): void {
    let kept = begin;
    for (let place = begin; place < this.#size; place++) {
      const share = (this.forward[place] ?? 0) / total;
      if (share < leastShare) continue;
      this.tags[kept] = this.tags[place] ?? 0;
      this.scores[kept] = this.scores[place] ?? 0;
      this.local[kept] = this.local[place] ?? 0;
      this.forward[kept] = share;
      kept++;
    }
    this.#size = kept;
  }
}
