/** What the network sees of each row of a text, before it looks at the rows around it. */
export interface RowKeys {
  readonly count: number;
  /** The word's number, or -1 for a boundary. */
  readonly words: Int32Array;
  /** The bits of the word's place. */
  readonly places: Uint32Array;
}

/**
 * Which rows of a text are the same as rows of the last one, layer for layer: a text is laid beside the last one by the
 * words that the two have in common at their beginnings and at their ends.
 */
export class RowReuse {
  /** The last text's row that each row is the same as, or -1. */
  readonly from: Int32Array;
  readonly #lastCount: number;

  constructor(keys: RowKeys, last: RowKeys | undefined) {
    this.from = new Int32Array(keys.count).fill(-1);
    this.#lastCount = last?.count ?? 0;
    if (last) this.#align(keys, last);
  }

  #align(keys: RowKeys, last: RowKeys): void {
    const { from } = this;
    const shorter = Math.min(keys.count, last.count);
    const shift = last.count - keys.count;
    let head = 0;
    while (head < shorter && keys.words[head] === last.words[head]) head++;
    let tail = keys.count;
    const least = keys.count - (shorter - head);
    while (tail > least && keys.words[tail - 1] === last.words[tail - 1 + shift]) tail--;
    for (let row = 0; row < head; row++) if (keys.places[row] === last.places[row]) from[row] = row;
    for (let row = tail; row < keys.count; row++)
      if (keys.places[row] === last.places[row + shift]) from[row] = row + shift;
  }

  /** The rows that have to be computed, ascending. */
  rows(): Int32Array {
    const rows = new Int32Array(this.from.length);
    let count = 0;
    for (let row = 0; row < rows.length; row++) if ((this.from[row] ?? -1) < 0) rows[count++] = row;
    return rows.subarray(0, count);
  }

  /** Copies the kept rows of `width` numbers from the last text's place to this one's, run by run. */
  copy(last: Int16Array, rows: Int16Array, width: number): void {
    const { from } = this;
    for (let row = 0; row < from.length;) {
      const source = from[row] ?? -1;
      let end = row + 1;
      if (source >= 0) {
        while (end < from.length && from[end] === source + end - row) end++;
        rows.set(last.subarray(source * width, (source + end - row) * width), row * width);
      }
      row = end;
    }
  }

  /** Keeps only rows whose neighbours at a distance are kept too, as the same neighbours or as none at all. */
  spread(distance: number): void {
    const before = this.from.slice();
    const isKept = (row: number, source: number): boolean =>
      row < 0 || row >= before.length
        ? source < 0 || source >= this.#lastCount
        : source >= 0 && before[row] === source;
    for (let row = 0; row < before.length; row++) {
      const source = before[row] ?? -1;
      if (source < 0) continue;
      if (!isKept(row - distance, source - distance) || !isKept(row + distance, source + distance))
        this.from[row] = -1;
    }
  }

  /** Keeps only rows of which a further input of `width` numbers is the same too. */
  dropChanged(input: Int16Array, last: Int16Array | undefined, width: number): void {
    for (let row = 0; row < this.from.length; row++) {
      const source = this.from[row] ?? -1;
      if (source >= 0 && !isSame(input, row * width, last, source * width, width)) this.from[row] = -1;
    }
  }
}

function isSame(
  one: Int16Array,
  oneAt: number,
  other: Int16Array | undefined,
  otherAt: number,
  length: number,
): boolean {
  if (other === undefined) return false;
  for (let i = 0; i < length; i++) if (one[oneAt + i] !== other[otherAt + i]) return false;
  return true;
}
