import type { EntityRecord, FormUse } from './entityIndex';

/**
 * The layout of the compiled index, shared by the reader and the compiler. All numbers are little-endian; the
 * file is read in place through typed-array views.
 *
 * Header (32-bit words)
 *
 * | word | what |
 * | ---: | --- |
 * | 0 | magic, the bytes `DLIX` |
 * | 1 | format version |
 * | 2 | length of the file in bytes |
 * | 3 | checksum of all words from the fourth on (`checksum` below) |
 * | 4 … 4 + 2 × sections − 1 | for each section of `sectionNames`, in order: its offset and its length in bytes |
 *
 * Every section starts at a multiple of eight bytes; the file's length is a multiple of four. Entries are
 * ordered by id: Wikidata's (by number), then GeoNames' (by number), then all others (by code units), so that
 * an id is found by binary search. Forms are numbered in the breadth-first order of the trie of folded words.
 *
 * | section | type | what |
 * | --- | --- | --- |
 * | counts | u32 × 9 | entries, entries with a Wikidata id, entries with a GeoNames id, forms, words, trie nodes, hash buckets, shared strings, children of the root |
 * | strings | bytes | shared strings (descriptions, values, sources), UTF-8, end to end |
 * | stringStarts | offsets of strings | where each starts |
 * | words | bytes | folded words by hash bucket, in a bucket by code units, UTF-8, end to end |
 * | wordStarts | offsets of words | where each starts |
 * | buckets | u24 × (buckets + 1) | the first word of each bucket, which is the low bits of `hashWord` |
 * | nodeWords | u24 × nodes | the word that leads to a node; node 0 is the root |
 * | innerBits | bit set over nodes | nodes that have children |
 * | children | offsets of inner nodes | by rank among inner nodes: its children, contiguous and sorted by word, counted from the first node below the root's children; empty for the root, whose children come first |
 * | formBits | bit set over nodes | nodes that end a surface form; the form's number is the node's rank |
 * | entryOfForm | u24 × forms | the form's best candidate |
 * | senseOfForm | u8 × forms | its prior and its use, see `packSense` |
 * | moreBits | bit set over forms | forms with further candidates |
 * | moreStart | u24 × (such forms + 1) | by rank: where they start in the three columns that follow |
 * | moreEntry, moreSense | u24, u8 | the further candidates, best prior first |
 * | wikidata | u32 × such entries | the numbers of the Wikidata ids |
 * | geonames | u32 × such entries | the numbers of the GeoNames ids |
 * | prominence | u8 × entries | in 255ths |
 * | recordStarts | offsets of entries | where each record starts |
 * | records | bytes | the records, see `recordCodec.ts` |
 *
 * A u24 column is its low 16 bits as u16s, padded to four bytes, then its high 8 bits as u8s. A bit set is its
 * u32 words, then for each word the number of bits set before it, as u32s. Offsets are the start of every
 * sixteenth item as u32s, then the length of each item as u16s.
 */
export const magic = 0x58494c44;
export const formatVersion = 1;
export const headerWords = 4;

export const sectionNames = [
  'counts',
  'strings',
  'stringStarts',
  'words',
  'wordStarts',
  'buckets',
  'nodeWords',
  'innerBits',
  'children',
  'formBits',
  'entryOfForm',
  'senseOfForm',
  'moreBits',
  'moreStart',
  'moreEntry',
  'moreSense',
  'wikidata',
  'geonames',
  'prominence',
  'recordStarts',
  'records',
] as const;
export type SectionName = (typeof sectionNames)[number];

/** Uses by number. Their order is part of the format. */
export const formUses = [
  'name',
  'short',
  'acronym',
  'demonym',
  'code',
  'common',
] as const satisfies FormUse[];
/** Kinds by number. Their order is part of the format. */
export const recordKinds = [
  'person',
  'organization',
  'place',
  'group',
  'event',
  'work',
  'law',
  'product',
  'facility',
] as const satisfies EntityRecord['kind'][];

/** Priors are kept as the nearest of 32 squares, so that small ones are told apart better than great ones. */
const priorSteps = 31;

/** A use and a prior (0 to 1) in one byte. */
export function packSense(use: FormUse, prior: number): number {
  return (formUses.indexOf(use) << 5) | Math.round(Math.sqrt(Math.min(1, Math.max(0, prior))) * priorSteps);
}

export function unpackSense(sense: number): { use: FormUse; prior: number } {
  return { use: formUses[sense >> 5] ?? 'name', prior: ((sense & 31) / priorSteps) ** 2 };
}

/** FNV-1a over the code units of a folded word. */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/**
 * Checksum of words in four interleaved FNV lanes: any single damaged word changes it, and 14 MB take a few
 * milliseconds.
 */
export function checksum(words: Uint32Array, from: number): number {
  let a = 0x811c9dc5;
  let b = 0x01000193;
  let c = 0x2f0b4a27;
  let d = 0x6c62272e;
  let i = from;
  for (; i + 3 < words.length; i += 4) {
    a = Math.imul(a ^ (words[i] ?? 0), 0x01000193);
    b = Math.imul(b ^ (words[i + 1] ?? 0), 0x01000193);
    c = Math.imul(c ^ (words[i + 2] ?? 0), 0x01000193);
    d = Math.imul(d ^ (words[i + 3] ?? 0), 0x01000193);
  }
  for (; i < words.length; i++) a = Math.imul(a ^ (words[i] ?? 0), 0x01000193);
  const mix = (hash: number, lane: number): number =>
    Math.imul((hash ^ lane) >>> 0, 0x85ebca6b) ^ (lane >>> 13);
  return mix(mix(mix(a, b), c), d) >>> 0;
}
