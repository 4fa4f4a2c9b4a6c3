import { Shape } from '../words';
import type { EvidenceRule } from './evidenceRule';

const endings = /(?:[^aeiou]ians?|eses?|ites?|[^aeiou]ists?|stani|ish)$/;
const peopleNouns = new Set([
  'people',
  'tribe',
  'tribes',
  'community',
  'communities',
  'minority',
  'militia',
  'militias',
  'rebels',
  'fighters',
  'leader',
  'leaders',
  'population',
  'immigrants',
  'refugees',
  'voters',
  'language',
]);

export const groupShape: EvidenceRule = {
  name: 'group shape',
  because:
    'Peoples, faiths and followers have endings of their own, and stand before "people", "rebels", "community".',
  weigh(proposal, { words }) {
    if (proposal.endWord - proposal.firstWord !== 1 || proposal.form !== undefined) return;
    const word = proposal.firstWord;
    if (words.shapes[word] !== Shape.capitalised) return;
    const folded = words.folded(word);
    const followed = proposal.endWord < words.count && words.shapes[proposal.endWord] === Shape.lower;
    if (folded.length > 5 && endings.test(folded) && followed) proposal.add('group', 2, 'names.groupEnding');
    if (followed && peopleNouns.has(words.folded(proposal.endWord)))
      proposal.add('group', 1.6, 'names.groupNoun', { word: words.folded(proposal.endWord) });
  },
};
