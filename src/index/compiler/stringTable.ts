import type { EntityRecord } from '../entityIndex';
import { ByteWriter } from './byteWriter';

/** Strings that records share, the most used first, so that their numbers are short. */
export class StringTable {
  readonly #numbers: ReadonlyMap<string, number>;

  constructor(records: readonly EntityRecord[]) {
    const uses = new Map<string, number>();
    for (const record of records) {
      for (const text of sharedStrings(record)) uses.set(text, (uses.get(text) ?? 0) + 1);
    }
    const ordered = [...uses].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    this.#numbers = new Map(ordered.map(([text], number) => [text, number]));
  }

  get size(): number {
    return this.#numbers.size;
  }

  /** The string's number plus one; 0 for none. */
  reference(text: string | undefined): number {
    return text === undefined ? 0 : (this.#numbers.get(text) ?? -1) + 1;
  }

  /** The bytes of all strings, end to end, and the length of each. */
  write(): { bytes: Uint8Array; lengths: number[] } {
    const writer = new ByteWriter();
    const lengths = [...this.#numbers.keys()].map((text) => writer.raw(text));
    return { bytes: writer.toBytes(), lengths };
  }
}

function sharedStrings(record: EntityRecord): string[] {
  const { description, country, asOf, source, wikidata } = record;
  const texts = [description, country, asOf, source, wikidata === record.id ? undefined : wikidata];
  for (const { property, value, from, to, source: factSource } of record.facts) {
    texts.push(property, value, from, to, factSource);
  }
  for (const { type, to, from, until } of record.relations) texts.push(type, to, from, until);
  return texts.filter((text) => text !== undefined);
}
