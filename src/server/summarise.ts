import type { EntityIndex } from '../index/entityIndex';
import { pageLink } from './links';
import type { EntitySummary } from './protocol';

/** An entry of the index as lists of the editor show it. */
export function summarise(index: EntityIndex, entry: number): EntitySummary {
  const record = index.record(entry);
  const page = pageLink(record);
  return {
    id: record.id,
    label: record.label,
    kind: record.kind,
    ...(record.description === undefined ? {} : { description: record.description }),
    ...(page ? { link: page.address.href } : {}),
  };
}
