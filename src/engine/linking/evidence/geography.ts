import { nothing, type LinkRule } from './linkRule';

export const geography: LinkRule = {
  name: 'geography',
  because:
    'Of several places with one name the one near the other places of the text is meant, else the largest.',
  weigh({ record }, { anchors }) {
    if (record.kind !== 'place') return nothing;
    const size = record.population === undefined ? 0 : 0.28 * (Math.log10(record.population + 10) - 5);
    if (record.lat === undefined || record.lon === undefined) return { weight: size };
    let nearness = 0;
    for (const point of anchors.points) {
      const distance = kilometres(record.lat, record.lon, point.lat, point.lon);
      if (distance < 1) continue;
      nearness = Math.max(
        nearness,
        Math.exp(-distance / point.reach) * (300 / (point.reach + 150)) * Math.min(2, 1 + point.weight / 4),
      );
    }
    return { weight: size + 2.2 * nearness, ...(nearness > 0.1 ? { step: { code: 'link.near' } } : {}) };
  },
};

/** Great-circle distance (haversine), with the Earth's mean radius. */
export function kilometres(latA: number, lonA: number, latB: number, lonB: number): number {
  const radians = Math.PI / 180;
  const a =
    Math.sin(((latB - latA) * radians) / 2) ** 2 +
    Math.cos(latA * radians) * Math.cos(latB * radians) * Math.sin(((lonB - lonA) * radians) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(a)));
}
