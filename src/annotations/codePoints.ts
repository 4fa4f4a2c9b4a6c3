/**
 * Converts between UTF-16 code units and code points of one text. Texts without astral characters cost nothing; others one
 * pass and a binary search an offset.
 */
export class CodePoints {
  /** Offsets, in code units, of the high surrogates of the text's pairs. */
  readonly #pairs: readonly number[];

  constructor(text: string) {
    const pairs: number[] = [];
    for (let i = 0; i < text.length; i++) {
      if (isSurrogate(text, i, 0xd800) && isSurrogate(text, i + 1, 0xdc00)) pairs.push(i++);
    }
    this.#pairs = pairs;
  }

  /** Code points before a code unit; one inside a surrogate pair counts as after the pair's character. */
  fromUnits(units: number): number {
    return units - this.#pairsBefore((pair) => pair < units);
  }

  /** The code unit at which a code point starts. */
  toUnits(points: number): number {
    return points + this.#pairsBefore((pair, index) => pair - index < points);
  }

  #pairsBefore(isBefore: (pair: number, index: number) => boolean): number {
    let low = 0;
    let high = this.#pairs.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isBefore(this.#pairs[middle] ?? 0, middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Whether a code unit is one of the 1,024 surrogates from `first`. */
const isSurrogate = (text: string, offset: number, first: number): boolean =>
  (text.charCodeAt(offset) & 0xfc00) === first;
