import type { EntityIndex, EntityRecord } from '../../index/entityIndex';
import { fold } from '../../index/fold';
import { Recent } from '../../index/recent';
import { isFunctionWord } from '../names/lexicon';

/** Entries whose words are kept for the next text. */
const keptEntries = 4096;

/** Records of the index as the linker reads them. */
export class Entries {
  readonly #descriptionWords = new Recent<number, ReadonlySet<string>>(keptEntries);

  constructor(readonly index: EntityIndex) {}

  record(entry: number): EntityRecord {
    return this.index.record(entry);
  }

  /** The folded words of an entry's description and offices, without function words and years. */
  descriptionWords(entry: number): ReadonlySet<string> {
    return this.#descriptionWords.get(entry, () => this.#wordsOf(entry));
  }

  #wordsOf(entry: number): ReadonlySet<string> {
    const { description = '', facts } = this.record(entry);
    const text = [
      description,
      ...facts.filter(({ property }) => property === 'office').map(({ value }) => value),
    ];
    const words = new Set<string>();
    for (const match of text.join(' ').matchAll(/\p{L}{3,}/gu)) {
      const word = fold(match[0]);
      if (!isFunctionWord(word)) words.add(word);
    }
    return words;
  }
}

const ofIndex = new WeakMap<EntityIndex, Entries>();

/** The entries of an index, with what has been found out about them. */
export function entriesOf(index: EntityIndex): Entries {
  const entries = ofIndex.get(index) ?? new Entries(index);
  ofIndex.set(index, entries);
  return entries;
}
