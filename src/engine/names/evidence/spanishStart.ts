import { kindOfStart } from '../spanishNames';
import type { EvidenceRule } from './evidenceRule';

export const spanishStart: EvidenceRule = {
  name: 'Spanish first noun',
  because: 'In Spanish the noun that tells the kind comes first: "Ministerio de …", "Estadio …", "Guerra …".',
  weigh(proposal, document) {
    const { firstWord, endWord } = proposal;
    if (!document.isSpanish(firstWord)) return;
    const kind = kindOfStart(document, firstWord, endWord);
    if (kind !== undefined)
      proposal.add(kind, 4, 'names.spanishStart', { word: document.words.text(firstWord) });
  },
};
