import type { EntityMention } from '../engine/annotations';

export interface PageLink {
  readonly label: string;
  readonly address: URL;
}

/** The public page of an entry: its Wikidata item, else its GeoNames record, else none. Nothing is fetched. */
export function pageLink(entry: Pick<EntityMention, 'wikidata' | 'geonames'>): PageLink | undefined {
  if (entry.wikidata !== undefined && /^Q[1-9]\d*$/.test(entry.wikidata))
    return { label: 'Wikidata', address: new URL(`https://www.wikidata.org/wiki/${entry.wikidata}`) };
  if (entry.geonames !== undefined && Number.isSafeInteger(entry.geonames) && entry.geonames > 0)
    return { label: 'GeoNames', address: new URL(`https://www.geonames.org/${entry.geonames}`) };
  return undefined;
}
