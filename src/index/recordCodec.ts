import type { EntityRecord, Fact, Relation } from './entityIndex';
import { recordKinds } from './format';

/**
 * How one record is laid out in the `records` section. Unsigned numbers are LEB128 varints, signed ones are
 * zigzag-coded; a shared string is its number in the string table plus one, 0 where absent; an own string is
 * its length in bytes and its UTF-8.
 *
 * In order: kind and presence flags; the id where it is neither Wikidata's nor GeoNames' (own string); label
 * (own string); number of aliases and each (own string); source (shared); then, where its flag is set,
 * description, Wikidata id, GeoNames number, country, latitude and longitude in 1/1000 degree, population,
 * facts, relations, `asOf`.
 */
export const RecordFlag = {
  description: 1 << 4,
  wikidata: 1 << 5,
  geonames: 1 << 6,
  country: 1 << 7,
  point: 1 << 8,
  population: 1 << 9,
  facts: 1 << 10,
  relations: 1 << 11,
  asOf: 1 << 12,
} as const;

/** Degrees are kept in this many parts. */
export const degreeParts = 1000;

/** Where a record is read from. */
export interface RecordSource {
  readonly bytes: Uint8Array;
  sharedString(number: number): string;
}

/** What the file's columns say about an entry: the id, unless the record itself holds it. */
export interface EntryColumns {
  readonly id: string | undefined;
  readonly prominence: number;
}

export function decodeRecord(source: RecordSource, start: number, columns: EntryColumns): EntityRecord {
  const cursor = new RecordCursor(source, start);
  const flags = cursor.unsigned();
  const id = columns.id ?? cursor.ownString();
  const label = cursor.ownString();
  const aliases = cursor.list(() => cursor.ownString());
  const recordSource = cursor.sharedString() ?? '';
  const has = (flag: number): boolean => (flags & flag) !== 0;
  const description = has(RecordFlag.description) ? cursor.sharedString() : undefined;
  const wikidata = has(RecordFlag.wikidata) ? cursor.sharedString() : undefined;
  const geonames = has(RecordFlag.geonames) ? cursor.unsigned() : undefined;
  const country = has(RecordFlag.country) ? cursor.sharedString() : undefined;
  const lat = has(RecordFlag.point) ? cursor.signed() / degreeParts : undefined;
  const lon = has(RecordFlag.point) ? cursor.signed() / degreeParts : undefined;
  const population = has(RecordFlag.population) ? cursor.unsigned() : undefined;
  const facts = has(RecordFlag.facts) ? cursor.list(() => cursor.fact()) : [];
  const relations = has(RecordFlag.relations) ? cursor.list(() => cursor.relation()) : [];
  const asOf = has(RecordFlag.asOf) ? cursor.sharedString() : undefined;
  return {
    id,
    label,
    kind: recordKinds[flags & 15] ?? 'place',
    aliases,
    ...(description !== undefined && { description }),
    ...idFields(id, wikidata, geonames),
    ...(country !== undefined && { country }),
    ...(lat !== undefined && { lat }),
    ...(lon !== undefined && { lon }),
    ...(population !== undefined && { population }),
    facts,
    relations,
    ...(asOf !== undefined && { asOf }),
    source: recordSource,
    prominence: columns.prominence,
  };
}

/** Only the id and the label, for binary search over ids that the columns do not hold. */
export function decodeId(source: RecordSource, start: number): string {
  const cursor = new RecordCursor(source, start);
  cursor.unsigned();
  return cursor.ownString();
}

function idFields(
  id: string,
  wikidata?: string,
  geonames?: number,
): { wikidata?: string; geonames?: number } {
  const ownWikidata = /^Q\d+$/.test(id) ? id : wikidata;
  const ownGeonames = id.startsWith('geonames:') ? Number(id.slice(9)) : geonames;
  return {
    ...(ownWikidata !== undefined && { wikidata: ownWikidata }),
    ...(ownGeonames !== undefined && { geonames: ownGeonames }),
  };
}

const decoder = new TextDecoder();

class RecordCursor {
  constructor(
    private readonly source: RecordSource,
    private at: number,
  ) {}

  unsigned(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.source.bytes[this.at++] ?? 0;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
      scale *= 128;
    }
  }

  signed(): number {
    const coded = this.unsigned();
    return coded % 2 === 0 ? coded / 2 : -(coded + 1) / 2;
  }

  ownString(): string {
    const length = this.unsigned();
    const start = this.at;
    this.at += length;
    return decoder.decode(this.source.bytes.subarray(start, this.at));
  }

  sharedString(): string | undefined {
    const number = this.unsigned();
    return number === 0 ? undefined : this.source.sharedString(number - 1);
  }

  list<Item>(read: () => Item): Item[] {
    return Array.from({ length: this.unsigned() }, read);
  }

  fact(): Fact {
    const property = this.sharedString() ?? '';
    const value = this.sharedString() ?? '';
    const from = this.sharedString();
    const to = this.sharedString();
    const source = this.sharedString();
    return {
      property,
      value,
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      ...(source !== undefined && { source }),
    };
  }

  relation(): Relation {
    const type = this.sharedString() ?? '';
    const to = this.sharedString() ?? '';
    const from = this.sharedString();
    const until = this.sharedString();
    return { type, to, ...(from !== undefined && { from }), ...(until !== undefined && { until }) };
  }
}
