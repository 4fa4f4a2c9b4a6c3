import { eventHeads, facilityHeads, isGivenName, organisationHeads, particles, placeHeads } from '../lexicon';
import type { NameDocument } from '../nameDocument';
import type { Proposal } from '../proposal';
import { Shape } from '../words';
import type { EvidenceRule } from './evidenceRule';

const nobility = new Set(['duke', 'duchess', 'prince', 'princess', 'earl', 'countess', 'baron', 'baroness']);

export const personShape: EvidenceRule = {
  name: 'person shape',
  because: 'Given names, initials, particles and nicknames in quotation marks are how people are written.',
  weigh(proposal, document) {
    if (proposal.form !== undefined && proposal.endWord - proposal.firstWord === 1) return;
    const { words } = document;
    const first = proposal.firstWord;
    const length = proposal.endWord - first;
    const folded = words.folded(first);
    if (isGivenName(folded) && words.shapes[first] !== Shape.upper && !endsAsOther(proposal, document)) {
      const doubt = words.isCommon(first) ? 1 : 0;
      const weight = length === 1 ? 1.2 : length <= 4 ? 2.6 : 0.8;
      proposal.add('person', weight - doubt, 'names.givenName', { word: words.text(first) });
    }
    if (length > 1 && hasInitial(proposal, document)) proposal.add('person', 2.6, 'names.initial');
    if (length > 1) weighInside(proposal, document);
    if (length > 2 && nobility.has(folded) && words.folded(first + 1) === 'of')
      proposal.add('person', 4, 'names.nobility', { word: words.text(first) });
  },
};

function endsAsOther(proposal: Proposal, { words }: NameDocument): boolean {
  const last = words.folded(proposal.endWord - 1);
  if (proposal.endWord - proposal.firstWord < 2) return false;
  return (
    organisationHeads.has(last) || facilityHeads.has(last) || eventHeads.has(last) || placeHeads.has(last)
  );
}

function hasInitial(proposal: Proposal, { words }: NameDocument): boolean {
  for (let word = proposal.firstWord; word < proposal.endWord - 1; word++) {
    const folded = words.folded(word);
    if (
      words.shapes[word] === Shape.dotted &&
      folded.length <= 2 &&
      folded !== 'us' &&
      folded !== 'uk' &&
      folded !== 'un'
    )
      return true;
    if (words.shapes[word] === Shape.upper && folded.length === 1 && word > proposal.firstWord) return true;
  }
  return false;
}

function weighInside(proposal: Proposal, { words }: NameDocument): void {
  for (let word = proposal.firstWord; word < proposal.endWord; word++) {
    const shape = words.shapes[word];
    const folded = words.folded(word);
    if (shape === Shape.lower && particles.has(folded) && word > proposal.firstWord)
      proposal.add('person', 0.8, 'names.particle', { word: folded });
    else if (shape === Shape.mark && '“"‘«„'.includes(words.text(word)))
      proposal.add('person', 4, 'names.nickname');
    else if (/^(?:al|el|bin|abu|ul)-./.test(words.text(word).toLowerCase()) && words.text(word).includes('-'))
      proposal.add('person', 0.8, 'names.particle', { word: words.text(word) });
  }
}
