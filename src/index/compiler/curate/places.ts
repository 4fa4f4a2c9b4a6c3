import type { EntityInput } from '../../entityInput';
import { readCities, type City } from '../packages/cities';
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
  const cityIds = new Set(curateCities().map(({ id }) => id));
  const places = rows
    .filter((row) => row['kind'] !== 'region' || !cityIds.has(row['wikidata'] ?? ''))
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

interface CityFact {
  readonly wikidata: string;
  readonly name: string;
  readonly source: string;
}

/** Cities that have both a Wikidata id and a GeoNames number; all else about them comes from the city package. */
export function curateCities(): EntityInput[] {
  const found = new Map<number, CityFact>();
  const cities = new Map(readCities().map((city) => [city.geonames, city]));
  for (const row of [...readTable('geonames-qid.tsv'), ...readTable('places.tsv')]) {
    const { wikidata = '', name = '', source = 'geonames-qid', kind } = row;
    if (row['geonames'] === '' || kind === 'station' || citiesThatAreStates.has(wikidata)) continue;
    const city = cities.get(Number(row['geonames']));
    const meant = city !== undefined && isSamePlace(city, row) ? city : namesakeNear(row);
    if (meant !== undefined) found.set(meant.geonames, { wikidata, name, source });
  }
  const shared = repeated([...found.values()].map(({ wikidata }) => wikidata));
  return [...found].flatMap(([geonames, { wikidata, name, source }]) =>
    shared.has(wikidata)
      ? []
      : [toCity(geonames, wikidata, name, source, cities.get(geonames)?.country ?? '')],
  );
}

function toCity(geonames: number, id: string, label: string, source: string, country: string): EntityInput {
  return {
    id,
    label,
    kind: 'place',
    aliases: [],
    geonames,
    country,
    facts: [],
    relations: [],
    source,
    prominence: 0,
  };
}

/** Cities whose entry is the state's or the territory's, with the city's GeoNames number. */
const citiesThatAreStates = new Map([
  ['Q334', 1_880_252],
  ['Q235', 2_993_458],
  ['Q237', 6_691_831],
  ['Q8646', 1_819_729],
  ['Q14773', 1_821_274],
]);

/** Kilometres that two sources' points of one city may lie apart. */
const sameCity = 60;

/** Whether the city that a row's GeoNames number names lies in the row's country and, where it says, near its point. */
function isSamePlace(city: City, row: Row): boolean {
  const country = (row['iso'] ?? row['country'] ?? '').slice(0, 2);
  return (country === '' || city.country === country) && distanceTo(city, row) < sameCity;
}

/** The largest city of the row's name near its point; some numbers of the table are of a namesake elsewhere. */
function namesakeNear(row: Row): City | undefined {
  const name = plain(row['name'] ?? '');
  if ((row['lat'] ?? '') === '') return undefined;
  return readCities()
    .filter((city) => plain(city.name) === name && isSamePlace(city, row))
    .sort((a, b) => b.population - a.population)[0];
}

/** Roughly, on a plane; 0 where the row has no point. */
function distanceTo({ lat, lon }: City, row: Row): number {
  if ((row['lat'] ?? '') === '' || (row['lon'] ?? '') === '') return 0;
  const north = (lat - Number(row['lat'])) * 111;
  const east = (lon - Number(row['lon'])) * 111 * Math.cos((lat * Math.PI) / 180);
  return Math.hypot(north, east);
}

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
    (alias) =>
      alias !== label && isUsable(alias) && (isCountry || (!cityNames.has(alias) && alias !== 'NYC')),
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
    ...(citiesThatAreStates.has(wikidata) && { geonames: citiesThatAreStates.get(wikidata) ?? 0 }),
    facts: [
      ...(iso !== '' && !kind.startsWith('former') ? [{ property: 'iso', value: iso }] : []),
      ...(regionCode === undefined ? [] : [{ property: 'geonamesRegion', value: regionCode }]),
    ],
    relations: [],
    source: (row['source'] ?? '').replace('factbook', 'factbook@2026-02').replaceAll(',', ', '),
    prominence: code === 'US' && kind === 'region' ? 0.72 : (prominences[kind] ?? 0.5),
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
