import type { NameMention } from '../../names/nameMention';
import type { TextModel } from '../../text/textModel';
import type { NameWords } from '../nameWords';

/** A name with its words, as rules of coreference compare it. */
export interface ChainMention {
  readonly name: NameMention;
  readonly words: NameWords;
  /** Its place among the document's names. */
  readonly position: number;
}

/** A reason to put a mention into the chain of another one. */
export interface ChainRule {
  readonly name: string;
  readonly because: string;
  /** The position of a mention that means the same thing, or undefined. */
  find(mention: ChainMention, document: ChainDocument): number | undefined;
}

/** All names of a document, and look-ups of them. */
export interface ChainDocument {
  readonly text: TextModel;
  readonly mentions: readonly ChainMention[];
  /** Positions of the mentions with these words, in order. */
  withKey(key: string): readonly number[];
  /** The distinct names that hold a word: the position of the first mention of each, a few dozen at most. */
  withWord(word: string): readonly number[];
  /** The last mention before a position that has the same words as the mention at `first`; undefined if there is none. */
  lastBefore(first: number, position: number): number | undefined;
  /** Positions of the first mention of each name, no person's, whose words have these initials. */
  withInitials(letters: string): readonly number[];
}
