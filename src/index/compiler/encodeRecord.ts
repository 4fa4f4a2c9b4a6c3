import type { EntityRecord } from '../entityIndex';
import { recordKinds } from '../format';
import { degreeParts, RecordFlag } from '../recordCodec';
import type { ByteWriter } from './byteWriter';
import type { StringTable } from './stringTable';

/** Writes a record as `recordCodec.ts` reads it. */
export function encodeRecord(writer: ByteWriter, strings: StringTable, record: EntityRecord): void {
  const shared = (text: string | undefined): void => {
    writer.unsigned(strings.reference(text));
  };
  const flags = presentFields(record);
  writer.unsigned(recordKinds.indexOf(record.kind) | flags);
  if (idOrder(record.id) === 2) writer.ownString(record.id);
  writer.ownString(record.label);
  writer.unsigned(record.aliases.length);
  for (const alias of record.aliases) writer.ownString(alias);
  shared(record.source);
  if (flags & RecordFlag.description) shared(record.description);
  if (flags & RecordFlag.wikidata) shared(record.wikidata);
  if (flags & RecordFlag.geonames) writer.unsigned(record.geonames ?? 0);
  if (flags & RecordFlag.country) shared(record.country);
  if (flags & RecordFlag.point) writer.signed(Math.round((record.lat ?? 0) * degreeParts));
  if (flags & RecordFlag.point) writer.signed(Math.round((record.lon ?? 0) * degreeParts));
  if (flags & RecordFlag.population) writer.unsigned(record.population ?? 0);
  if (flags & RecordFlag.facts) {
    writer.unsigned(record.facts.length);
    for (const fact of record.facts) {
      for (const text of [fact.property, fact.value, fact.from, fact.to, fact.source]) shared(text);
    }
  }
  if (flags & RecordFlag.relations) {
    writer.unsigned(record.relations.length);
    for (const relation of record.relations) {
      for (const text of [relation.type, relation.to, relation.from, relation.until]) shared(text);
    }
  }
  if (flags & RecordFlag.asOf) shared(record.asOf);
}

/** 0 for a Wikidata id, 1 for a GeoNames id, 2 for any other: the order of entries in the file. */
export function idOrder(id: string): 0 | 1 | 2 {
  if (/^Q\d+$/.test(id)) return 0;
  return /^geonames:\d+$/.test(id) ? 1 : 2;
}

/** The number in a Wikidata or GeoNames id. */
export function idNumber(id: string): number {
  return Number(id.replace(/^\D+/, ''));
}

function presentFields(record: EntityRecord): number {
  const order = idOrder(record.id);
  const flag = (present: boolean, bit: number): number => (present ? bit : 0);
  return (
    flag(record.description !== undefined, RecordFlag.description) |
    flag(order !== 0 && record.wikidata !== undefined, RecordFlag.wikidata) |
    flag(order !== 1 && record.geonames !== undefined, RecordFlag.geonames) |
    flag(record.country !== undefined, RecordFlag.country) |
    flag(record.lat !== undefined && record.lon !== undefined, RecordFlag.point) |
    flag(record.population !== undefined, RecordFlag.population) |
    flag(record.facts.length > 0, RecordFlag.facts) |
    flag(record.relations.length > 0, RecordFlag.relations) |
    flag(record.asOf !== undefined, RecordFlag.asOf)
  );
}
