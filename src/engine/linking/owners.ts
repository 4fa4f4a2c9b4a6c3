import type { EntityIndex, EntityRecord } from '../../index/entityIndex';
import { foldedWords } from '../../index/words';
import type { TextModel } from '../text/textModel';
import type { Chain, Chains } from './coreference/chains';
import type { Entries } from './entries';

/**
 * Names of the country that the text puts right before an organisation: of "Mexico's National Guard" and "the
 * Mexican National Guard" `mexico`, of the latter `mexican` too. Folded words; empty for other chains.
 */
export function ownersOf(chain: Chain, chains: Chains, text: TextModel, entries: Entries): string[][] {
  if (chain.kind !== 'organization' && chain.kind !== 'facility') return [];
  const owners: string[][] = [];
  for (const { name, position } of chain.mentions) {
    const before = chains.mentions[position - 1];
    if (before === undefined || !isGlue(text, before.name.endToken, name.firstToken)) continue;
    if (before.name.type !== 'place' && before.name.type !== 'group') continue;
    owners.push([...before.words.words]);
    const country = countryOf(before.name.form ?? entries.index.formOf(before.words.key), entries);
    if (country !== undefined) owners.push(foldedWords(country));
  }
  return owners;
}

/**
 * The name of an organisation with its first word, a people's, as a country behind it: `communist party of chile` for
 * "Chilean Communist Party". Undefined where the first word is no people's.
 */
export function ownerInside({ kind, head }: Chain, index: EntityIndex): string[] | undefined {
  const [first = '', ...rest] = head.words.words;
  if (kind !== 'organization' || rest.length === 0) return undefined;
  const people = index.candidates(index.formOf(first)).find(({ use }) => use === 'demonym');
  const country = people && countryOfPeople(index.record(people.entry), index);
  return country === undefined ? undefined : [...rest, 'of', ...foldedWords(country)];
}

/** Whether only a possessive ending, or nothing, stands between two tokens. */
function isGlue({ tokens }: TextModel, from: number, to: number): boolean {
  if (to - from > 2) return false;
  for (let token = from; token < to; token++) if (!/^(?:['’]|s)$/i.test(tokens.text(token))) return false;
  return true;
}

/** The label of the country that a people belongs to. */
function countryOf(form: number, entries: Entries): string | undefined {
  const [best] = entries.index.candidates(form);
  if (best === undefined) return undefined;
  const record = entries.record(best.entry);
  if (record.kind === 'place') return record.label;
  return countryOfPeople(record, entries.index);
}

function countryOfPeople({ relations }: EntityRecord, index: EntityIndex): string | undefined {
  const country = relations.find(({ type }) => type === 'country');
  const entry = country === undefined ? -1 : index.entryOf(country.to);
  return entry < 0 ? undefined : index.record(entry).label;
}
