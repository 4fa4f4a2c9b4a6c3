import type { EntityIndex, EntityRecord } from '../../index/entityIndex';
import { fold } from '../../index/fold';
import { isFunctionWord } from '../names/lexicon';

/** Records of the index as the linker reads them: each decoded once an analysis. */
export class Entries {
  readonly #records = new Map<number, EntityRecord>();
  readonly #descriptionWords = new Map<number, ReadonlySet<string>>();

  constructor(readonly index: EntityIndex) {}

  record(entry: number): EntityRecord {
    const known = this.#records.get(entry);
    if (known) return known;
    const record = this.index.record(entry);
    this.#records.set(entry, record);
    return record;
  }

  /** The folded words of an entry's description and offices, without function words and years. */
  descriptionWords(entry: number): ReadonlySet<string> {
    const known = this.#descriptionWords.get(entry);
    if (known) return known;
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
    this.#descriptionWords.set(entry, words);
    return words;
  }
}
