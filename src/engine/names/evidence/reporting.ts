import { reportingVerbs } from '../lexicon';
import { Shape } from '../words';
import type { EvidenceRule } from './evidenceRule';

export const reporting: EvidenceRule = {
  name: 'speaker',
  because:
    'Those who say, warn or resign are people, sometimes organisations; so is who is "45," or "who …".',
  weigh(proposal, { words, tokens }) {
    const after = proposal.endWord;
    const before = proposal.firstWord - 1;
    if (
      after < words.count &&
      words.shapes[after] === Shape.lower &&
      reportingVerbs.has(words.folded(after))
    ) {
      proposal.add('person', 1.1, 'names.speaker', { word: words.folded(after) });
      proposal.add('organization', 0.4, 'names.speaker', { word: words.folded(after) });
    }
    if (
      before >= 0 &&
      words.shapes[before] === Shape.lower &&
      (words.folded(before) === 'said' || words.folded(before) === 'says')
    )
      proposal.add('person', 1.1, 'names.speaker', { word: words.folded(before) });
    if (after + 2 >= words.count || words.text(after) !== ',') return;
    const next = after + 1;
    if (words.folded(next) === 'who') proposal.add('person', 1.8, 'names.who');
    const age = Number(tokens.text(words.firstToken[next] ?? 0));
    if (words.shapes[next] === Shape.number && age > 5 && age < 110 && words.text(next + 1) === ',')
      proposal.add('person', 2.5, 'names.age', { age });
  },
};
