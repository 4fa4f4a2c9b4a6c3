import type { EntityMention } from '../../engine/annotations';

/** The external ids that an entry's own id tells. */
export function externalIds(id: string | undefined): Pick<EntityMention, 'wikidata' | 'geonames'> {
  if (id === undefined) return {};
  if (/^Q\d+$/.test(id)) return { wikidata: id };
  return /^geonames:\d+$/.test(id) ? { geonames: Number(id.slice('geonames:'.length)) } : {};
}

/** The address of an entry: Wikidata's or GeoNames' entity, else a URN of ours. */
export function addressOf(id: string): string {
  if (/^Q\d+$/.test(id)) return `http://www.wikidata.org/entity/${id}`;
  if (/^geonames:\d+$/.test(id)) return `https://sws.geonames.org/${id.slice('geonames:'.length)}/`;
  return `urn:dateline:${encodeURIComponent(id)}`;
}

/** The id that an address means; undefined for addresses of other makers. */
export function idOfAddress(address: string): string | undefined {
  const wikidata = /^https?:\/\/www\.wikidata\.org\/(?:entity|wiki)\/(Q\d+)$/.exec(address);
  if (wikidata) return wikidata[1];
  const geonames = /^https?:\/\/(?:sws|www)\.geonames\.org\/(\d+)\/?/.exec(address);
  if (geonames?.[1] !== undefined) return `geonames:${geonames[1]}`;
  return address.startsWith('urn:dateline:') ? decoded(address.slice('urn:dateline:'.length)) : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
