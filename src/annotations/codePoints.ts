/**
 * Converts between UTF-16 code units and code points of one text. Texts without astral characters cost nothing; others one
 * pass and a binary search an offset.
 */
export class CodePoints {
  /** Offsets, in code units, of the high surrogates of the text's pairs. */
  readonly #pairs: readonly number[];

  constructor(text: string) {
    this.#pairs = Array.from(text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g), (match) => match.index);
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
