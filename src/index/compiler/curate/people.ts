import type { Fact } from '../../entityIndex';
import type { EntityInput } from '../../entityInput';
import { countryInSentence, countryName } from '../countryNames';
import { listOf, monthOf, readTable, slugOf, type Row } from './tables';
import { officeRank } from './officeRank';

interface Office {
  readonly title: string;
  readonly country: string;
  readonly from?: string;
  readonly to?: string;
  readonly source: string;
  readonly rank: number;
}

interface Person {
  readonly name: string;
  readonly wikidata: string;
  readonly aliases: Set<string>;
  born: string;
  died: string;
  country: string;
  readonly offices: Office[];
  readonly sources: Set<string>;
}

/** Offices of middle rank that ended before this year make no record: the index is of what news names now. */
const oldestYear = 2005;
/** At most so many offices a record, the highest first. */
const mostOffices = 6;

/** Office holders and party leaders of the world's countries, from dated facts of several sets. */
export function curatePeople(): EntityInput[] {
  const people = new Map<string, Person>();
  for (const row of readTable('people.tsv')) addRow(people, row, fieldsOfPeople);
  for (const row of readTable('office-holders-us-mx-un.tsv')) addRow(people, row, fieldsOfOfficeHolders);
  const known = new Set([...people.values()].filter(({ wikidata }) => wikidata !== '').map(birthAndSurname));
  const records = [...people.values()]
    .filter((person) => person.wikidata !== '' || !known.has(birthAndSurname(person)))
    .filter(isOfInterest)
    .map(toRecord);
  const seen = new Set<string>();
  return records.filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** Tells people apart that two sets name differently: "William Clinton" is Bill Clinton. */
function birthAndSurname({ name, born, wikidata }: Person): string {
  const surname = name.split(' ').at(-1) ?? '';
  return born === '' ? `${name} ${wikidata}` : `${born} ${surname}`;
}

interface Fields {
  readonly born: string;
  readonly died: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
}
const fieldsOfPeople = (row: Row): Fields => ({
  born: row['birth'] ?? '',
  died: '',
  title: row['position'] ?? '',
  from: row['position_start'] ?? '',
  to: row['position_end'] ?? '',
});
const fieldsOfOfficeHolders = (row: Row): Fields => ({
  born: row['born'] ?? '',
  died: row['died'] ?? '',
  title: row['office'] ?? '',
  from: row['start'] ?? '',
  to: row['end'] ?? '',
});

function addRow(people: Map<string, Person>, row: Row, fieldsOf: (row: Row) => Fields): void {
  const { name = '', wikidata = '', country = '', source = '' } = row;
  const fields = fieldsOf(row);
  if (!/^[\p{Script=Latin}\p{M}\s.'’"“”,()-]+$/u.test(name) || !name.includes(' ')) return;
  if (fields.title.startsWith('OFAC-listed') || isRefuted(row, fields)) return;
  const key = wikidata === '' ? `${name}/${fields.born.slice(0, 4)}` : wikidata;
  let person = people.get(key);
  if (person === undefined) {
    person = {
      name,
      wikidata,
      aliases: new Set(),
      born: '',
      died: '',
      country,
      offices: [],
      sources: new Set(),
    };
    people.set(key, person);
  }
  person.born ||= fields.born;
  person.died ||= fields.died;
  person.country ||= country;
  const tag = sourceTag(source);
  person.sources.add(tag);
  for (const alias of [name, ...listOf(row['aliases'])])
    if (alias !== person.name && isUsableAlias(alias)) person.aliases.add(alias);
  addOffice(person.offices, {
    title: officeTitle(fields.title, country),
    country,
    source: tag,
    rank: officeRank(fields.title),
    ...(fields.from !== '' && { from: fields.from }),
    ...(fields.to !== '' && fields.to < '2026-11' && { to: fields.to }),
  });
}

/**
 * Rows that other rows refute: Q57641 and the birth date given with it are Viktor Orbán's; the king of Saudi
 * Arabia is Salman; Ilie Bolojan became prime minister in 2025.
 */
function isRefuted({ name, wikidata }: Row, { title, from }: Fields): boolean {
  return (
    (wikidata === 'Q57641' && name === 'Ursula von der Leyen') ||
    (wikidata === 'Q6892571' && /^King$|\(King\)$/.test(title)) ||
    (name === 'Ilie Bolojan' && from.startsWith('2005'))
  );
}

/** Terms that follow each other in one office are one; the fuller dates of two sets stand. */
function addOffice(offices: Office[], office: Office): void {
  const touching = offices.findIndex(
    (other) =>
      other.title === office.title &&
      (other.from === office.from ||
        (other.to !== undefined && office.from !== undefined && isNextDay(other.to, office.from))),
  );
  const other = offices[touching];
  if (other === undefined) {
    offices.push(office);
    return;
  }
  offices[touching] =
    other.from === office.from
      ? fullerTerm(other, office)
      : { ...office, ...(other.from !== undefined && { from: other.from }) };
}

/** Of two terms with one start that which has an end, or a later one. */
function fullerTerm(a: Office, b: Office): Office {
  return (b.to ?? '') > (a.to ?? '') ? b : a;
}

function isNextDay(end: string, start: string): boolean {
  const days = (Date.parse(start) - Date.parse(end)) / 86_400_000;
  return days >= 0 && days <= 3;
}

/** Names in Latin script, in their usual order and case. */
function isUsableAlias(alias: string): boolean {
  return (
    /^[\p{Script=Latin}\p{M}\s.'’-]+$/u.test(alias) &&
    alias.includes(' ') &&
    !/\p{Lu}{3}/u.test(alias) &&
    !/^(?:Mr|Mrs|Ms|Dr|Dra|Sir|Hon|Lord|Baroness|Prof)\b/.test(alias)
  );
}

function sourceTag(source: string): string {
  if (source.startsWith('every-politician-scrapers/')) return `eps:${source.slice(26)}@2022-07`;
  if (source.startsWith('unitedstates/')) return 'congress-legislators@2026-06';
  if (source.startsWith('congress-legislators')) return 'congress-legislators@2026-06';
  if (source.startsWith('open-data-archive/')) return 'world-leaders-current@2026-07';
  return source === 'curated (unverified)' ? 'unverified' : source;
}

/** An office's name with its country where the name alone does not tell it. */
function officeTitle(title: string, country: string): string {
  const own = title
    .replace(/ \(([A-Z]{2}), (\w+)\)$/, ', $1')
    .replace(/^member of/, 'Member of')
    .replace(/^justice of/, 'Justice of');
  const capital = own.charAt(0).toUpperCase() + own.slice(1);
  const name = countryName(country);
  if (name === undefined || capital.includes(name) || namesPlace.test(capital)) return capital;
  const adjective = adjectives[country];
  if (adjective !== undefined && capital.includes(adjective)) return capital;
  return `${capital} of ${countryInSentence(country) ?? name}`;
}
const namesPlace =
  /^(?:Governor|Mayor|Lieutenant Governor|Premier|Chief Minister|Head of|Ambassador|High Commissioner|Consul|Permanent [Rr]epresentative|United States|Knesset|Judge of the International|Lord Mayor|Secretary of State of|Secretary of State for|Chief Secretary|(?:Substitute m|M)ember of the .*(?:Assembly|House|Senate) of |Representative of the Parl|Observer of the Parl|President of the (?:European|Generalitat)|Lieutenant-Governor|Attorney General of |Treasurer of |.* of the State of )/;
const adjectives: Readonly<Record<string, string>> = {
  US: 'United States',
  GB: 'British',
  FR: 'French',
  AR: 'Argentine',
  UA: 'Ukrainian',
  RU: 'Russian',
  DE: 'German',
  IT: 'Italian',
  MX: 'Mexic',
  EU: 'European',
};

/** Members of parliaments and ambassadors count only while recent; heads of state and government always. */
function isOfInterest({ offices, wikidata }: Person): boolean {
  const latest = Math.max(...offices.map(({ from, to }) => Number((to ?? from ?? '2000').slice(0, 4))));
  const rank = Math.max(...offices.map((office) => office.rank));
  if (rank >= 0.85) return latest >= 1945;
  if (rank >= 0.6) return latest >= 1995;
  if (wikidata === '' || rank < 0.35) return false;
  return latest >= (rank >= 0.5 ? oldestYear : oldestYear + 10);
}

function toRecord(person: Person): EntityInput {
  const ranked = [...person.offices].sort(
    (a, b) => b.rank - a.rank || (b.from ?? '').localeCompare(a.from ?? ''),
  );
  const facts: Fact[] = [];
  if (person.born !== '') facts.push({ property: 'born', value: birthOf(person.born) });
  if (person.died !== '') facts.push({ property: 'died', value: person.died });
  for (const { title, from, to, source } of ranked.slice(0, mostOffices)) {
    facts.push({
      property: 'office',
      value: title,
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      source,
    });
  }
  const leading = ranked[0];
  const months = [...person.sources].map(monthOf).filter((month) => month !== undefined);
  const asOf = months.sort().at(-1);
  return {
    id: person.wikidata === '' ? slugOf(person.name) : person.wikidata,
    label: person.name,
    kind: 'person',
    aliases: [...person.aliases].slice(0, 4),
    ...(leading !== undefined && { description: describe(leading) }),
    ...(/^[A-Z]{2}$/.test(person.country) && person.country !== 'EU' && { country: person.country }),
    facts,
    relations: [],
    ...(asOf !== undefined && { asOf }),
    source: [...person.sources].sort().join(', '),
    prominence: prominenceOf(ranked),
  };
}

/** The first of January often stands for a year alone; it is given as the year. */
function birthOf(date: string): string {
  return date.endsWith('-01-01') ? date.slice(0, 4) : date;
}

/** "President of Mexico since 2024", "President of Argentina, 1999–2001"; an open end of an old set is no "since". */
function describe({ title, from, to, source }: Office): string {
  const start = from?.slice(0, 4);
  const end = to?.slice(0, 4);
  if (start === undefined) return title;
  if (end !== undefined) return start === end ? `${title}, ${start}` : `${title}, ${start}–${end}`;
  return (monthOf(source) ?? '') >= '2025' ? `${title} since ${start}` : `${title} from ${start}`;
}

/** How much the world's news speaks of a country's officials: all of the largest economies, less of the others. */
function weightOfCountry(country: string): number {
  if (mostNamed.has(country)) return 1;
  return oftenNamed.has(country) ? 0.88 : 0.75;
}
const mostNamed = new Set('AR AU BR CA CN DE EU FR GB IL IN IR IT JP KR MX RU SA TR UA US ZA'.split(' '));
const oftenNamed = new Set(
  'AF AT BE BY CH CL CO CU CZ DK EG ES ET FI GR HU ID IE IQ JO KE KP LB LY MM MY NG NL NO NZ PE PH PK PL PS PT QA RO RS SE SG SY TH TW UG VE VN YE'.split(
    ' ',
  ),
);

/** By the highest office, its country and how recent it is. */
function prominenceOf(offices: readonly Office[]): number {
  const scores = offices.map(({ rank, country, from, to, source }) => {
    const open = to === undefined && (monthOf(source) ?? '') >= '2025';
    const year = open ? 2026 : Number((to ?? from ?? '2000').slice(0, 4));
    return rank * weightOfCountry(country) * (1 - Math.min(40, Math.max(0, 2024 - year)) * 0.008);
  });
  return Math.round(Math.max(0, ...scores) * 90) / 100;
}
