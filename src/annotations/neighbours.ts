import type { Anchored } from './anchored';
import { areApart, type Quote } from './statement';

/** Where quotes that were placed have moved to, by their old place. */
export class Neighbours {
  readonly #old: number[] = [];
  readonly #shifts: number[] = [];
  /** The quotes that stand at new places, by where they start there. */
  readonly #takenBy = new Map<number, Quote>();
  readonly #doubtful = new Set<number>();
  #longest = 0;

  constructor(quotes: readonly Quote[], found: readonly (Anchored | undefined)[]) {
    const placed = quotes
      .map((quote, i) => ({ quote, place: found[i] }))
      .filter((pair): pair is { quote: Quote; place: Anchored } => pair.place !== undefined)
      .sort((a, b) => a.quote.start - b.quote.start);
    for (const { quote, place } of placed) {
      this.#old.push(quote.start);
      this.#shifts.push(place.start - quote.start);
      this.take(place.start, quote);
    }
  }

  take(start: number, quote: Quote): void {
    this.#takenBy.set(start, quote);
    this.#longest = Math.max(this.#longest, quote.exact.length);
  }

  /** Whether words of a place belong to a quote that did not share words with this one. */
  isTaken(start: number, quote: Quote): boolean {
    for (let at = start - this.#longest; at < start + quote.exact.length; at++) {
      const owner = this.#takenBy.get(at);
      if (!owner || at + owner.exact.length <= start) continue;
      if (areApart(owner, quote)) return true;
    }
    return false;
  }

  /** As `isTaken`; the place is doubtful from then on, since mended words of another quote stand there as well. */
  isDisputed(start: number, quote: Quote): boolean {
    const isTaken = this.isTaken(start, quote);
    if (isTaken) this.#doubtful.add(start);
    return isTaken;
  }

  isDoubtful(start: number): boolean {
    return this.#doubtful.has(start);
  }

  /** Where the nearest placed neighbour's move would bring the quote; undefined without a neighbour within reach. */
  expectedStart({ start }: Quote): number | undefined {
    const after = lowerBound(this.#old, start);
    const candidates = [after - 1, after].filter((i) => i >= 0 && i < this.#old.length);
    const distance = (i: number): number => Math.abs((this.#old[i] ?? 0) - start);
    const nearest = candidates.sort((a, b) => distance(a) - distance(b))[0];
    if (nearest === undefined || distance(nearest) > 1000) return undefined;
    return start + (this.#shifts[nearest] ?? 0);
  }
}

function lowerBound(values: readonly number[], value: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
