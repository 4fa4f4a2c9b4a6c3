import type { EvidenceRule } from './evidenceRule';

export const shapeOnly: EvidenceRule = {
  name: 'shape only',
  because:
    'Two capitalised words inside a sentence are a name more often than one; very long runs seldom are.',
  weigh(proposal, { words }) {
    const length = proposal.endWord - proposal.firstWord;
    if (proposal.form !== undefined) return;
    if (length === 2 || length === 3) proposal.add('person', 0.7, 'names.capitalised');
    if (length > 1) proposal.add('none', -0.8, 'names.capitalised');
    if (length > 6) proposal.add('none', 0.4 * (length - 6), 'names.longRun');
    if (words.opensSentence(proposal.firstWord) && length > 1)
      proposal.add('none', 0.3, 'names.sentenceStart');
  },
};
