import type { EntityRecord } from '../../../index/entityIndex';
import { kilometres } from './geography';
import { nothing, type LinkRule } from './linkRule';

export const regionAfter: LinkRule = {
  name: 'region after a comma',
  because: '"Paris, Texas" says in which Texas the Paris is.',
  weigh({ chain, candidate, record }, document) {
    if (record.kind !== 'place' || record.lat === undefined || record.lon === undefined) return nothing;
    if (document.wholeForms(chain).has(candidate.entry))
      return { weight: 4, step: { code: 'link.wholeForm' } };
    const region = document.regionAfter(chain);
    if (region === undefined || region.id === record.id) return nothing;
    const inside = record.relations.some(({ to }) => to === region.id);
    if (inside) return { weight: 3, step: { code: 'link.region', args: { region: region.label } } };
    if (isCountry(region))
      return record.country === region.country
        ? { weight: 2, step: { code: 'link.region', args: { region: region.label } } }
        : { weight: -2, step: { code: 'link.otherRegion', args: { region: region.label } } };
    if (region.lat === undefined || region.lon === undefined) return nothing;
    const distance = kilometres(record.lat, record.lon, region.lat, region.lon);
    return distance < 500
      ? {
          weight: 3 * Math.exp(-distance / 400),
          step: { code: 'link.region', args: { region: region.label } },
        }
      : { weight: -3, step: { code: 'link.otherRegion', args: { region: region.label } } };
  },
};

const isCountry = (record: EntityRecord): boolean =>
  record.facts.some(({ property, value }) => property === 'iso' && value.length === 2);
