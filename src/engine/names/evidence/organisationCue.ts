import { organisationCues } from '../lexicon';
import { Shape } from '../words';
import type { EvidenceRule } from './evidenceRule';

export const organisationCue: EvidenceRule = {
  name: 'organisation cue',
  because: 'A noun of organisations beside a name makes it one: "broadcaster X", "X shares", "the X party".',
  weigh(proposal, { words }) {
    const after = proposal.endWord;
    const before = proposal.firstWord - 1;
    if (
      after < words.count &&
      words.shapes[after] === Shape.lower &&
      organisationCues.has(words.folded(after))
    )
      proposal.add('organization', 1.1, 'names.organisationCue', { word: words.folded(after) });
    if (before >= 0 && words.shapes[before] === Shape.lower && organisationCues.has(words.folded(before)))
      proposal.add('organization', 1.4, 'names.organisationCue', { word: words.folded(before) });
  },
};
