/** Read-only views over a section's bytes; see the layout table in `format.ts`. */

/** Numbers of 24 bits. */
export interface Column24 {
  readonly length: number;
  at(index: number): number;
}

export function column24(buffer: ArrayBufferLike, offset: number, length: number): Column24 {
  const low = new Uint16Array(buffer, offset, length);
  const high = new Uint8Array(buffer, offset + lowBytes(length), length);
  return { length, at: (index) => (low[index] ?? 0) | ((high[index] ?? 0) << 16) };
}

/** Bytes that the low halves of a 24-bit column take, with their padding. */
export function lowBytes(length: number): number {
  return (length * 2 + 3) & ~3;
}

/** How many numbers a 24-bit column of this many bytes holds. */
export function columnLength24(bytes: number): number {
  return bytes % 3 === 0 ? bytes / 3 : Math.floor((bytes - 2) / 3);
}

/** A set of numbers with rank queries. */
export interface RankedBits {
  has(index: number): boolean;
  /** How many members are smaller than `index`, which must be below the set's capacity. */
  rank(index: number): number;
}

export function rankedBits(buffer: ArrayBufferLike, offset: number, capacity: number): RankedBits {
  const wordCount = bitWords(capacity);
  const words = new Uint32Array(buffer, offset, wordCount);
  const before = new Uint32Array(buffer, offset + wordCount * 4, wordCount);
  return {
    has: (index) => (((words[index >>> 5] ?? 0) >>> (index & 31)) & 1) === 1,
    rank: (index) =>
      (before[index >>> 5] ?? 0) + countBits((words[index >>> 5] ?? 0) & ((1 << (index & 31)) - 1)),
  };
}

/** 32-bit words that a bit set of this capacity takes. */
export function bitWords(capacity: number): number {
  return (capacity + 31) >>> 5;
}

/** Number of bits set in a 32-bit word. */
export function countBits(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
