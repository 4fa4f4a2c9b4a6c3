import { contextSimilarity } from './contextSimilarity';
import type { Quote } from './statement';

/** Places that are compared for one quote at most; beyond that, those nearest to the expected place are. */
const mostPlaces = 400;
/** Of many quotes, so many at least. */
const fewestPlaces = 12;
/** Places that are compared for all quotes together, so that the time does not grow with their square. */
const mostComparisons = 60_000;
/** Code units on each side by which places are looked up. */
const nearContext = 16;

export interface Place {
  readonly start: number;
  readonly similarity: number;
}

/** Occurrences of quoted words, each looked up once. */
export class Places {
  readonly #known = new Map<string, readonly number[]>();

  readonly #most: number;
  /** Starts of each quoted words by what stands right around them. */
  readonly #byContext = new Map<string, ReadonlyMap<string, readonly number[]>>();

  /** `quotes`: how many are to be placed. */
  constructor(
    private readonly text: string,
    quotes: number,
  ) {
    this.#most = Math.max(fewestPlaces, Math.min(mostPlaces, Math.floor(mostComparisons / quotes)));
  }

  of(exact: string): readonly number[] {
    let starts = this.#known.get(exact);
    if (!starts) {
      starts = [...occurrences(this.text, exact)];
      this.#known.set(exact, starts);
    }
    return starts;
  }

  /** The one place with all of the quote's context; undefined where there is none or more than one, or too little to tell. */
  verbatim({ exact, prefix, suffix }: Quote): number | undefined {
    if (prefix.length < nearContext || suffix.length < nearContext) return undefined;
    const near = this.#contextsOf(exact).get(prefix.slice(-nearContext) + suffix.slice(0, nearContext)) ?? [];
    const [start, other] = near.filter(
      (at) =>
        this.text.startsWith(prefix, at - prefix.length) && this.text.startsWith(suffix, at + exact.length),
    );
    return other === undefined ? start : undefined;
  }

  #contextsOf(exact: string): ReadonlyMap<string, readonly number[]> {
    const known = this.#byContext.get(exact);
    if (known) return known;
    const contexts = new Map<string, number[]>();
    for (const start of this.of(exact)) {
      const end = start + exact.length;
      const key =
        this.text.slice(Math.max(0, start - nearContext), start) + this.text.slice(end, end + nearContext);
      const starts = contexts.get(key);
      if (starts) starts.push(start);
      else contexts.set(key, [start]);
    }
    this.#byContext.set(exact, contexts);
    return contexts;
  }

  /** Occurrences with the similarity of their context, most similar first. */
  ranked(quote: Quote, expected: number): Place[] {
    let starts = this.of(quote.exact);
    if (starts.length > this.#most) {
      starts = [...starts]
        .sort((a, b) => Math.abs(a - expected) - Math.abs(b - expected))
        .slice(0, this.#most);
    }
    return starts
      .map((start) => ({
        start,
        similarity: contextSimilarity(this.text, start, start + quote.exact.length, quote),
      }))
      .sort((a, b) => b.similarity - a.similarity || a.start - b.start);
  }
}

export function* occurrences(text: string, words: string): Generator<number> {
  if (words === '') return;
  const [startsInWord, endsInWord] = [isWordCharacter(words, 0), isWordCharacter(words, words.length - 1)];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const cutsBefore = startsInWord && at > 0 && isWordCharacter(text, at - 1);
    const cutsAfter = endsInWord && isWordCharacter(text, at + words.length);
    if (!cutsBefore && !cutsAfter) yield at;
  }
}

const wordCharacter = /[\p{L}\p{N}\p{M}]/u;
export const isWordCharacter = (text: string, offset: number): boolean =>
  offset >= 0 && offset < text.length && wordCharacter.test(text[offset] ?? '');
