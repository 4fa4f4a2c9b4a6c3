import { fold } from './fold';

/**
 * A word of a text or of a name: a run of letters, digits and combining marks, or one other character that is
 * neither white space nor a byte-order mark. The engine's tokens and the index's surface forms are cut by this
 * one pattern, so that the index finds in a text exactly the forms it was compiled from.
 */
export const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u200c\u200d]*|[^\p{White_Space}\ufeff]/gu;

/** The folded words of a name, in order: "Xi'an" gives `xi`, `'`, `an`. Empty if the name has no word. */
export function foldedWords(name: string): string[] {
  return (name.match(wordPattern) ?? []).map(fold);
}
