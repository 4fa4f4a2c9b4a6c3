import type { Column24, Offsets } from './columns';
import { hashWord } from './format';

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** The folded words of all forms, numbered in the order of their hash buckets. */
export class Vocabulary {
  readonly #mask: number;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly offsets: Offsets,
    private readonly buckets: Column24,
  ) {
    this.#mask = Math.max(0, buckets.length - 2);
  }

  get size(): number {
    return this.offsets.count;
  }

  /** The word's number, or -1. */
  numberOf(word: string): number {
    const bucket = hashWord(word) & this.#mask;
    const end = this.buckets.at(bucket + 1);
    for (let number = this.buckets.at(bucket); number < end; number++) {
      if (this.#equals(number, word)) return number;
    }
    return -1;
  }

  /** For each word whether it starts with `prefix`, as 0 or 1. One pass over all words. */
  withPrefix(prefix: string): Uint8Array {
    const wanted = encoder.encode(prefix);
    const found = new Uint8Array(this.size);
    let start = 0;
    for (let number = 0; number < this.size; number++) {
      const end = this.offsets.next(number, start);
      let equal = 0;
      while (equal < wanted.length && this.bytes[start + equal] === wanted[equal]) equal++;
      if (equal === wanted.length && end - start >= equal) found[number] = 1;
      start = end;
    }
    return found;
  }

  /** Compares byte by byte while both are ASCII; a longer way is taken only for other words. */
  #equals(number: number, word: string): boolean {
    const start = this.offsets.start(number);
    const length = this.offsets.next(number, start) - start;
    if (length < word.length) return false;
    for (let i = 0; i < word.length; i++) {
      const code = word.charCodeAt(i);
      if (code > 127) return decoder.decode(this.bytes.subarray(start, start + length)) === word;
      if (this.bytes[start + i] !== code) return false;
    }
    return length === word.length;
  }
}
