import type { EntityInput } from '../entityInput';
import { everydayWords } from './packages/everydayWords';

/** First names and surnames of the people in the index, lower case. */
export function personalNames(records: readonly EntityInput[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { kind, label } of records) {
    if (kind !== 'person' || label.includes(' of ')) continue;
    const words = label.toLowerCase().split(' ');
    names.add(words[0] ?? '');
    names.add(words.at(-1) ?? '');
  }
  return names;
}

/** Places so well known that their name is theirs even where it is also a word: "China", "Turkey", "Berlin". */
const famousPlace = 0.7;
/** Places below this yield to people of the same name. */
const knownPlace = 0.6;

/**
 * Tells whether a name of the record is also an everyday word ("Apple", "Nice", "Reading"), or, of a place that
 * is not widely known, a first name or surname ("Jackson", "Martin").
 */
export function isCommonName(record: EntityInput, people: ReadonlySet<string>): (name: string) => boolean {
  const words = everydayWords();
  if (record.kind === 'place' && record.prominence >= famousPlace) return () => false;
  const mayBePerson = record.kind === 'place' && record.prominence < knownPlace;
  return (name) => {
    const lower = name.toLowerCase();
    return words.has(lower) || (mayBePerson && people.has(lower));
  };
}
