import type { EntityInput } from '../../entityInput';
import { countryInSentence } from '../countryNames';
import { listOf, readTable, slugOf } from './tables';

/**
 * Nationalities. "Mexican" and "Mexicans" name the people of a country: an entry of kind `group` of its own,
 * with a `country` relation to the country's entry.
 */
export function curateGroups(): EntityInput[] {
  const seen = new Set<string>();
  return readTable('groups.tsv')
    .map((row) => {
      const { name = '', country = '', source = '' } = row;
      const place = row['place_wikidata'] ?? '';
      const aliases = new Set(listOf(row['aliases']).filter((alias) => alias !== name));
      if (/(?:an|i|er|ard|ese|ch|sh)$/.test(name) && /(?:an|i|er|ard)$/.test(name)) aliases.add(`${name}s`);
      return {
        id: slugOf(`people of ${country}`),
        label: name,
        kind: 'group' as const,
        aliases: [...aliases],
        description: `People of ${countryInSentence(country) ?? name}`,
        country,
        facts: [],
        relations: place === '' ? [] : [{ type: 'country', to: place }],
        asOf: '2026-02',
        source,
        prominence: 0.7,
      };
    })
    .filter(({ id }) => !seen.has(id) && seen.add(id));
}
