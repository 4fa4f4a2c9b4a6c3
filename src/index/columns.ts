/** Read-only views over a section's bytes; see the layout table in `format.ts`. */

/** Numbers of 24 bits. */
export interface Column24 {
  readonly length: number;
  at(index: number): number;
  /** The indices of numbers whose place in `wanted` is 1, in order. */
  indicesOf(wanted: Uint8Array): number[];
}

export function column24(buffer: ArrayBufferLike, offset: number, length: number): Column24 {
  const low = new Uint16Array(buffer, offset, length);
  const high = new Uint8Array(buffer, offset + lowBytes(length), length);
  const at = (index: number): number => (low[index] ?? 0) | ((high[index] ?? 0) << 16);
  const indicesOf = (wanted: Uint8Array): number[] => {
    const found: number[] = [];
    for (let index = 0; index < length; index++) if (wanted[at(index)] === 1) found.push(index);
    return found;
  };
  return { length, at, indicesOf };
}

/** Bytes that the low halves of a 24-bit column take, with their padding. */
export function lowBytes(length: number): number {
  return (length * 2 + 3) & ~3;
}

/** A set of numbers with rank queries. */
export interface RankedBits {
  /** How many members there are. */
  readonly size: number;
  has(index: number): boolean;
  /** How many members are smaller than `index`, which must be below the set's capacity. */
  rank(index: number): number;
}

export function rankedBits(buffer: ArrayBufferLike, offset: number, capacity: number): RankedBits {
  const wordCount = bitWords(capacity);
  const words = new Uint32Array(buffer, offset, wordCount);
  const before = new Uint32Array(buffer, offset + wordCount * 4, wordCount);
  const lastWord = words[wordCount - 1] ?? 0;
  return {
    size: (before[wordCount - 1] ?? 0) + countBits(lastWord),
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

/** Where items of different lengths start that lie end to end. */
export interface Offsets {
  readonly count: number;
  start(item: number): number;
  end(item: number): number;
  /** The end of an item whose start is known. */
  next(item: number, start: number): number;
}

/** Items between two starts that are kept. */
const itemsPerBlock = 16;

export function offsets(buffer: ArrayBufferLike, offset: number, count: number): Offsets {
  const blocks = new Uint32Array(buffer, offset, blockCount(count));
  const lengths = new Uint16Array(buffer, offset + blocks.byteLength, count);
  const start = (item: number): number => {
    const block = Math.floor(item / itemsPerBlock);
    let at = blocks[block] ?? 0;
    for (let i = block * itemsPerBlock; i < item; i++) at += lengths[i] ?? 0;
    return at;
  };
  const next = (item: number, itemStart: number): number => itemStart + (lengths[item] ?? 0);
  return { count, start, next, end: (item) => next(item, start(item)) };
}

/** The bytes of a section of offsets; no item may be longer than 65,535. */
export function writeOffsets(lengths: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(blockCount(lengths.length) * 4 + lengths.length * 2);
  const blocks = new Uint32Array(bytes.buffer, 0, blockCount(lengths.length));
  new Uint16Array(bytes.buffer, blocks.byteLength, lengths.length).set(lengths);
  let at = 0;
  for (const [item, length] of lengths.entries()) {
    if (item % itemsPerBlock === 0) blocks[item / itemsPerBlock] = at;
    at += length;
  }
  return bytes;
}

const blockCount = (count: number): number => Math.ceil(count / itemsPerBlock);
