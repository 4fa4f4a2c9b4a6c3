import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { EntityInput } from '../../entityInput';
import { countryInSentence } from '../countryNames';
import { brandFacts } from './brandFacts';
import { wikipediaTitles } from './wikipediaTitles';

interface Item {
  readonly displayName: string;
  readonly locationSet: { readonly include?: readonly unknown[] };
  readonly tags: Readonly<Record<string, string | undefined>>;
}
type Categories = Readonly<Record<string, { readonly items: readonly Item[] }>>;

/** Categories of things too small to be named in news: schools, stops, street furniture, flags. */
const leftOut =
  /^(?:transit|flags)\/|\/(?:school|kindergarten|prep_school|music_school|language_school|driving_school|charging_station|charge_point|bus_stop|post_box|post_depot|vending_machine|public_bookcase|waste_basket|waste_transfer_station|bicycle_parking|line|minor_line|tower|transformer|monitoring_station|street_lamp|water_tower|storage_tank|trolley_bay|shower|toll_gantry|weighbridge|bbq)$/;

/** What a member of a category is; of the others the category itself is shown. */
const nouns: Readonly<Record<string, string>> = {
  'amenity/bank': 'Bank',
  'amenity/fast_food': 'Fast-food chain',
  'amenity/restaurant': 'Restaurant chain',
  'amenity/cafe': 'Café chain',
  'amenity/fuel': 'Filling-station brand',
  'amenity/hospital': 'Hospital operator',
  'amenity/university': 'University',
  'amenity/college': 'College',
  'amenity/police': 'Police force',
  'amenity/fire_station': 'Fire service',
  'amenity/post_office': 'Postal service',
  'amenity/money_transfer': 'Money-transfer company',
  'amenity/library': 'Library system',
  'amenity/prison': 'Prison operator',
  'amenity/pharmacy': 'Pharmacy chain',
  'shop/supermarket': 'Supermarket chain',
  'shop/convenience': 'Convenience-store chain',
  'shop/clothes': 'Clothing brand',
  'shop/shoes': 'Shoe brand',
  'shop/car': 'Car brand',
  'shop/motorcycle': 'Motorcycle brand',
  'shop/mobile_phone': 'Telecommunications or phone brand',
  'shop/department_store': 'Department-store chain',
  'tourism/hotel': 'Hotel chain',
  'tourism/museum': 'Museum operator',
  'office/insurance': 'Insurance company',
  'office/telecommunication': 'Telecommunications company',
  'office/government': 'Government body',
  'office/political_party': 'Political party',
  'office/energy_supplier': 'Energy supplier',
  'office/financial': 'Financial company',
  'office/it': 'Information-technology company',
  'power/plant': 'Energy company',
  'route/railway': 'Railway operator',
  'boundary/protected_area': 'Conservation body',
};

/** Brands and operators of name-suggestion-index that have a Wikidata id, but for `places`, which are none. */
export function brandEntries(places: ReadonlySet<string>): EntityInput[] {
  const file = path.join('node_modules', 'name-suggestion-index', 'dist', 'json', 'nsi.min.json');
  const { nsi } = JSON.parse(readFileSync(file, 'utf8')) as { nsi: Categories };
  const entries = new Map<string, EntityInput>();
  for (const [category, { items }] of Object.entries(nsi)) {
    if (leftOut.test(category)) continue;
    for (const item of items) {
      const entry = toEntry(item, category);
      if (entry !== undefined && !places.has(entry.id) && !entries.has(entry.id))
        entries.set(entry.id, entry);
    }
  }
  return [...entries.values()];
}

function toEntry({ displayName, locationSet, tags }: Item, category: string): EntityInput | undefined {
  const wikidata = tags['brand:wikidata'] ?? tags['operator:wikidata'] ?? tags['network:wikidata'];
  const names = [
    wikidata === undefined ? undefined : brandFacts()[wikidata]?.label?.replace(/ \(.*\)$/, ''),
    tags['brand:en'],
    tags['operator:en'],
    tags['name:en'],
    tags['brand'],
    tags['operator'],
    tags['name'],
    tags['brand:short'],
    tags['operator:short'],
    tags['short_name'],
    displayName.replace(/ \(.*\)$/, ''),
  ].filter((name) => name !== undefined && /^[\p{Script=Latin}\p{M}\p{N}\s.'’&!+/-]{2,}$/u.test(name));
  const [label, ...aliases] = [...new Set(names)];
  if (
    wikidata === undefined ||
    !/^Q[1-9]\d*$/.test(wikidata) ||
    label === undefined ||
    !/\p{L}/u.test(label)
  ) {
    return undefined;
  }
  const country = countryOf(locationSet.include ?? []);
  return {
    id: wikidata,
    label,
    kind: 'organization',
    aliases: aliases.filter((alias) => alias !== undefined),
    description: describe(category, country),
    ...(country !== undefined && { country }),
    facts: [],
    relations: [],
    source: 'nsi',
    prominence: prominenceOf(label, locationSet.include ?? []),
  };
}

/** The one country that the entry is limited to. */
function countryOf(places: readonly unknown[]): string | undefined {
  const codes = new Set(
    places.map((place) => (typeof place === 'string' ? (/^([a-z]{2})(?:-|$)/.exec(place)?.[1] ?? '') : '')),
  );
  const [code] = codes;
  return codes.size === 1 && code !== undefined && code !== '' ? code.toUpperCase() : undefined;
}

function describe(category: string, country: string | undefined): string {
  const [, key = '', value = ''] = category.split('/');
  const noun =
    nouns[`${key}/${value}`] ??
    (key === 'shop' || key === 'amenity' ? `Chain (${value.replaceAll('_', ' ')})` : 'Organisation');
  const where = country === undefined ? undefined : countryInSentence(country);
  return where === undefined ? noun : `${noun} in ${where}`;
}

function prominenceOf(label: string, places: readonly unknown[]): number {
  const known = wikipediaTitles().has(label.toLowerCase()) ? 0.22 : 0;
  const worldwide = places.includes('001') ? 0.06 : 0;
  return 0.22 + known + worldwide;
}
