import type { EvidenceRule } from './evidenceRule';

export const memory: EvidenceRule = {
  name: 'memory',
  because: 'A name that was clear in one place of a document is the same name in its other places.',
  weigh(proposal, document) {
    const { kinds, personParts } = document.memory;
    if (kinds.size === 0) return;
    const folded = document.foldedSpan(proposal.firstToken, proposal.endToken);
    const kind = kinds.get(folded);
    if (kind !== undefined) proposal.add(kind, 1.6, 'names.namedElsewhere', { name: folded });
    const whole = personParts.get(folded);
    if (whole !== undefined)
      proposal.add('person', kind === undefined ? 3 : 1, 'names.partOfPerson', { name: whole });
  },
};
