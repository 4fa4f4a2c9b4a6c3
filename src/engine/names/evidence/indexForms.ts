import type { Candidate } from '../../../index/entityIndex';
import { isGivenName } from '../lexicon';
import { BlockStyle } from '../nameDocument';
import { Shape } from '../words';
import type { EvidenceRule } from './evidenceRule';

/** How strongly a single-word form of each use speaks for a name at all. */
const trust: Readonly<Record<Candidate['use'], number>> = {
  name: 2.2,
  short: 0.6,
  acronym: 2,
  demonym: 3,
  code: 0.4,
  common: 0,
};

export const indexForms: EvidenceRule = {
  name: 'index form',
  because:
    'A surface form of the index is a name where it is written as one, of the kinds of what it can mean.',
  weigh(proposal, document) {
    const { index, words } = document;
    if (proposal.form === undefined || index === undefined) return;
    let strongest = -1;
    for (const { use, prior } of index.candidates(proposal.form))
      if (prior >= 0.02 || strongest < 0) strongest = Math.max(strongest, trust[use]);
    const length = proposal.endWord - proposal.firstWord;
    const first = words.folded(proposal.firstWord);
    const common =
      length === 1 && words.isCommon(proposal.firstWord) && words.shapes[proposal.firstWord] !== Shape.upper;
    const given = length === 1 && isGivenName(first) && strongest < trust.demonym;
    const inside =
      document.styleOf(proposal.firstWord) === BlockStyle.normal && !words.opensSentence(proposal.firstWord);
    const boost = length > 1 ? 3.6 : strongest + (common ? (inside ? 0.6 : -1.2) : 0) - (given ? 0.8 : 0);
    for (const [kind, share] of document.kindsOf(proposal.form))
      proposal.add(kind, boost + 1.6 + Math.log(0.02 + share), 'names.indexForm', { kind });
  },
};
