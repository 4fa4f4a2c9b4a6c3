import { placePrepositions, regionAbbreviations } from '../lexicon';
import { BlockStyle, type NameDocument } from '../nameDocument';
import type { Proposal } from '../proposal';
import { Shape } from '../words';
import type { EvidenceRule } from './evidenceRule';

const strong = new Set([
  'in',
  'near',
  'outside',
  'throughout',
  'across',
  'nearby',
  'northern',
  'southern',
  'eastern',
  'western',
  'downtown',
  'neighboring',
  'neighbouring',
]);

export const placeCue: EvidenceRule = {
  name: 'place cue',
  because:
    'Places stand after "in" and "near", before the state or country they are in, and at the head of a dateline.',
  weigh(proposal, document) {
    const { words } = document;
    const before = proposal.firstWord - 1;
    if (before >= 0 && words.sentences[before] === words.sentences[proposal.firstWord]) {
      const folded = words.folded(before);
      if (strong.has(folded)) proposal.add('place', 1.5, 'names.placePreposition', { word: folded });
      else if (placePrepositions.has(folded))
        proposal.add('place', 0.7, 'names.placePreposition', { word: folded });
      if (strong.has(folded)) proposal.add('person', -0.8, 'names.placePreposition', { word: folded });
    }
    if (isDateline(proposal.firstWord, proposal.endWord, document))
      proposal.add('place', 3.5, 'names.dateline');
    if (isFollowedByRegion(proposal, document)) proposal.add('place', 2, 'names.regionAfter');
  },
};

/** "WASHINGTON, Feb. 28 (Reuters) —", "KYIV (AP) -": capitals at a block's start, then a date, an agency or a dash. */
export function isDateline(firstWord: number, endWord: number, document: NameDocument): boolean {
  const { words } = document;
  if (!words.opensSentence(firstWord) || endWord - firstWord > 4) return false;
  for (let word = firstWord; word < endWord; word++)
    if (words.shapes[word] !== Shape.upper && words.shapes[word] !== Shape.dotted) return false;
  for (let word = endWord; word < Math.min(endWord + 10, words.count); word++) {
    const text = words.text(word);
    if (text === '—' || text === '–' || text === '--') return true;
    if (text === '-' && document.tokens.spaceBefore[words.firstToken[word] ?? 0] === 1) return true;
    if (text === '.' && words.sentences[word] !== words.sentences[word + 1]) return false;
    if (words.shapes[word] === Shape.lower) return false;
  }
  return document.isTime(endWord) && document.styleOf(firstWord) === BlockStyle.capitals;
}

/** "Paris, Texas": a comma, then a place of the index or an abbreviated state. */
function isFollowedByRegion(proposal: Proposal, document: NameDocument): boolean {
  const { words } = document;
  const comma = proposal.endWord;
  if (comma + 1 >= words.count || words.text(comma) !== ',') return false;
  const next = comma + 1;
  if (words.shapes[next] === Shape.lower || document.isFunctionWord(next)) return false;
  if (regionAbbreviations.has(words.folded(next))) return true;
  return document.knownPlaceAt(next);
}
