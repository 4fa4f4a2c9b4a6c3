import type { EntityInput } from '../entityInput';

/**
 * Merges records of the same thing: those with one id, and those with one GeoNames number. Sources come best
 * first: the first to give a field wins; aliases and relations add up; the greatest prominence stands.
 */
export function mergeRecords(sources: readonly (readonly EntityInput[])[]): EntityInput[] {
  const merged: EntityInput[] = [];
  const byId = new Map<string, number>();
  const byGeonames = new Map<number, number>();
  for (const record of sources.flat()) {
    const at =
      byId.get(record.id) ?? (record.geonames === undefined ? undefined : byGeonames.get(record.geonames));
    const known = at === undefined ? undefined : merged[at];
    if (at === undefined || known === undefined) {
      byId.set(record.id, merged.length);
      if (record.geonames !== undefined) byGeonames.set(record.geonames, merged.length);
      merged.push(record);
      continue;
    }
    merged[at] = mergePair(known, record);
    if (record.geonames !== undefined) byGeonames.set(record.geonames, at);
  }
  return merged;
}

function mergePair(better: EntityInput, other: EntityInput): EntityInput {
  const aliases = new Set([...better.aliases, other.label, ...other.aliases]);
  aliases.delete(better.label);
  const sources = new Set([...better.source.split(', '), ...other.source.split(', ')]);
  return {
    ...other,
    ...better,
    aliases: [...aliases],
    facts: better.facts.length > 0 ? better.facts : other.facts,
    relations: better.relations.length > 0 ? better.relations : other.relations,
    source: [...sources].join(', '),
    prominence: Math.max(better.prominence, other.prominence),
  };
}
