import { spanishStarts } from '../lexicon';
import type { EvidenceRule } from './evidenceRule';

export const spanishStart: EvidenceRule = {
  name: 'Spanish first noun',
  because: 'In Spanish the noun that tells the kind comes first: "Ministerio de …", "Estadio …", "Guerra …".',
  weigh(proposal, document) {
    const first = proposal.firstWord;
    if (proposal.endWord - first < 2 || !document.isSpanish(first)) return;
    const { words } = document;
    const isOrdinal = words.folded(first) === 'primera' || words.folded(first) === 'segunda';
    const word = words.folded(isOrdinal ? first + 1 : first);
    for (const kind of ['organization', 'event', 'place', 'facility'] as const)
      if (spanishStarts[kind].has(word)) proposal.add(kind, 4, 'names.spanishStart', { word });
  },
};
