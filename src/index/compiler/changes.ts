import type { EntityIndex, EntityRecord } from '../entityIndex';
import { openIndex } from '../reader';

/** Ids that are named of each sort of change; the rest is counted. */
const named = 5;

/**
 * What a build changed against the one before, as lines to print: entries that came, went and differ, with the first few
 * of each, and the difference in surface forms. Says so where there is no readable build before.
 */
export function describeChanges(before: Uint8Array | undefined, after: EntityIndex): string[] {
  const opened = before === undefined ? undefined : openIndex(before);
  if (opened?.ok !== true) return ['no earlier build to compare with'];
  const old = opened.index;
  const added: string[] = [];
  const changed: string[] = [];
  for (const record of recordsOf(after)) {
    const entry = old.entryOf(record.id);
    if (entry < 0) added.push(nameOf(record));
    else if (JSON.stringify(old.record(entry)) !== JSON.stringify(record)) changed.push(nameOf(record));
  }
  const removed = recordsOf(old)
    .filter(({ id }) => after.entryOf(id) < 0)
    .map(nameOf);
  const forms = after.formCount - old.formCount;
  return [
    countOf('added', added),
    countOf('removed', removed),
    countOf('changed', changed),
    `surface forms: ${forms < 0 ? '' : '+'}${forms}`,
  ];
}

const recordsOf = (index: EntityIndex): EntityRecord[] =>
  Array.from({ length: index.entryCount }, (_, entry) => index.record(entry));

const nameOf = ({ id, label }: EntityRecord): string => `${label} (${id})`;

function countOf(what: string, names: readonly string[]): string {
  const first = names.slice(0, named).join(', ');
  return `${what}: ${names.length}${first === '' ? '' : `, ${first}`}${names.length > named ? ', …' : ''}`;
}
