import nationalities from 'i18n-nationality/langs/en.json';
import type { EntityInput } from '../../entityInput';
import { countryCode } from '../countryNames';
import { brandFacts } from './brandFacts';
import { readCities } from './cities';
import type { RegionNames } from './cityEntries';

/**
 * The cities, counties and regions among the operators and subjects of name-suggestion-index: it names them by
 * their Wikidata ids, with the label and the description that Wikidata has. They are no organisations here, but
 * the ids of places that other packages know by number or by name.
 */
export interface BrandPlaces {
  /** Wikidata ids that mean a place. */
  readonly ids: ReadonlySet<string>;
  /** Cities by their GeoNames number. */
  readonly cities: readonly EntityInput[];
  /** The Wikidata id of a county or region by the id that it has elsewhere: `iso:NL-UT` is `Q776`. */
  readonly sameAs: ReadonlyMap<string, string>;
}

interface PlaceFact {
  readonly id: string;
  readonly label: string;
  readonly noun: string;
  readonly country: string;
  readonly description: string;
}

const settlements = new Set(
  'city town municipality village borough township commune hamlet suburb'.split(' '),
);
const regions = new Set('county province prefecture state department region territory parish'.split(' '));

/** `others` are the records whose places get ids; what one of them has an id for already is left alone. */
export function brandPlaces(others: readonly EntityInput[], regionNames: RegionNames): BrandPlaces {
  const facts = placeFacts();
  const known = new Set(
    others
      .filter(
        ({ geonames, facts: own }) =>
          geonames !== undefined || own.some(({ property }) => property === 'iso'),
      )
      .map(({ id }) => id),
  );
  const numbers = new Set(others.map(({ geonames }) => geonames));
  const unknown = facts.filter(({ id }) => !known.has(id));
  const byName = byLabel(others);
  const cities = unknown
    .filter(({ noun }) => settlements.has(noun))
    .flatMap((fact) => cityOf(fact, regionNames))
    .filter(({ geonames }) => !numbers.has(geonames));
  const sameAs = unknown
    .filter(({ noun }) => regions.has(noun))
    .flatMap((fact) => regionOf(fact, byName).map((id): [string, string] => [id, fact.id]));
  return { ids: new Set(facts.map(({ id }) => id)), cities: unambiguous(cities), sameAs: new Map(sameAs) };
}

/** What a description opens with where the thing is a place: "city in Ohio, United States", "capital city of …". */
const placeDescription = new RegExp(
  `^(?:(?:capital|largest|major|port|independent|home rule|federal|autonomous|U\\.S\\.) )*(${[...settlements, ...regions].join('|')})(?: and [a-z]+)? (?:in|of) `,
);

function placeFacts(): PlaceFact[] {
  return Object.entries(brandFacts()).flatMap(([id, { label, description = '' } = {}]) => {
    const noun = placeDescription.exec(description)?.[1];
    const country = countryIn(description);
    if (label === undefined || noun === undefined || country === undefined) return [];
    return [{ id, label, noun, country, description }];
  });
}

/** Nationalities by their English word: "German" is `DE`. */
const codeOfNationality = new Map(
  Object.entries(nationalities.nationalities).map(([code, word]) => [word, code]),
);

/** The country that a description ends with, or whose people's word it has. */
function countryIn(description: string): string | undefined {
  const last =
    /(?:, | of | in )(?:the )?([\p{L} .'-]+)$/u.exec(description.replace(/ \(.*\)$/, ''))?.[1] ?? '';
  const named = countryCode(last);
  if (named !== undefined) return named;
  for (const word of description.split(' ')) {
    const code = codeOfNationality.get(word);
    if (code !== undefined) return code;
  }
  return undefined;
}

/** How many times larger a city must be than the next of its name to be meant without its region. */
const clearlyLarger = 5;

function cityOf(fact: PlaceFact, regionNames: RegionNames): EntityInput[] {
  const name = plain(fact.label);
  const namesakes = readCities()
    .filter(({ country, name: own }) => country === fact.country && plain(own) === name)
    .sort((a, b) => b.population - a.population);
  const inRegion = namesakes.filter(({ country, region }) => {
    const label = regionNames.get(`${country}.${region}`);
    return label !== undefined && fact.description.includes(label);
  });
  const [best, next] = inRegion.length > 0 ? inRegion : namesakes;
  if (best === undefined || (next !== undefined && best.population < clearlyLarger * next.population))
    return [];
  return [
    {
      id: fact.id,
      label: best.name,
      kind: 'place',
      aliases: [],
      geonames: best.geonames,
      country: fact.country,
      facts: [],
      relations: [],
      source: 'nsi',
      prominence: 0,
    },
  ];
}

/** Ids of the one region or county with the fact's name and country, in the state that the description names. */
function regionOf(
  { label, country, description }: PlaceFact,
  byName: ReadonlyMap<string, EntityInput[]>,
): string[] {
  const namesakes = (byName.get(`${country}/${plain(label)}`) ?? []).filter(({ id, description: own }) => {
    const state = id.startsWith('x:') ? / in ([^,]+),/.exec(own ?? '')?.[1] : undefined;
    return id.startsWith('iso:') || (state !== undefined && description.includes(state));
  });
  return namesakes.length === 1 ? namesakes.map(({ id }) => id) : [];
}

function byLabel(records: readonly EntityInput[]): Map<string, EntityInput[]> {
  const found = new Map<string, EntityInput[]>();
  for (const record of records) {
    if (record.kind !== 'place' || !/^(?:iso:|x:.*-(?:county|parish)-)/.test(record.id)) continue;
    const key = `${record.country ?? ''}/${plain(record.label)}`;
    found.set(key, [...(found.get(key) ?? []), record]);
  }
  return found;
}

/** Two facts on one city leave open which is the city's. */
function unambiguous(cities: readonly EntityInput[]): EntityInput[] {
  const counts = new Map<number | undefined, number>();
  for (const { geonames } of cities) counts.set(geonames, (counts.get(geonames) ?? 0) + 1);
  return cities.filter(({ geonames }) => counts.get(geonames) === 1);
}

/** Folded, without the words that only say what kind of place it is. */
function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/^(?:city|province|municipality|town) of /, '')
    .replace(/ (?:municipality|prefecture|province|city)$/, '');
}
