import type { EntityInput } from '../../entityInput';
import { readCities } from '../packages/cities';
import { countryInSentence, countryName } from '../countryNames';
import { subdivisionNames } from '../packages/territoryEntries';
import { listOf, readTable, type Row } from './tables';

const wholePlaces = new Set(['country', 'territory', 'region', 'former country', 'former', 'historic place']);

/** Countries, territories, first-level regions and states that are no more. */
export function curatePlaces(): EntityInput[] {
  const rows = readTable('places.tsv').filter(
    (row) => wholePlaces.has(row['kind'] ?? '') && row['iso'] !== 'UN',
  );
  const cityNames = new Set(
    readTable('places.tsv')
      .filter((row) => row['geonames'] !== '')
      .map((row) => row['name'] ?? ''),
  );
  const regionCodes = geonamesRegions();
  const seen = new Set<string>();
  const places = rows
    .map((row) => toRecord(row, cityNames, regionCodes))
    .filter(({ id }) => !seen.has(id) && seen.add(id));
  return [...places, ...otherRegions(places, regionCodes)];
}

/** Regions without a Wikidata id here: those whose ISO name is the name that the cities' table gives them. */
function otherRegions(
  places: readonly EntityInput[],
  regionCodes: ReadonlyMap<string, string>,
): EntityInput[] {
  const known = new Set(places.map(({ facts }) => facts[0]?.value));
  return [...subdivisionNames()].flatMap(([iso, label]) => {
    const country = iso.slice(0, 2);
    const code = regionCodes.get(`${country}/${plain(label)}`);
    if (known.has(iso) || code === undefined) return [];
    return [
      {
        id: `iso:${iso}`,
        label,
        kind: 'place' as const,
        aliases: [],
        description: `Region of ${countryInSentence(country) ?? country}`,
        country,
        facts: [
          { property: 'iso', value: iso },
          { property: 'geonamesRegion', value: code },
        ],
        relations: [],
        source: 'cldr, naturalearth@2017',
        prominence: 0.5,
      },
    ];
  });
}

/** Cities that have both a Wikidata id and a GeoNames number; all else about them comes from the city package. */
export function curateCities(): EntityInput[] {
  const found = new Map<number, { wikidata: string; name: string; source: string }>();
  for (const row of readTable('geonames-qid.tsv')) {
    found.set(Number(row['geonames']), {
      wikidata: row['wikidata'] ?? '',
      name: row['name'] ?? '',
      source: 'geonames-qid',
    });
  }
  for (const row of readTable('places.tsv')) {
    if (row['geonames'] === '' || row['kind'] === 'station') continue;
    found.set(Number(row['geonames']), {
      wikidata: row['wikidata'] ?? '',
      name: row['name'] ?? '',
      source: row['source'] ?? '',
    });
  }
  const shared = repeated([...found.values()].map(({ wikidata }) => wikidata));
  const cities = new Map(readCities().map((city) => [city.geonames, city]));
  return [...found].flatMap(([geonames, { wikidata, name, source }]) => {
    const city = cities.get(geonames);
    if (shared.has(wikidata) || city === undefined || countriesAsCities.has(wikidata)) return [];
    return [
      {
        id: wikidata,
        label: name,
        kind: 'place',
        aliases: [],
        geonames,
        country: city.country,
        facts: [],
        relations: [],
        source,
        prominence: 0,
      },
    ];
  });
}

/** City states: the entry of the country or region stands for the city too. */
const countriesAsCities = new Set(['Q334', 'Q235', 'Q237', 'Q8646', 'Q14773', 'Q64', 'Q1055']);

function repeated(ids: readonly string[]): Set<string> {
  const seen = new Set<string>();
  return new Set(ids.filter((id) => seen.has(id) || !seen.add(id)));
}

/** GeoNames' code of a region ("MX.14") by its name and country, as most of its cities have it. */
function geonamesRegions(): Map<string, string> {
  const cities = new Map(readCities().map((city) => [city.geonames, city]));
  const votes = new Map<string, Map<string, number>>();
  for (const row of readTable('places.tsv')) {
    const city = cities.get(Number(row['geonames']));
    const region = /^(.+), [^,]+$/.exec(row['parent'] ?? '')?.[1];
    if (city === undefined || region === undefined || city.region === '') continue;
    const key = `${city.country}/${plain(region)}`;
    const codes = votes.get(key) ?? new Map<string, number>();
    const code = `${city.country}.${city.region}`;
    votes.set(key, codes.set(code, (codes.get(code) ?? 0) + 1));
  }
  return new Map(
    [...votes].map(([key, codes]) => [key, [...codes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '']),
  );
}

const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();

function toRecord(
  row: Row,
  cityNames: ReadonlySet<string>,
  regionCodes: ReadonlyMap<string, string>,
): EntityInput {
  const { name = '', wikidata = '', iso = '', kind = '', parent = '' } = row;
  const code = /^[A-Z]{2}(?=-|$)/.exec(iso)?.[0];
  const isCountry = kind === 'country' || kind === 'territory';
  const label = isCountry ? (countryName(iso) ?? name) : name;
  const aliases = new Set([name, ...listOf(row['aliases'])]);
  const usable = [...aliases].filter(
    (alias) => alias !== label && isUsable(alias) && (isCountry || !cityNames.has(alias)),
  );
  const regionCode = kind === 'region' ? regionCodes.get(`${code ?? ''}/${plain(name)}`) : undefined;
  return {
    id: wikidata,
    label,
    kind: 'place',
    aliases: usable.slice(0, 8),
    description: describe(kind, parent),
    ...(code !== undefined && !kind.startsWith('former') && { country: code }),
    ...point(row, iso, kind),
    facts: [
      ...(iso !== '' && !kind.startsWith('former') ? [{ property: 'iso', value: iso }] : []),
      ...(regionCode === undefined ? [] : [{ property: 'geonamesRegion', value: regionCode }]),
    ],
    relations: [],
    source: (row['source'] ?? '').replace('factbook', 'factbook@2026-02').replaceAll(',', ', '),
    prominence: prominences[kind] ?? 0.5,
  };
}

const prominences: Readonly<Record<string, number>> = {
  country: 0.9,
  territory: 0.7,
  region: 0.6,
  former: 0.45,
};

function describe(kind: string, parent: string): string {
  if (kind === 'country') return 'Country';
  const noun = kind === 'former' ? 'Former republic' : kind.charAt(0).toUpperCase() + kind.slice(1);
  return parent === '' ? noun : `${noun} of ${countryNameOf(parent)}`;
}

function countryNameOf(parent: string): string {
  return /^(?:United|Netherlands|Soviet|Philippines)/.test(parent) ? `the ${parent}` : parent;
}

function isUsable(alias: string): boolean {
  return (
    /^[\p{Script=Latin}\p{M}\s.'’-]+$/u.test(alias) && !/ZONE|\p{Lu}{5}/u.test(alias) && alias.length > 1
  );
}

/** Countries whose outline is in parts; the points of all others come from their outlines. */
const scattered = new Set(['US']);

function point(
  { lat = '', lon = '', population = '' }: Row,
  iso: string,
  kind: string,
): Partial<EntityInput> {
  const people = Number(population);
  return {
    ...(lat !== '' && lon !== '' && scattered.has(iso) && { lat: Number(lat), lon: Number(lon) }),
    ...(people > 0 && kind !== 'region' && { population: people }),
  };
}
