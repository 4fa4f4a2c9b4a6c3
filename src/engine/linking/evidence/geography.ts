import type { EntityRecord } from '../../../index/entityIndex';
import { foldedWords } from '../../../index/words';
import type { Chain } from '../coreference/chains';
import type { AnchorPoint, LinkDocument } from '../linkDocument';
import { nothing, type LinkRule } from './linkRule';

export const geography: LinkRule = {
  name: 'geography',
  because:
    'Of several places with one name the one near the other places of the text is meant, else the largest.',
  weigh({ chain, record }, document) {
    if (record.kind !== 'place') return nothing;
    const size = record.population === undefined ? 0 : 0.28 * (Math.log10(record.population + 10) - 5);
    const named = namesItsRegion(record, chain, document) ? 1.4 : 0;
    if (record.lat === undefined || record.lon === undefined) return { weight: size + named };
    const weight = size + named + 2.6 * nearness(record.lat, record.lon, chain, document.anchors.points);
    return { weight, ...(weight - size > 0.3 ? { step: { code: 'link.near' } } : {}) };
  },
};

/** "Town in Louisiana, United States" where the text says "Louisiana". */
function namesItsRegion(record: EntityRecord, chain: Chain, document: LinkDocument): boolean {
  const region = / in ([^,]+),/.exec(record.description ?? '')?.[1];
  if (region === undefined) return false;
  const words = foldedWords(region);
  return words.every((word) => document.wordCount(word) > 0 && !chain.head.words.words.includes(word));
}

/** 0 to 1: how surely another place of the text is near, every one adding to it. */
function nearness(lat: number, lon: number, chain: Chain, points: readonly AnchorPoint[]): number {
  let far = 1;
  for (const point of points) {
    if (point.chain === chain) continue;
    const distance = kilometres(lat, lon, point.lat, point.lon);
    if (distance > 4 * point.reach) continue;
    const closeness = Math.exp(-distance / point.reach) * Math.min(1, 250 / (point.reach + 50));
    far *= 1 - Math.min(0.9, point.weight * closeness);
  }
  return 1 - far;
}

/** Great-circle distance (haversine), with the Earth's mean radius. */
export function kilometres(latA: number, lonA: number, latB: number, lonB: number): number {
  const radians = Math.PI / 180;
  const a =
    Math.sin(((latB - latA) * radians) / 2) ** 2 +
    Math.cos(latA * radians) * Math.cos(latB * radians) * Math.sin(((lonB - lonA) * radians) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(a)));
}
