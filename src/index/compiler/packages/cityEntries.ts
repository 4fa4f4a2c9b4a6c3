import type { EntityInput } from '../../entityInput';
import { countryInSentence, countryName } from '../countryNames';
import { readCities, type City } from './cities';

/** Smaller places are left out: nobody outside their district writes of them, and their names are everywhere. */
const leastPopulation = 5500;
/** News in English names smaller places of the countries where it is written. */
const leastPopulationAtHome = 1000;
const englishSpeaking = new Set('AU CA GB IE NZ US'.split(' '));
/** Parts of cities ("Brooklyn") are places of their own only when they are large. */
const leastPopulationOfParts = 50_000;

/** First-level regions by GeoNames code ("MX.14"), as the curated places name them. */
export type RegionNames = ReadonlyMap<string, string>;

/** Cities, towns and villages of GeoNames with their region in the description and in further names. */
export function cityEntries(regions: RegionNames): EntityInput[] {
  return readCities()
    .filter(isOfInterest)
    .map((city) => toEntry(city, regions.get(`${city.country}.${city.region}`)));
}

function isOfInterest({ feature, population, country }: City): boolean {
  if (/^PPL[QHW]$/.test(feature)) return false;
  if (feature === 'PPLC') return true;
  if (feature === 'PPLX') return population >= leastPopulationOfParts;
  return population >= (englishSpeaking.has(country) ? leastPopulationAtHome : leastPopulation);
}

function toEntry(city: City, region: string | undefined): EntityInput {
  const label = city.name.replace(/ (?:City Proper)$/, '');
  return {
    id: `geonames:${city.geonames}`,
    label,
    kind: 'place',
    aliases: alternates(city),
    forms: placedNames(city, label, region),
    description: describe(city, region),
    geonames: city.geonames,
    country: city.country,
    lat: Math.round(city.lat * 10_000) / 10_000,
    lon: Math.round(city.lon * 10_000) / 10_000,
    ...(city.population > 0 && { population: city.population }),
    facts: [],
    relations: [],
    source: 'geonames',
    prominence: prominenceOf(city),
  };
}

function describe({ feature, population, country }: City, region: string | undefined): string {
  const noun =
    feature === 'PPLX'
      ? 'District'
      : population >= 100_000
        ? 'City'
        : population >= 5000
          ? 'Town'
          : 'Village';
  const inCountry = countryInSentence(country) ?? country;
  if (feature === 'PPLC') return `Capital of ${inCountry}`;
  return region === undefined || region === countryName(country)
    ? `${noun} in ${inCountry}`
    : `${noun} in ${region}, ${countryName(country) ?? country}`;
}

/** A million people give 0.54; capitals and seats of regions are spoken of more. */
function prominenceOf({ population, feature }: City): number {
  const size = Math.max(0, Math.log10(Math.max(population, 100)) - 2) * 0.135;
  const rank = feature === 'PPLC' ? 0.15 : feature === 'PPLA' ? 0.03 : 0;
  return Math.round(Math.min(1, size + rank) * 1000) / 1000;
}

/**
 * Names in Latin script that differ from the label by more than accents, the more the larger the city. Of
 * American cities most are names that they gave up long ago.
 */
function alternates({ name, alternates: all, population, country }: City): string[] {
  if (country === 'US' && population < 1_000_000) return [];
  const most = population >= 1_000_000 ? 8 : population >= 100_000 ? 5 : population >= 15_000 ? 3 : 1;
  const seen = new Set([plain(name)]);
  const usable = all.filter((alternate) => {
    if (!/^\p{Lu}[\p{Script=Latin}\p{M} .'’-]{3,}$/u.test(alternate) || /^[\p{Lu} ]+$/u.test(alternate))
      return false;
    const key = plain(alternate);
    return !seen.has(key) && seen.add(key);
  });
  return usable.slice(0, most);
}

const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();

/** "Vinita, Oklahoma", "Vinita, OK", "Vinita, Okla." and, elsewhere, "Guadalajara, Jalisco" or "Guadalajara, Mexico". */
function placedNames({ country, region: code }: City, label: string, region: string | undefined): string[] {
  const names = region === undefined || region === label ? [] : [`${label}, ${region}`];
  if (country === 'US') {
    const short = pressAbbreviations[code];
    return [...names, `${label}, ${code}`, ...(short === undefined ? [] : [`${label}, ${short}`])];
  }
  const inCountry = countryName(country);
  return inCountry === undefined || inCountry === label ? names : [...names, `${label}, ${inCountry}`];
}

/** How news agencies shorten the names of American states after a city's; the others are written in full. */
const pressAbbreviations: Readonly<Record<string, string>> = {
  AL: 'Ala.',
  AZ: 'Ariz.',
  AR: 'Ark.',
  CA: 'Calif.',
  CO: 'Colo.',
  CT: 'Conn.',
  DE: 'Del.',
  FL: 'Fla.',
  GA: 'Ga.',
  IL: 'Ill.',
  IN: 'Ind.',
  KS: 'Kan.',
  KY: 'Ky.',
  LA: 'La.',
  MD: 'Md.',
  MA: 'Mass.',
  MI: 'Mich.',
  MN: 'Minn.',
  MS: 'Miss.',
  MO: 'Mo.',
  MT: 'Mont.',
  NE: 'Neb.',
  NV: 'Nev.',
  NH: 'N.H.',
  NJ: 'N.J.',
  NM: 'N.M.',
  NY: 'N.Y.',
  NC: 'N.C.',
  ND: 'N.D.',
  OK: 'Okla.',
  OR: 'Ore.',
  PA: 'Pa.',
  RI: 'R.I.',
  SC: 'S.C.',
  SD: 'S.D.',
  TN: 'Tenn.',
  VT: 'Vt.',
  VA: 'Va.',
  WA: 'Wash.',
  WV: 'W.Va.',
  WI: 'Wis.',
  WY: 'Wyo.',
  DC: 'D.C.',
};
