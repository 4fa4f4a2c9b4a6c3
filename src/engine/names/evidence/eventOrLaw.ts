import { eventHeads, eventStarts, isGivenName, lawHeads } from '../lexicon';
import { Shape } from '../words';
import type { EvidenceRule } from './evidenceRule';

export const eventOrLaw: EvidenceRule = {
  name: 'event or law head',
  because: 'The head noun tells the kind: "… War", "… Olympics", "Battle of …", "… Act", "Treaty of …".',
  weigh(proposal, { words }) {
    const length = proposal.endWord - proposal.firstWord;
    if (length < 2) return;
    const first = words.folded(proposal.firstWord);
    const last = words.folded(proposal.endWord - 1);
    if (eventHeads.has(last) && !(length === 2 && isGivenName(first)))
      proposal.add('event', 5, 'names.eventHead', { word: last });
    if (eventStarts.has(first)) proposal.add('event', 5, 'names.eventHead', { word: first });
    if (lawHeads.has(last)) proposal.add('law', 5.2, 'names.lawHead', { word: last });
    for (let word = proposal.firstWord + 1; word < proposal.endWord - 1; word++)
      if (words.shapes[word] === Shape.lower && lawHeads.has(words.folded(word - 1)))
        proposal.add('law', 5, 'names.lawHead', { word: words.folded(word - 1) });
  },
};
