import { contextSimilarity } from './contextSimilarity';
import type { Quote } from './statement';

/** Places of one quote that are compared; beyond that, those nearest to the expected place are. */
const mostPlaces = 400;

export interface Place {
  readonly start: number;
  readonly similarity: number;
}

/** Occurrences of quoted words, each looked up once. */
export class Places {
  readonly #known = new Map<string, readonly number[]>();

  constructor(private readonly text: string) {}

  of(exact: string): readonly number[] {
    let starts = this.#known.get(exact);
    if (!starts) {
      starts = [...occurrences(this.text, exact)];
      this.#known.set(exact, starts);
    }
    return starts;
  }

  /** Occurrences with the similarity of their context, most similar first. */
  ranked(quote: Quote, expected: number): Place[] {
    let starts = this.of(quote.exact);
    if (starts.length > mostPlaces) {
      starts = [...starts]
        .sort((a, b) => Math.abs(a - expected) - Math.abs(b - expected))
        .slice(0, mostPlaces);
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
