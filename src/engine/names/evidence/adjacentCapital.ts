import { placeStarts, titleModifiers, titles } from '../lexicon';
import { BlockStyle, type NameDocument } from '../nameDocument';
import type { Proposal } from '../proposal';
import { Shape } from '../words';
import type { EvidenceRule } from './evidenceRule';

export const adjacentCapital: EvidenceRule = {
  name: 'adjacent capital',
  because: 'In "Miami Dolphins" and "Chicago Office" the place is part of a longer name, which is no place.',
  weigh(proposal, document) {
    const { words } = document;
    const { firstWord: first, endWord: end } = proposal;
    if (document.styleOf(first) !== BlockStyle.normal) return;
    if (end - first > 1 && isTeam(proposal, document)) proposal.add('organization', 3.4, 'names.team');
    if (proposal.form === undefined || end - first > 2) return;
    if (document.kindsOf(proposal.form).has('place') && followsPlaceStart(proposal, document))
      proposal.add('none', 1.6, 'names.adjacentCapital');
    if (!isPlainWord(document, end) || !words.isCommon(end)) return;
    const kinds = document.kindsOf(proposal.form);
    if (kinds.has('place')) proposal.add('none', 1.6, 'names.adjacentCapital');
    else if (kinds.has('organization')) proposal.add('none', 1, 'names.adjacentCapital');
  },
};

/** "New England", "Western Pennsylvania". */
function followsPlaceStart({ firstWord }: Proposal, { words }: NameDocument): boolean {
  const before = firstWord - 1;
  if (before < 0 || words.sentences[before] !== words.sentences[firstWord]) return false;
  return words.shapes[before] === Shape.capitalised && placeStarts.has(words.folded(before));
}

/** A capitalised word of the same sentence that is no title. */
function isPlainWord({ words }: NameDocument, word: number): boolean {
  if (word >= words.count || words.shapes[word] !== Shape.capitalised) return false;
  if (words.sentences[word] !== words.sentences[word - 1]) return false;
  const folded = words.folded(word);
  return !titles.has(folded) && !titleModifiers.has(folded);
}

/** A place of the index and one or two more words, the last an everyday plural: "Miami Dolphins", "Detroit Red Wings". */
function isTeam(proposal: Proposal, document: NameDocument): boolean {
  const { words } = document;
  const last = words.folded(proposal.endWord - 1);
  if (!last.endsWith('s') || last.endsWith('ss') || !words.isCommon(proposal.endWord - 1)) return false;
  return document.knownPlaceAt(proposal.firstWord) && proposal.endWord - proposal.firstWord <= 4;
}
