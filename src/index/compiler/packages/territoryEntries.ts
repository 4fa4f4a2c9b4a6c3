import { readFileSync } from 'node:fs';
import path from 'node:path';
import { borders } from '@rapideditor/country-coder';
import type { EntityInput } from '../../entityInput';
import { countryInSentence } from '../countryNames';

interface Feature {
  readonly properties: {
    readonly wikidata: string;
    readonly nameEn?: string;
    readonly iso1A2?: string;
    readonly iso1A3?: string;
    readonly aliases?: readonly string[];
    readonly country?: string;
    readonly level?: string;
  };
  readonly geometry: {
    readonly coordinates: readonly (readonly (readonly (readonly number[])[])[])[];
  } | null;
}

/** Countries, territories, continents and unions of country-coder, with a point in the middle of the largest part. */
export function borderEntries(): EntityInput[] {
  return (borders as unknown as { features: Feature[] }).features.flatMap(({ properties, geometry }) => {
    const { wikidata, nameEn, iso1A2, iso1A3, aliases = [], country, level } = properties;
    if (nameEn === undefined || level === 'world' || nameEn.includes('/')) return [];
    const code = iso1A2 ?? country;
    return [
      {
        id: wikidata,
        label: nameEn,
        kind: 'place' as const,
        aliases: aliases.filter((alias) => alias.length > 3 && !/^[A-Z]{2}-/.test(alias)),
        description: iso1A2 !== undefined ? 'Country or territory' : describe(country),
        ...(code !== undefined && /^[A-Z]{2}$/.test(code) && { country: code }),
        ...(geometry === null ? {} : middleOf(geometry.coordinates)),
        facts: iso1A3 === undefined ? [] : [{ property: 'iso3', value: iso1A3 }],
        relations: [],
        source: 'country-coder',
        prominence: iso1A2 !== undefined ? 0.55 : 0.35,
      },
    ];
  });
}

function describe(country: string | undefined): string {
  const name = country === undefined ? undefined : countryInSentence(country);
  return name === undefined ? 'Part of the world' : `Territory of ${name}`;
}

/** The centroid of the largest ring. */
function middleOf(polygons: readonly (readonly (readonly (readonly number[])[])[])[]): {
  lat: number;
  lon: number;
} {
  let best = { area: -1, lat: 0, lon: 0 };
  for (const [ring = []] of polygons) {
    const candidate = centroidOf(ring);
    if (candidate.area > best.area) best = candidate;
  }
  const round = (degrees: number): number => Math.round(degrees * 100) / 100;
  return { lat: round(best.lat), lon: round(best.lon) };
}

function centroidOf(ring: readonly (readonly number[])[]): { area: number; lat: number; lon: number } {
  let area = 0;
  let lat = 0;
  let lon = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [x1 = 0, y1 = 0] = ring[i] ?? [];
    const [x2 = 0, y2 = 0] = ring[i + 1] ?? [];
    const cross = x1 * y2 - x2 * y1;
    area += cross;
    lon += (x1 + x2) * cross;
    lat += (y1 + y2) * cross;
  }
  if (area === 0) return { area: 0, lat: ring[0]?.[1] ?? 0, lon: ring[0]?.[0] ?? 0 };
  return { area: Math.abs(area), lat: lat / (3 * area), lon: lon / (3 * area) };
}

/** English names of first-level regions by ISO 3166-2 code, as CLDR has them. */
export function subdivisionNames(): ReadonlyMap<string, string> {
  const file = path.join('node_modules', 'cldr-subdivisions-full', 'subdivisions', 'en', 'en.json');
  const data = JSON.parse(readFileSync(file, 'utf8')) as {
    subdivisions: { localeDisplayNames: { subdivisions: Record<string, string> } };
  };
  return new Map(
    Object.entries(data.subdivisions.localeDisplayNames.subdivisions).map(([key, name]) => [
      `${key.slice(0, 2).toUpperCase()}-${key.slice(2).toUpperCase()}`,
      name,
    ]),
  );
}

/** First-level regions of ISO 3166-2; `known` are the codes that curated places have. */
export function subdivisionEntries(known: ReadonlySet<string>): EntityInput[] {
  return [...subdivisionNames()].flatMap(([code, label]) => {
    const country = code.slice(0, 2);
    if (known.has(code) || !/^[\p{Script=Latin}\p{M}\s.'’-]+$/u.test(label)) return [];
    return [
      {
        id: `iso:${code}`,
        label,
        kind: 'place' as const,
        aliases: [],
        description: `Region of ${countryInSentence(country) ?? country}`,
        country,
        facts: [{ property: 'iso', value: code }],
        relations: [],
        source: 'cldr',
        prominence: 0.25,
      },
    ];
  });
}

/** Languages whose country names are added: English news quotes them in names of bodies and in quotations. */
const languages = ['en', 'es', 'fr', 'de', 'pt', 'it'];

/** Country names of several languages by ISO code. */
export function countryAliases(): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const language of languages) {
    const file = path.join('node_modules', 'cldr-localenames-full', 'main', language, 'territories.json');
    const data = JSON.parse(readFileSync(file, 'utf8')) as {
      main: Record<string, { localeDisplayNames: { territories: Record<string, string> } }>;
    };
    for (const [key, name] of Object.entries(data.main[language]?.localeDisplayNames.territories ?? {})) {
      const code = /^[A-Z]{2}(?=$|-alt)/.exec(key)?.[0];
      if (code === undefined || name.length < 4 || /[()/]/.test(name)) continue;
      names.set(code, [...(names.get(code) ?? []), name]);
    }
  }
  return names;
}
