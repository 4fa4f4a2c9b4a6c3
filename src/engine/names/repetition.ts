import type { EntityKind } from '../annotations';
import type { ChosenName } from './chooseNames';
import { isCommonWord, isGivenName, particles } from './lexicon';
import { BlockStyle, type Memory, type NameDocument, type Remembered } from './nameDocument';
import { isNameLike } from './nameRuns';
import type { Proposal } from './proposal';
import type { ProposalList } from './propose';
import { Shape, type Words } from './words';

const sure = 0.7;

/** What a round was sure of, for the next round. */
export function rememberNames(names: readonly ChosenName[], document: NameDocument, share: number): Memory {
  const kinds = new Map<string, Remembered>();
  const certainty = new Map<string, number>();
  const personParts = new Map<string, string>();
  for (const { proposal, kind, probability } of names) {
    if (probability < sure) continue;
    const folded = document.foldedSpan(proposal.firstToken, proposal.endToken);
    const before = kinds.get(folded);
    const isSurest = (certainty.get(folded) ?? 0) < probability;
    if (isSurest) certainty.set(folded, probability);
    kinds.set(folded, {
      kind: isSurest || before === undefined ? kind : before.kind,
      onlyAt: before === undefined ? proposal.firstToken : undefined,
    });
    if (kind === 'person') rememberParts(folded, personParts);
    rememberAcronym(document, proposal.endWord, proposal.firstWord, kind, kinds);
  }
  return { kinds, personParts, share };
}

/** The last word of a person's name, the last two, and the words after the first: "Gertz Manero", "Manero", "Gertz". */
function rememberParts(folded: string, parts: Map<string, string>): void {
  const words = folded.split(' ').filter((word) => /^\p{L}/u.test(word) && word !== 'jr' && word !== 'sr');
  if (words.length < 2) return;
  for (let start = 1; start < words.length; start++) {
    const part = words.slice(start).join(' ');
    if (!particles.has(part)) parts.set(part, folded);
    const word = words[start] ?? '';
    if (word.length > 2 && !particles.has(word) && !(isCommonWord(word) && isGivenName(word)))
      parts.set(word, folded);
  }
}

/**
 * "Jalisco New Generation Cartel (CJNG)": capitals in brackets right after a name are another name of it, where at least
 * half of them are initials of its words; "SAN FRANCISCO (AP)" only tells the agency.
 */
function rememberAcronym(
  { words }: NameDocument,
  bracket: number,
  firstWord: number,
  kind: EntityKind,
  kinds: Map<string, Remembered>,
): void {
  if (bracket + 2 >= words.count || words.text(bracket) !== '(' || words.text(bracket + 2) !== ')') return;
  const shape = words.shapes[bracket + 1];
  if (shape !== Shape.upper && shape !== Shape.dotted && shape !== Shape.code) return;
  if (bracket - firstWord > 1 && hasInitials(words, firstWord, bracket))
    kinds.set(words.folded(bracket + 1), { kind, onlyAt: undefined });
}

function hasInitials(words: Words, firstWord: number, bracket: number): boolean {
  const initials = new Set<string>();
  for (let word = firstWord; word < bracket; word++) initials.add(words.folded(word).slice(0, 1));
  const letters = Array.from(words.folded(bracket + 1));
  return letters.filter((letter) => initials.has(letter)).length * 2 >= letters.length;
}

/** Proposes parts of runs that were names elsewhere ("Gertz", and known names in headlines); gives the new ones. */
export function proposeRepetitions(document: NameDocument, proposals: ProposalList): Proposal[] {
  const { words, memory } = document;
  if (memory.kinds.size === 0) return [];
  const known = new Set(proposals.all());
  for (let word = 0; word < words.count; word++) {
    if (!isNameLike(document, word)) continue;
    const folded = words.folded(word);
    const isKnown = memory.personParts.has(folded) || memory.kinds.has(folded);
    const plain = document.styleOf(word) === BlockStyle.normal;
    if (isKnown && (plain || !words.isCommon(word))) proposals.atWords(word, word + 1, 'repetition');
    for (let end = word + 2; end <= Math.min(word + 4, words.count); end++) {
      if (words.shapes[end - 1] === Shape.mark) continue;
      const span = document.foldedSpan(words.firstToken[word] ?? 0, words.endToken[end - 1] ?? 0);
      if (memory.kinds.has(span) || memory.personParts.has(span)) proposals.atWords(word, end, 'repetition');
    }
  }
  return proposals.all().filter((proposal) => !known.has(proposal));
}
