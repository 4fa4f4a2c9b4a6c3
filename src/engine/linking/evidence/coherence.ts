import { nothing, type LinkRule } from './linkRule';

export const coherence: LinkRule = {
  name: 'coherence',
  because: 'Entries named together are often related in the index or of one country.',
  weigh({ record }, { anchors }) {
    const relation = record.relations.find(({ to }) => anchors.ids.has(to));
    if (relation !== undefined)
      return { weight: 1.6, step: { code: 'link.related', args: { relation: relation.type } } };
    if (anchors.related.has(record.id) && record.kind !== 'place')
      return { weight: 1.6, step: { code: 'link.related', args: { relation: 'relatedTo' } } };
    if (record.country === undefined || anchors.countries.size === 0) return nothing;
    const share = anchors.countries.get(record.country) ?? 0;
    const reach = record.kind === 'place' ? 1.6 : 1;
    const weight = reach * (share === 0 ? -0.5 : Math.min(1.4, 2 * share));
    return { weight, step: { code: 'link.country', args: { country: record.country } } };
  },
};
