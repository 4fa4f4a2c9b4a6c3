import type { Fact } from '../../entityIndex';
import type { EntityInput } from '../../entityInput';
import { countryInSentence } from '../countryNames';
import { wikipediaTitles } from '../packages/wikipediaTitles';
import { listOf, readTable, slugOf, type Row } from './tables';

/** Parties, agencies, companies, media, international bodies, armed and criminal groups. */
export function curateOrganizations(): EntityInput[] {
  const records = new Map<string, EntityInput>();
  for (const row of readTable('organizations.tsv')) {
    if (!isOfInterest(row)) continue;
    const record = toRecord(row);
    if (!records.has(record.id)) records.set(record.id, record);
  }
  return [...records.values()];
}

/**
 * Universities come from a list without ids and most newspapers and parties are too small for the news of the
 * world; those of name-suggestion-index come from the package itself.
 */
function isOfInterest({ name = '', kind, wikidata, source = '', dissolved = '' }: Row): boolean {
  if (source === 'nsi@2026') return false;
  if (kind === 'university') return wikipediaTitles().has(name.toLowerCase());
  if (kind === 'party') return wikidata !== '' && (dissolved === '' || dissolved >= '1990');
  return true;
}

const prominences: Readonly<Record<string, number>> = {
  'international-organization': 0.75,
  agency: 0.6,
  cartel: 0.55,
  'crime-group': 0.55,
  'armed-group': 0.6,
  company: 0.55,
  ngo: 0.4,
  party: 0.4,
  bank: 0.4,
  newspaper: 0.3,
  university: 0.3,
};

const nouns: Readonly<Record<string, string>> = {
  'international-organization': 'International body',
  agency: 'Government body',
  cartel: 'Drug-trafficking organisation',
  'crime-group': 'Criminal organisation',
  'armed-group': 'Armed group',
  company: 'Company',
  ngo: 'Non-governmental organisation',
  party: 'Political party',
  bank: 'Bank',
  newspaper: 'Newspaper',
  university: 'University',
};

function toRecord(row: Row): EntityInput {
  const {
    name = '',
    wikidata = '',
    kind = '',
    country = '',
    founded = '',
    dissolved = '',
    source = '',
  } = row;
  const label = name.replace(/ \([\w ]+\)$/, '');
  const facts: Fact[] = [];
  if (founded !== '') facts.push({ property: 'founded', value: founded });
  if (dissolved !== '') facts.push({ property: 'dissolved', value: dissolved });
  if (source.includes('ofac@2021-07') && kind !== 'agency') {
    facts.push({
      property: 'listed',
      value: 'Sanctions list of the US Treasury (OFAC), as of July 2021',
      source: 'ofac@2021-07',
    });
  }
  const asOf = /@(\d{4}-\d{2})/.exec(source)?.[1];
  return {
    id: wikidata === '' ? slugOf(name) : wikidata,
    label,
    kind: 'organization',
    aliases: listOf(row['aliases']).filter((alias) => alias !== label && isUsable(alias, kind)),
    description: describe(kind, country, founded, dissolved),
    ...(/^[A-Z]{2}$/.test(country) && { country }),
    facts,
    relations: [],
    ...(asOf !== undefined && { asOf }),
    source: sourceTags(source),
    prominence: prominences[kind] ?? 0.4,
  };
}

function sourceTags(source: string): string {
  if (source === 'curated') return 'unverified';
  return source
    .replace(/^curated; qid (.*)$/, 'unverified, $1@2026')
    .replace('; qid ', ', ')
    .replaceAll(',', ', ')
    .replace(/, +/g, ', ');
}

function describe(kind: string, country: string, founded: string, dissolved: string): string {
  const where = countryInSentence(country);
  const noun = nouns[kind] ?? 'Organisation';
  const place =
    where === undefined ? '' : kind === 'party' || kind === 'agency' ? ` of ${where}` : ` in ${where}`;
  if (dissolved !== '')
    return `${noun}${place}, ${founded === '' ? `until ${dissolved}` : `${founded}–${dissolved}`}`;
  return founded === '' ? `${noun}${place}` : `${noun}${place}, founded in ${founded}`;
}

/** Latin script, and for parties no bare letters: "Y" or "EM" would light up everywhere. */
function isUsable(alias: string, kind: string): boolean {
  if (!/^[\p{Script=Latin}\p{M}\p{N}\s.'’&/+-]+$/u.test(alias)) return false;
  const letters = alias.replace(/[^\p{L}\p{N}]/gu, '').length;
  if (kind === 'party') return letters >= 3;
  return letters >= 2 && !(kind === 'armed-group' && /^\p{Lu}{5,}$/u.test(alias) && letters > 6);
}
