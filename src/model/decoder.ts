import { entityKinds } from './entityKinds';
import { Lattice, Steps } from './lattice';
import { kindCount, type ModelFile } from './modelFile';
import type { Scores } from './network';
import type { TaggedSpan } from './tagger';

/**
 * Reads spans off the scores of tags. Tag 0 is "no name"; kind k has the tags 1 + 4k (begins a name), 2 + 4k (goes
 * on), 3 + 4k (ends it) and 4 + 4k (a name of one token). The best sequence of a sentence is found in whole numbers;
 * the confidence of each of its names is its probability among all sequences, calibrated.
 */
export class Decoder {
  readonly #steps: Steps;

  constructor(private readonly model: ModelFile) {
    this.#steps = new Steps(model);
  }

  /** The names of the sentence of the tokens from `first` to `end`; their tokens are counted from `first`. */
  decode(scores: Scores, first: number, end: number): readonly TaggedSpan[] {
    if (end <= first) return [];
    const lattice = new Lattice(scores, first, end, this.#steps);
    const path = bestPath(lattice, this.#steps);
    if (path.every((place) => lattice.tags[place] === 0)) return [];
    const spans: TaggedSpan[] = [];
    const backward = backwardChances(lattice, this.#steps);
    let start = 0;
    for (let t = 0; t < path.length; t++) {
      const tag = lattice.tags[path[t] ?? 0] ?? 0;
      if (tag === 0) continue;
      const part = (tag - 1) & 3;
      if (part === 0 || part === 3) start = t;
      if (part < 2) continue;
      const kind = (tag - 1) >> 2;
      const score = this.#calibrated(kind, this.#chanceOf(lattice, backward, path, start, t));
      spans.push({ firstToken: start, endToken: t + 1, type: entityKinds[kind] ?? 'person', score });
    }
    return spans;
  }

  /** The probability that all tags from token `start` to token `last` are those of the path. */
  #chanceOf(lattice: Lattice, backward: Float64Array, path: Int32Array, start: number, last: number): number {
    const { tags, forward, local, scales } = lattice;
    const { factors, tagCount } = this.#steps;
    let place = path[start] ?? 0;
    let chance = forward[place] ?? 0;
    for (let t = start + 1; t <= last; t++) {
      const next = path[t] ?? 0;
      const factor = factors[(tags[place] ?? 0) * tagCount + (tags[next] ?? 0)] ?? 0;
      chance *= (factor * (local[next] ?? 0)) / (scales[t] ?? 1);
      place = next;
    }
    return Math.min(1, chance * (backward[place] ?? 0));
  }

  /** Log odds as the held-out part of the training corpora asks, in thousandths. */
  #calibrated(kind: number, chance: number): number {
    const bounded = Math.min(1 - 1e-6, Math.max(1e-6, chance));
    const odds = Math.log(bounded / (1 - bounded));
    const slope = this.model.calibration[kind] ?? 1;
    const intercept = this.model.calibration[kindCount + kind] ?? 0;
    return Math.round(1000 / (1 + Math.exp(-(slope * odds + intercept)))) / 1000;
  }
}

const lost = -1_000_000_000;

/** The place of each token's tag in the best sequence; the first of equals. */
function bestPath(lattice: Lattice, steps: Steps): Int32Array {
  const { length, first, tags, scores, size } = lattice;
  const best = new Int32Array(size).fill(lost);
  const back = new Int32Array(size);
  const opened = first[1] ?? 0;
  for (let place = 0; place < opened; place++) best[place] = scores[place] ?? 0;
  for (let t = 1; t < length; t++) {
    const from = first[t - 1] ?? 0;
    const here = first[t] ?? 0;
    const end = first[t + 1] ?? 0;
    for (let place = here; place < end; place++) {
      const tag = tags[place] ?? 0;
      for (let left = from; left < here; left++) {
        const step = (tags[left] ?? 0) * steps.tagCount + tag;
        if ((steps.factors[step] ?? 0) === 0) continue;
        const value = (best[left] ?? lost) + (steps.scores[step] ?? 0) + (scores[place] ?? 0);
        if (value <= (best[place] ?? lost)) continue;
        best[place] = value;
        back[place] = left;
      }
    }
  }
  const path = new Int32Array(length);
  let place = first[length - 1] ?? 0;
  for (let last = place; last < size; last++) if ((best[last] ?? lost) > (best[place] ?? lost)) place = last;
  for (let t = length - 1; t >= 0; t--) {
    path[t] = place;
    place = back[place] ?? 0;
  }
  return path;
}

/** Backward probabilities, scaled as the forward ones. */
function backwardChances(lattice: Lattice, steps: Steps): Float64Array {
  const { length, first, tags, local, scales, size } = lattice;
  const backward = new Float64Array(size);
  backward.fill(1, first[length - 1] ?? 0);
  for (let t = length - 2; t >= 0; t--) {
    const next = first[t + 1] ?? 0;
    const end = first[t + 2] ?? 0;
    for (let place = first[t] ?? 0; place < next; place++) {
      const row = (tags[place] ?? 0) * steps.tagCount;
      let sum = 0;
      for (let right = next; right < end; right++) {
        const factor = steps.factors[row + (tags[right] ?? 0)] ?? 0;
        sum += factor * (local[right] ?? 0) * (backward[right] ?? 0);
      }
      backward[place] = sum / (scales[t + 1] ?? 1);
    }
  }
  return backward;
}
