import { writeItem, type WrittenItem } from './sidecar';
import type { JsonObject } from './webAnnotation';

/** Items of a sidecar by their ids. */
export type Items = ReadonlyMap<string, WrittenItem>;

export interface MergedItems {
  readonly items: Map<string, WrittenItem>;
  /** Items that were changed on both sides, each in its own way. */
  readonly mixed: number;
}

/**
 * Merges two versions of a sidecar that come from one. An item that only one side added, changed or took away is as that
 * side has it; one that a side changed and the other took away stays. One that both changed has the changes of both, and where
 * they touched the same field, that of the later.
 */
export function mergeItems(base: Items, mine: Items, theirs: Items): MergedItems {
  const items = new Map<string, WrittenItem>();
  let mixed = 0;
  for (const id of new Set([...theirs.keys(), ...mine.keys()])) {
    const merged = mergeItem(base.get(id), mine.get(id), theirs.get(id));
    if (merged.item) items.set(id, merged.item);
    if (merged.isMixed) mixed++;
  }
  return { items, mixed };
}

export interface MergedItem {
  /** Undefined where it was taken away. */
  readonly item: WrittenItem | undefined;
  readonly isMixed: boolean;
}

export function mergeItem(
  base: WrittenItem | undefined,
  mine: WrittenItem | undefined,
  theirs: WrittenItem | undefined,
): MergedItem {
  if (isSameItem(mine, base) || isSameItem(mine, theirs)) return { item: theirs, isMixed: false };
  if (isSameItem(theirs, base)) return { item: mine, isMixed: false };
  if (!mine || !theirs) return { item: mine ?? theirs, isMixed: true };
  return { item: mix(base, mine, theirs), isMixed: true };
}

/** Whether two items are written alike; the texts of one and the same are not looked at. */
export const isSameItem = (one: WrittenItem | undefined, other: WrittenItem | undefined): boolean =>
  one === other || one?.text === other?.text;

function mix(base: WrittenItem | undefined, mine: WrittenItem, theirs: WrittenItem): WrittenItem {
  const [old, one, other] = [base && fieldsOf(base), fieldsOf(mine), fieldsOf(theirs)];
  const mineIsLater = laterTime(one) > laterTime(other);
  const merged = new Map<string, unknown>();
  for (const key of new Set([...one.keys(), ...other.keys()])) {
    const texts = [old, one, other].map((fields) => JSON.stringify(fields?.get(key)));
    const onlyMine = texts[2] === texts[0];
    const onlyTheirs = texts[1] === texts[0];
    const value = (onlyMine || (mineIsLater && !onlyTheirs) ? one : other).get(key);
    if (value !== undefined) merged.set(key, value);
  }
  return writeItem(itemOf(merged));
}

function laterTime(fields: ReadonlyMap<string, unknown>): string {
  const time = fields.get('modified') ?? fields.get('created');
  return typeof time === 'string' ? time : '';
}

const bodyPrefix = 'body ';

/** An item's fields, each body a field of its own: known by its id, else by its purpose, else by itself. */
function fieldsOf({ text }: WrittenItem): Map<string, unknown> {
  const { body, ...rest } = JSON.parse(text) as JsonObject;
  const fields = new Map<string, unknown>(Object.entries(rest));
  const bodies = Array.isArray(body) ? (body as unknown[]) : body === undefined ? [] : [body];
  for (const part of bodies) {
    const { id, purpose } = (typeof part === 'object' && part !== null ? part : {}) as JsonObject;
    const key = typeof id === 'string' ? id : typeof purpose === 'string' ? purpose : JSON.stringify(part);
    fields.set(bodyPrefix + key, part);
  }
  return fields;
}

function itemOf(fields: ReadonlyMap<string, unknown>): JsonObject {
  const entries = [...fields];
  const isBody = ([key]: (typeof entries)[number]): boolean => key.startsWith(bodyPrefix);
  return {
    ...Object.fromEntries(entries.filter((entry) => !isBody(entry))),
    body: entries.filter(isBody).map(([, part]) => part),
  };
}
