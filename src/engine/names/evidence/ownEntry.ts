import type { EvidenceRule } from './evidenceRule';

/** Natural logarithms of odds: above all that shape and recogniser can say; still strong where the base has the name too. */
const alone = 14;
const besideOthers = 6;

export const ownEntry: EvidenceRule = {
  name: 'own entry',
  because:
    'Whoever wrote an entry for a name wants it marked; where others have the name too, the text may still tell.',
  weigh(proposal, { index }) {
    if (proposal.form === undefined || index === undefined) return;
    const candidates = index.candidates(proposal.form);
    const own = candidates.find((candidate) => candidate.ownName !== undefined);
    if (!own) return;
    proposal.isOwn = true;
    const isAlone = candidates.every((candidate) => candidate.ownName !== undefined);
    proposal.add(index.record(own.entry).kind, isAlone ? alone : besideOthers, 'names.ownEntry');
  },
};
