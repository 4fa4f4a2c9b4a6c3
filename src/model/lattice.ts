import type { Scores } from './network';

/** Tags that fall this many nats behind the best of their token are left out, except "no name". */
const nats = 14;

/**
 * The tags of a sentence's tokens that come into question: those of token t stand from `first[t]` to `first[t + 1]`.
 * "No name" is always among them, so that every sentence has a sequence.
 */
export class Lattice {
  readonly length: number;
  readonly first: Int32Array;
  readonly tags: Uint8Array;
  /** Score of each, in units of the model. */
  readonly scores: Int32Array;
  /** The best score of each token. */
  readonly tops: Int32Array;

  constructor(scores: Scores, firstToken: number, endToken: number, tagCount: number, unitsPerNat: number) {
    const { values, rowOf, width } = scores;
    this.length = endToken - firstToken;
    this.first = new Int32Array(this.length + 1);
    this.tags = new Uint8Array(this.length * tagCount);
    this.scores = new Int32Array(this.length * tagCount);
    this.tops = new Int32Array(this.length);
    let size = 0;
    for (let t = 0; t < this.length; t++) {
      const row = (rowOf[firstToken + t] ?? 0) * width;
      let top = -32768;
      for (let tag = 0; tag < tagCount; tag++) {
        const score = values[row + tag] ?? 0;
        if (score > top) top = score;
      }
      const least = top - nats * unitsPerNat;
      for (let tag = 0; tag < tagCount; tag++) {
        const score = values[row + tag] ?? 0;
        if (tag > 0 && score < least) continue;
        this.tags[size] = tag;
        this.scores[size] = score;
        size++;
      }
      this.tops[t] = top;
      this.first[t + 1] = size;
    }
  }
}
