import english from 'i18n-nationality/langs/en.json';
import type { EntityInput } from '../../entityInput';
import { countryInSentence, countryName } from '../countryNames';
import { listOf, readTable, slugOf } from './tables';

/** English nationalities by country. */
const nationalities: Readonly<Record<string, string | undefined>> = english.nationalities;

/** Territories and peoples whose word is first of all another country's: "Chinese", "French", "Korean". */
const territories = new Set(
  'AS AW AI BM CK FO FK GF GG GI GL GP GU HK IM JE KP KY MF MO MP MQ MS NC NF NU PF PM PR RE SH SX TC TK VG VI WF YT EH CG'.split(
    ' ',
  ),
);

/** Wikidata's ids of peoples by country, as the training part of GUM gives them for "Americans", "Thais", … */
const peoples: Readonly<Record<string, string>> = {
  AF: 'Q16007968',
  BD: 'Q4855428',
  CA: 'Q1196645',
  ES: 'Q160894',
  PS: 'Q201190',
  SA: 'Q18600381',
  TH: 'Q472834',
  US: 'Q846570',
};

/**
 * Nationalities. "Mexican" and "Mexicans" name the people of a country: an entry of kind `group` of its own,
 * with a `country` relation to the country's entry.
 */
export function curateGroups(): EntityInput[] {
  const seen = new Set<string>();
  return readTable('groups.tsv')
    .map((row) => {
      const { country = '', source = '' } = row;
      const nationality = nationalities[country];
      const given = row['name'] ?? '';
      const name = given === countryName(country) && nationality !== undefined ? nationality : given;
      const place = row['place_wikidata'] ?? '';
      const aliases = new Set(
        listOf(row['aliases']).filter(
          (alias) => alias !== name && alias !== countryName(country) && alias !== 'Congo',
        ),
      );
      if (nationality !== undefined && nationality !== name) aliases.add(nationality);
      for (const singular of [name, ...aliases])
        if (/(?:an|i|er|ard)$/.test(singular)) aliases.add(`${singular}s`);
      return {
        id: peoples[country] ?? slugOf(`people of ${country}`),
        label: name,
        kind: 'group' as const,
        aliases: [...aliases],
        description: `People of ${countryInSentence(country) ?? name}`,
        country,
        facts: [],
        relations: place === '' ? [] : [{ type: 'country', to: place }],
        asOf: '2026-02',
        source: country in peoples ? `${source}, gum` : source,
        prominence: territories.has(country) ? 0.4 : 0.7,
      };
    })
    .filter(({ id }) => !seen.has(id) && seen.add(id));
}
