import type { MetadataItem } from '../textModel';

const keys = ['datePublished', 'dateCreated', 'dateModified', 'headline'];
/** Values looked at, at most: a page's own metadata stands near the top. */
const limit = 1000;

/** The dates and the headline of a JSON-LD block, each from the first object that has it; none where it is no JSON. */
export function jsonLdItems(json: string): MetadataItem[] {
  let root: unknown;
  try {
    root = JSON.parse(json);
  } catch {
    return [];
  }
  const items = new Map<string, MetadataItem>();
  const queue: unknown[] = [root];
  for (let next = 0; next < queue.length && next < limit; next++) {
    const value = queue[next];
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, inner] of Object.entries(value) as [string, unknown][]) {
      if (typeof inner !== 'string') queue.push(inner);
      else if (keys.includes(key) && !items.has(key)) items.set(key, { kind: 'jsonLd', key, value: inner });
    }
  }
  return [...items.values()];
}
