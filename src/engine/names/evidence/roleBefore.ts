import { roleNouns, titles } from '../lexicon';
import { Shape } from '../words';
import type { EvidenceRule } from './evidenceRule';

export const roleBefore: EvidenceRule = {
  name: 'role before',
  because:
    'A title or an occupation right before a name makes it a person: "President X", "undercover agent X".',
  weigh(proposal, { words }) {
    const before = proposal.firstWord - 1;
    if (before < 0 || words.sentences[before] !== words.sentences[proposal.firstWord]) return;
    const folded = words.folded(before);
    if (proposal.followsTitle) {
      proposal.add('person', 3.2, 'names.title', { word: words.text(before) });
      return;
    }
    if (words.shapes[before] !== Shape.lower) return;
    if (roleNouns.has(folded) || titles.has(folded))
      proposal.add('person', 2.2, 'names.role', { word: words.text(before) });
  },
};
