import { BlockStyle } from '../nameDocument';
import { Shape } from '../words';
import type { EvidenceRule } from './evidenceRule';

export const acronym: EvidenceRule = {
  name: 'acronym',
  because: 'A word of capitals in normal text is an abbreviated name, most often of an organisation.',
  weigh(proposal, document) {
    const { words } = document;
    if (proposal.endWord - proposal.firstWord !== 1) return;
    const word = proposal.firstWord;
    if (words.shapes[word] !== Shape.upper) return;
    if (document.isDefinedSmall(words.folded(word))) {
      proposal.add('none', 12, 'names.definedSmall');
      return;
    }
    const length = words.text(word).length;
    if (proposal.form !== undefined) return;
    if (document.styleOf(word) !== BlockStyle.normal) {
      if (words.isCommon(word)) proposal.add('none', 3, 'names.capitals');
      return;
    }
    if (length === 1 || words.isCommon(word)) proposal.add('none', 2.5, 'names.capitals');
    else if (length <= 6) {
      proposal.add('organization', 1.8, 'names.acronym');
      proposal.add('person', -1.5, 'names.acronym');
    }
  },
};
