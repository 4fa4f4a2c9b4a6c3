import type { Tokens } from '../text/tokens';
import { TokenKind } from '../text/tokens';
import type { TokenCover } from './tokenCover';
import { functionTags, isAuxiliaryTag, Tag, type TagValue } from './wordTags';

/** Tokens of a document, half-open. */
export interface TokenRange {
  readonly firstToken: number;
  readonly endToken: number;
}

/** A sentence while it is read: its readers fill the arrays in turn. Arrays are indexed by token minus `first`. */
export interface SentenceDraft {
  readonly tokens: Tokens;
  readonly cover: TokenCover;
  readonly first: number;
  readonly length: number;
  readonly tags: Uint8Array;
  readonly lemmas: string[];
}

export function draftSentence(
  tokens: Tokens,
  { firstToken, endToken }: TokenRange,
  cover: TokenCover,
): SentenceDraft {
  const length = endToken - firstToken;
  const lemmas = new Array<string>(length).fill('');
  return { tokens, cover, first: firstToken, length, tags: new Uint8Array(length), lemmas };
}

/** What all readers of a sentence ask of it. Positions outside give an empty word and punctuation. */
export class SentenceView {
  protected readonly tokens: Tokens;
  protected readonly cover: TokenCover;
  protected readonly first: number;
  protected readonly length: number;
  protected readonly tags: Uint8Array;
  protected readonly lemmas: string[];

  constructor(draft: SentenceDraft) {
    this.tokens = draft.tokens;
    this.cover = draft.cover;
    this.first = draft.first;
    this.length = draft.length;
    this.tags = draft.tags;
    this.lemmas = draft.lemmas;
  }

  protected word(i: number): string {
    return i >= 0 && i < this.length ? this.tokens.folded(this.first + i) : '';
  }

  protected tag(i: number): number {
    return this.tags[i] ?? Tag.punctuation;
  }

  protected touchesBefore(i: number): boolean {
    return this.tokens.spaceBefore[this.first + i] === 0;
  }

  protected opensNominal(i: number): boolean {
    if (i >= this.length) return false;
    const word = this.word(i);
    if (this.tokens.kinds[this.first + i] !== TokenKind.word) return false;
    const closed = functionTags.get(word);
    return closed === undefined || closed === Tag.adjective;
  }

  /** Whether what follows reads as an object or complement of a verb before it. */
  protected opensObject(i: number): boolean {
    const tag = this.tag(i);
    if (tag === Tag.determiner || tag === Tag.possessive || tag === Tag.name || tag === Tag.to) return true;
    return tag === Tag.pronoun || tag === Tag.number || tag === Tag.date;
  }

  /** The nearest auxiliary or "to" before `i` with only adverbs, negation and auxiliaries between, else `Tag.other`. */
  protected helperBefore(i: number): TagValue {
    for (let j = i - 1; j >= 0 && j >= i - 4; j--) {
      const tag = this.tag(j);
      if (isAuxiliaryTag(tag) || tag === Tag.to) return tag as TagValue;
      const isSkipped = tag === Tag.adverb || tag === Tag.negation || isApostrophe(this.word(j));
      const isInvertedSubject = tag === Tag.pronoun && j > 0 && isAuxiliaryTag(this.tag(j - 1));
      if (!isSkipped && !isInvertedSubject) return Tag.other;
    }
    return Tag.other;
  }
}

export const isApostrophe = (word: string): boolean => word === "'" || word === '’';
export const isHyphen = (word: string): boolean => word === '-' || word === '–';
export const isOpeningQuote = (word: string): boolean =>
  word === '"' || word === '“' || word === '‘' || word === '`';
export const isDeterminerLike = (tag: number): boolean => tag === Tag.determiner || tag === Tag.possessive;
