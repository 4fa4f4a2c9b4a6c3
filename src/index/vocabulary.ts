import type { Column24 } from './columns';
import { hashWord } from './format';

const decoder = new TextDecoder();

/** The folded words of all forms, numbered in code-unit order; found by hash, or by binary search for prefixes. */
export class Vocabulary {
  readonly size: number;
  readonly #mask: number;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly starts: Uint32Array,
    private readonly buckets: Uint32Array,
    private readonly bucketWords: Column24,
  ) {
    this.size = Math.max(0, starts.length - 1);
    this.#mask = Math.max(0, buckets.length - 2);
  }

  /** The word's number, or -1. */
  numberOf(word: string): number {
    const bucket = hashWord(word) & this.#mask;
    const end = this.buckets[bucket + 1] ?? 0;
    for (let i = this.buckets[bucket] ?? 0; i < end; i++) {
      const number = this.bucketWords.at(i);
      if (this.#equals(number, word)) return number;
    }
    return -1;
  }

  /** The half-open range of numbers of the words that start with `prefix`. */
  prefixRange(prefix: string): readonly [first: number, end: number] {
    return [this.#lowerBound(prefix), this.#lowerBound(`${prefix}\uffff`)];
  }

  #lowerBound(word: string): number {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#text(middle) < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #text(number: number): string {
    return decoder.decode(this.bytes.subarray(this.starts[number], this.starts[number + 1]));
  }

  /** Compares byte by byte while both are ASCII; a longer way is taken only for other words. */
  #equals(number: number, word: string): boolean {
    const start = this.starts[number] ?? 0;
    const length = (this.starts[number + 1] ?? 0) - start;
    if (length < word.length) return false;
    for (let i = 0; i < word.length; i++) {
      const code = word.charCodeAt(i);
      if (code > 127) return this.#text(number) === word;
      if (this.bytes[start + i] !== code) return false;
    }
    return length === word.length;
  }
}
