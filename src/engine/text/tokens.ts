import { fold } from '../../index/fold';
import { wordPattern } from '../../index/words';

/**
 * Tokens of a text as columns of numbers: one pass, no object a token.
 *
 * A token is a run of letters, digits and combining marks, or one other character that is not white space (a byte order mark counts as white space).
 * An apostrophe, a hyphen or a full stop inside a word splits it ("Mexico's" is three tokens, "U.S." four,
 * "Al-Assad" three), so that passes can put pieces together as they need them; `spaceBefore` says what touches.
 */
export interface Tokens {
  readonly count: number;
  /** Offsets into the text, half-open, UTF-16 code units. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** A {@link TokenKind} each. */
  readonly kinds: Uint8Array;
  /** A {@link Casing} each. */
  readonly casings: Uint8Array;
  /** 1 where white space, or the start of the text, stands before the token. */
  readonly spaceBefore: Uint8Array;
  /** The token as written. */
  text(token: number): string;
  /** The token's characters folded for look-up: lower case, no accents (see `src/index/fold.ts`). Cached. */
  folded(token: number): string;
  /** The first token that starts at or after `offset`; `count` if there is none. */
  at(offset: number): number;
}

/** `mixed` holds letters and digits ("F-16" is `mixed`-free: "F", "-", "16"; "G20" is `mixed`). */
export const TokenKind = { word: 0, number: 1, mixed: 2, punctuation: 3, symbol: 4 } as const;
/** `none` for tokens without cased letters; a single capital letter is `upper`. */
export const Casing = { none: 0, lower: 1, capitalised: 2, upper: 3, mixed: 4 } as const;

const punctuation = /^\p{P}/u;

export function tokenise(text: string): Tokens {
  const starts: number[] = [];
  const ends: number[] = [];
  const kinds: number[] = [];
  const casings: number[] = [];
  const spaceBefore: number[] = [];
  let previousEnd = -1;
  for (const match of text.matchAll(wordPattern)) {
    const word = match[0];
    const start = match.index;
    const kind = kindOf(word);
    starts.push(start);
    ends.push(start + word.length);
    kinds.push(kind);
    casings.push(kind === TokenKind.word || kind === TokenKind.mixed ? casingOf(word) : Casing.none);
    spaceBefore.push(start === previousEnd ? 0 : 1);
    previousEnd = start + word.length;
  }
  return new TokenColumns(text, starts, ends, kinds, casings, spaceBefore);
}

class TokenColumns implements Tokens {
  readonly count: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly kinds: Uint8Array;
  readonly casings: Uint8Array;
  readonly spaceBefore: Uint8Array;
  readonly #foldedWords: (string | undefined)[];

  constructor(
    private readonly source: string,
    starts: number[],
    ends: number[],
    kinds: number[],
    casings: number[],
    spaceBefore: number[],
  ) {
    this.count = starts.length;
    this.starts = Uint32Array.from(starts);
    this.ends = Uint32Array.from(ends);
    this.kinds = Uint8Array.from(kinds);
    this.casings = Uint8Array.from(casings);
    this.spaceBefore = Uint8Array.from(spaceBefore);
    this.#foldedWords = new Array<string | undefined>(this.count);
  }

  text(token: number): string {
    return this.source.slice(this.starts[token], this.ends[token]);
  }

  folded(token: number): string {
    return (this.#foldedWords[token] ??= fold(this.text(token)));
  }

  at(offset: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.starts[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function kindOf(word: string): number {
  if (!/^[\p{L}\p{N}]/u.test(word)) return punctuation.test(word) ? TokenKind.punctuation : TokenKind.symbol;
  const hasLetter = /\p{L}/u.test(word);
  const hasDigit = /\p{N}/u.test(word);
  return hasLetter && hasDigit ? TokenKind.mixed : hasLetter ? TokenKind.word : TokenKind.number;
}

function casingOf(word: string): number {
  const lower = word.toLowerCase();
  const upper = word.toUpperCase();
  if (lower === upper) return Casing.none;
  if (word === lower) return Casing.lower;
  if (word === upper) return Casing.upper;
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
  const rest = word.slice(first.length);
  return first !== first.toLowerCase() && rest === rest.toLowerCase() ? Casing.capitalised : Casing.mixed;
}
