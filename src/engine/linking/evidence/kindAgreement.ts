import type { EntityKind } from '../../annotations';
import { nothing, type LinkRule } from './linkRule';

/** Pairs of kinds that texts mix: a club's city, a company's product, an armed group; in natural logarithms of odds. */
const mixed: Readonly<Record<string, number>> = {
  'facility place': -0.4,
  'facility organization': -0.8,
  'organization place': -2.6,
  'organization product': -1.2,
  'organization work': -1,
  'group organization': -0.8,
  'event organization': -1.5,
  'law organization': -1.5,
  'event work': -1.5,
  'product work': -1.2,
  'group place': -2,
};

export const kindAgreement: LinkRule = {
  name: 'kind agreement',
  because: 'What reads as a person in the text is no city in the index.',
  weigh({ chain, record }) {
    if (record.kind === chain.kind) return nothing;
    const certainty = chain.head.name.confidence;
    const pair = [record.kind, chain.kind].sort((a: EntityKind, b: EntityKind) => (a < b ? -1 : 1)).join(' ');
    const weight = (mixed[pair] ?? -4) * (0.3 + certainty);
    return { weight, step: { code: 'link.otherKind', args: { kind: record.kind } } };
  },
};
