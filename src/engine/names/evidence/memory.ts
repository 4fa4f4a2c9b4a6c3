import type { EvidenceRule } from './evidenceRule';

export const memory: EvidenceRule = {
  name: 'memory',
  because: 'A name that was clear in one place of a document is the same name in its other places.',
  weigh(proposal, document) {
    const { kinds, personParts, share } = document.memory;
    if (kinds.size === 0) return;
    const folded = document.foldedSpan(proposal.firstToken, proposal.endToken);
    const remembered = kinds.get(folded);
    const kind = remembered?.onlyAt === proposal.firstToken ? undefined : remembered?.kind;
    const whole = personParts.get(folded);
    if (whole !== undefined) {
      proposal.add('person', share * (kind === 'place' ? 1.5 : 7), 'names.partOfPerson', { name: whole });
      if (kind !== 'place') proposal.add('organization', -3 * share, 'names.partOfPerson', { name: whole });
    }
    if (kind !== undefined && (whole === undefined || kind === 'place'))
      proposal.add(kind, 1.6 * share, 'names.namedElsewhere', { name: folded });
  },
};
