import { Lattice } from './lattice';
import { forbidden, kindCount, type ModelFile } from './modelFile';
import type { Scores } from './network';
import type { TaggedSpan } from './tagger';

/**
 * Reads spans off the scores of tags. Tag 0 is "no name"; kind k has the tags 1 + 4k (begins a name), 2 + 4k (goes
 * on), 3 + 4k (ends it) and 4 + 4k (a name of one token). The best sequence of a sentence is found in whole numbers;
 * the confidence of each of its names is its probability among all sequences, calibrated.
 */
export class Decoder {
  readonly #tags: number;
  /** Score of the step from tag to tag; `lost` where forbidden. */
  readonly #steps: Int32Array;
  /** Probability factor of each step; 0 where forbidden. */
  readonly #factors: Float64Array;

  constructor(private readonly model: ModelFile) {
    this.#tags = model.tagCount;
    this.#steps = Int32Array.from(model.transitions, (score) => (score === forbidden ? lost : score));
    this.#factors = Float64Array.from(model.transitions, (score) =>
      score === forbidden ? 0 : Math.exp(score / model.unitsPerNat),
    );
  }

  /** The names of the sentence from `first` to `end`, added to `spans`. */
  decode(scores: Scores, first: number, end: number, spans: TaggedSpan[]): void {
    if (end <= first) return;
    const lattice = new Lattice(scores, first, end, this.#tags, this.model.unitsPerNat);
    if (lattice.tags.subarray(0, lattice.first[lattice.length]).every((tag) => tag === 0)) return;
    const path = this.#bestPath(lattice);
    if (path.every((place) => lattice.tags[place] === 0)) return;
    const chances = this.#chances(lattice);
    let start = 0;
    for (let t = 0; t < path.length; t++) {
      const tag = lattice.tags[path[t] ?? 0] ?? 0;
      if (tag === 0) continue;
      const part = (tag - 1) & 3;
      if (part === 0 || part === 3) start = t;
      if (part < 2) continue;
      const kind = (tag - 1) >> 2;
      const score = this.#calibrated(kind, this.#chanceOf(lattice, chances, path, start, t));
      spans.push({
        firstToken: first + start,
        endToken: first + t + 1,
        type: kinds[kind] ?? 'person',
        score,
      });
    }
  }

  /** The place in the lattice of each token's tag in the best sequence; the first of equals. */
  #bestPath(lattice: Lattice): Int32Array {
    const { length, first, tags, scores } = lattice;
    const size = first[length] ?? 0;
    const best = new Int32Array(size);
    const back = new Int32Array(size);
    for (let t = 0; t < length; t++) {
      const from = t === 0 ? 0 : (first[t - 1] ?? 0);
      const here = first[t] ?? 0;
      const end = first[t + 1] ?? 0;
      for (let place = here; place < end; place++) {
        const tag = tags[place] ?? 0;
        // What may follow "no name" may open a sentence.
        let value = t === 0 && (this.#steps[tag] ?? lost) > lost ? 0 : lost;
        let previous = from;
        for (let left = from; t > 0 && left < here; left++) {
          const candidate =
            (best[left] ?? lost) + (this.#steps[(tags[left] ?? 0) * this.#tags + tag] ?? lost);
          if (candidate > value) {
            value = candidate;
            previous = left;
          }
        }
        best[place] = Math.max(lost, value + (scores[place] ?? 0));
        back[place] = previous;
      }
    }
    const path = new Int32Array(length);
    let place = first[length - 1] ?? 0;
    for (let last = place; last < size; last++) {
      const mayEnd = (this.#steps[(tags[last] ?? 0) * this.#tags] ?? lost) > lost;
      if (mayEnd && (best[last] ?? lost) > (best[place] ?? lost)) place = last;
    }
    for (let t = length - 1; t >= 0; t--) {
      path[t] = place;
      place = back[place] ?? 0;
    }
    return path;
  }

  /** Forward and backward probabilities of the lattice, each token's scaled to sum to one. */
  #chances(lattice: Lattice): Chances {
    const { length, first, tags, scores, tops } = lattice;
    const size = first[length] ?? 0;
    const local = new Float64Array(size);
    const forward = new Float64Array(size);
    const backward = new Float64Array(size);
    const scales = new Float64Array(length);
    for (let t = 0; t < length; t++) {
      const from = t === 0 ? 0 : (first[t - 1] ?? 0);
      const here = first[t] ?? 0;
      const end = first[t + 1] ?? 0;
      let total = 0;
      for (let place = here; place < end; place++) {
        const tag = tags[place] ?? 0;
        const nats = ((scores[place] ?? 0) - (tops[t] ?? 0)) / this.model.unitsPerNat;
        const own = Math.exp(nats);
        let sum = t === 0 && (this.#factors[tag] ?? 0) > 0 ? 1 : 0;
        for (let left = from; t > 0 && left < here; left++) {
          sum += (forward[left] ?? 0) * (this.#factors[(tags[left] ?? 0) * this.#tags + tag] ?? 0);
        }
        local[place] = own;
        forward[place] = sum * own;
        total += sum * own;
      }
      for (let place = here; place < end; place++) forward[place] = (forward[place] ?? 0) / total;
      scales[t] = total;
    }
    let ending = 0;
    for (let place = first[length - 1] ?? 0; place < size; place++) {
      if ((this.#factors[(tags[place] ?? 0) * this.#tags] ?? 0) === 0) continue;
      backward[place] = 1;
      ending += forward[place] ?? 0;
    }
    for (let t = length - 2; t >= 0; t--) {
      const here = first[t] ?? 0;
      const next = first[t + 1] ?? 0;
      const end = first[t + 2] ?? 0;
      for (let place = here; place < next; place++) {
        const row = (tags[place] ?? 0) * this.#tags;
        let sum = 0;
        for (let right = next; right < end; right++) {
          sum +=
            (this.#factors[row + (tags[right] ?? 0)] ?? 0) * (local[right] ?? 0) * (backward[right] ?? 0);
        }
        backward[place] = sum / (scales[t + 1] ?? 1);
      }
    }
    return { local, forward, backward, scales, ending };
  }

  /** The probability that all tags from token `start` to token `last` are those of the path. */
  #chanceOf(lattice: Lattice, chances: Chances, path: Int32Array, start: number, last: number): number {
    const { tags } = lattice;
    let place = path[start] ?? 0;
    let chance = chances.forward[place] ?? 0;
    for (let t = start + 1; t <= last; t++) {
      const next = path[t] ?? 0;
      const factor = this.#factors[(tags[place] ?? 0) * this.#tags + (tags[next] ?? 0)] ?? 0;
      chance *= (factor * (chances.local[next] ?? 0)) / (chances.scales[t] ?? 1);
      place = next;
    }
    return Math.min(1, (chance * (chances.backward[place] ?? 0)) / chances.ending);
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

interface Chances {
  readonly local: Float64Array;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  /** What each token's forward probabilities were divided by. */
  readonly scales: Float64Array;
  /** Forward mass of the tags that may end a sentence. */
  readonly ending: number;
}

const lost = -1_000_000_000;
const kinds = [
  'person',
  'organization',
  'place',
  'group',
  'event',
  'work',
  'law',
  'product',
  'facility',
] as const;
