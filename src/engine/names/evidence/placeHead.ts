import { facilityHeads, organisationOf, placeHeads, placeOf, placeStarts } from '../lexicon';
import { Shape } from '../words';
import type { EvidenceRule } from './evidenceRule';

export const placeHead: EvidenceRule = {
  name: 'place or facility head',
  because: 'The head noun tells the kind: "… River", "… County", "Lake …", "… Airport", "Gulf of …".',
  weigh(proposal, document) {
    const { words } = document;
    const length = proposal.endWord - proposal.firstWord;
    if (length < 2) return;
    const first = words.folded(proposal.firstWord);
    const last = words.folded(proposal.endWord - 1);
    if (facilityHeads.has(last) && !words.isCommon(proposal.firstWord))
      proposal.add('facility', 5.4, 'names.facilityHead', { word: last });
    else if (facilityHeads.has(last)) proposal.add('facility', 4, 'names.facilityHead', { word: last });
    if (placeHeads.has(last)) proposal.add('place', 3, 'names.placeHead', { word: last });
    if (placeStarts.has(first))
      proposal.add('place', length === 2 ? 1.6 : 0.6, 'names.placeHead', { word: first });
    const second = proposal.firstWord + 1;
    for (let word = second; word < proposal.endWord - 1; word++) {
      if (words.shapes[word] !== Shape.lower || words.folded(word) !== 'of') continue;
      const head = words.folded(word - 1);
      if (placeOf.has(head) && !organisationOf.has(head))
        proposal.add('place', 2.6, 'names.placeHead', { word: head });
    }
  },
};
