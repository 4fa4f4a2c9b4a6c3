import { bitWords, countBits, lowBytes, writeOffsets } from '../columns';
import type { EntityRecord, FormUse } from '../entityIndex';
import {
  checksum,
  formatVersion,
  hashWord,
  headerWords,
  magic,
  packSense,
  sectionNames,
  type SectionName,
} from '../format';
import { foldedWords } from '../words';
import { buildTrie } from './buildTrie';
import { ByteWriter } from './byteWriter';
import { encodeRecord, idNumber, idOrder } from './encodeRecord';
import { StringTable } from './stringTable';

/** A surface form of an entry. */
export interface EntryName {
  readonly text: string;
  readonly use: FormUse;
  /** 0 to 1; see `Candidate.prior`. */
  readonly prior: number;
}

export interface IndexEntry {
  readonly record: EntityRecord;
  readonly names: readonly EntryName[];
}

/** Writes the index file. The same entries, in any order, give the same bytes; ids must be distinct. */
export function compileIndex(entries: readonly IndexEntry[]): Uint8Array {
  const ordered = inOrderOfIds(entries);
  const records = ordered.map(({ record }) => record);
  const sections: Partial<Record<SectionName, Uint8Array>> = {};
  const strings = new StringTable(records);
  const written = strings.write();
  sections.strings = written.bytes;
  sections.stringStarts = writeOffsets(written.lengths);
  writeRecords(sections, strings, records);
  const counts = { ...writeForms(sections, ordered), strings: strings.size };
  const idCounts = [0, 1].map((kind) => records.filter(({ id }) => idOrder(id) === kind).length);
  sections.counts = u32([
    records.length,
    ...idCounts,
    counts.forms,
    counts.words,
    counts.nodes,
    counts.buckets,
    counts.strings,
    counts.rootChildren,
  ]);
  return assemble(sections);
}

function inOrderOfIds(entries: readonly IndexEntry[]): IndexEntry[] {
  return entries
    .map((entry) => {
      const { id } = entry.record;
      const order = idOrder(id);
      return { entry, order, number: order < 2 ? idNumber(id) : 0 };
    })
    .sort(
      (a, b) => a.order - b.order || a.number - b.number || byCodeUnits(a.entry.record.id, b.entry.record.id),
    )
    .map(({ entry }) => entry);
}

type Sections = Partial<Record<SectionName, Uint8Array>>;

function writeRecords(sections: Sections, strings: StringTable, records: readonly EntityRecord[]): void {
  const writer = new ByteWriter();
  const lengths = records.map((record) => {
    const start = writer.length;
    encodeRecord(writer, strings, record);
    return writer.length - start;
  });
  sections.records = writer.toBytes();
  sections.recordStarts = writeOffsets(lengths);
  const numbers = (kind: 0 | 1): number[] =>
    records.filter(({ id }) => idOrder(id) === kind).map(({ id }) => idNumber(id));
  sections.wikidata = u32(numbers(0));
  sections.geonames = u32(numbers(1));
  sections.prominence = Uint8Array.from(records, ({ prominence }) => Math.round(prominence * 255));
}

interface Posting {
  readonly entry: number;
  readonly prior: number;
  /** See `packSense`. */
  readonly sense: number;
}

interface Form {
  readonly words: readonly number[];
  readonly postings: Posting[];
}

function writeForms(
  sections: Sections,
  entries: readonly IndexEntry[],
): { forms: number; words: number; nodes: number; buckets: number; rootChildren: number } {
  const { forms, words, buckets } = collectForms(entries);
  writeVocabulary(sections, words, buckets);
  const trie = buildTrie(forms.map((form) => form.words));
  sections.nodeWords = u24(trie.nodeWords);
  sections.innerBits = bits(trie.isInner);
  const [rootChildren = 0, ...childCounts] = trie.childCounts;
  sections.children = writeOffsets(rootChildren === 0 ? [] : [0, ...childCounts]);
  sections.formBits = bits(trie.isForm);
  writePostings(
    sections,
    trie.order.map((position) => forms[position]?.postings ?? []),
  );
  return { forms: forms.length, words: words.length, nodes: trie.nodeWords.length, buckets, rootChildren };
}

/** Distinct forms, sorted by their words' numbers, and the words by hash bucket. */
function collectForms(entries: readonly IndexEntry[]): { forms: Form[]; words: string[]; buckets: number } {
  const byWords = new Map<string, { words: string[]; postings: Posting[] }>();
  for (const [entry, { names }] of entries.entries()) {
    for (const { text, use, prior } of names) {
      const words = foldedWords(text);
      if (words.length === 0 || words.includes('')) continue;
      const key = words.join(' ');
      let form = byWords.get(key);
      if (form === undefined) byWords.set(key, (form = { words, postings: [] }));
      addPosting(form.postings, { entry, prior, sense: packSense(use, prior) });
    }
  }
  const distinct = new Set([...byWords.values()].flatMap((form) => form.words));
  const buckets = bucketCount(distinct.size);
  const words = [...distinct]
    .map((word) => ({ word, bucket: bucketOf(word, buckets) }))
    .sort((a, b) => a.bucket - b.bucket || byCodeUnits(a.word, b.word))
    .map(({ word }) => word);
  const numbers = new Map(words.map((word, number) => [word, number]));
  const forms = [...byWords.values()].map((form) => ({
    words: form.words.map((word) => numbers.get(word) ?? 0),
    postings: form.postings.sort((a, b) => b.prior - a.prior || a.entry - b.entry),
  }));
  return { forms: forms.sort((a, b) => compareNumbers(a.words, b.words)), words, buckets };
}

/** One posting an entry: of several names that fold to the same form the best stands. */
function addPosting(postings: Posting[], posting: Posting): void {
  const at = postings.findIndex(({ entry }) => entry === posting.entry);
  if (at < 0) postings.push(posting);
  else if ((postings[at]?.prior ?? 0) < posting.prior) postings[at] = posting;
}

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

function writeVocabulary(sections: Sections, words: readonly string[], buckets: number): void {
  const writer = new ByteWriter();
  sections.wordStarts = writeOffsets(words.map((word) => writer.raw(word)));
  sections.words = writer.toBytes();
  const counts = new Array<number>(buckets).fill(0);
  for (const word of words) {
    const bucket = bucketOf(word, buckets);
    counts[bucket] = (counts[bucket] ?? 0) + 1;
  }
  let start = 0;
  sections.buckets = u24([...counts.map((count) => (start += count) - count), start]);
}

const bucketOf = (word: string, buckets: number): number => hashWord(word) & (buckets - 1);

/** A power of two, such that a bucket has four words or fewer in the mean. */
function bucketCount(words: number): number {
  return 2 ** Math.max(0, Math.ceil(Math.log2(words / 4 + 1)));
}

function writePostings(sections: Sections, forms: readonly (readonly Posting[])[]): void {
  const best = forms.map(([first]) => first ?? { entry: 0, prior: 0, sense: 0 });
  sections.entryOfForm = u24(best.map(({ entry }) => entry));
  sections.senseOfForm = Uint8Array.from(best, ({ sense }) => sense);
  sections.moreBits = bits(forms.map((postings) => postings.length > 1));
  const further = forms.map((postings) => postings.slice(1)).filter((postings) => postings.length > 0);
  let start = 0;
  sections.moreStart = u24([
    ...further.map((postings) => (start += postings.length) - postings.length),
    start,
  ]);
  const more = further.flat();
  sections.moreEntry = u24(more.map(({ entry }) => entry));
  sections.moreSense = Uint8Array.from(more, ({ sense }) => sense);
}

const bytesOf = (numbers: Uint32Array): Uint8Array =>
  new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
const u32 = (numbers: readonly number[]): Uint8Array => bytesOf(Uint32Array.from(numbers));

function u24(numbers: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(lowBytes(numbers.length) + numbers.length);
  const low = new Uint16Array(bytes.buffer, 0, numbers.length);
  for (const [i, number] of numbers.entries()) {
    low[i] = number & 0xffff;
    bytes[lowBytes(numbers.length) + i] = number >>> 16;
  }
  return bytes;
}

function bits(members: readonly boolean[]): Uint8Array {
  const wordCount = bitWords(members.length);
  const words = new Uint32Array(wordCount * 2);
  for (const [i, member] of members.entries()) {
    if (member) words[i >>> 5] = ((words[i >>> 5] ?? 0) | (1 << (i & 31))) >>> 0;
  }
  let before = 0;
  for (let i = 0; i < wordCount; i++) {
    words[wordCount + i] = before;
    before += countBits(words[i] ?? 0);
  }
  return bytesOf(words);
}

function assemble(sections: Sections): Uint8Array {
  const align = (offset: number): number => (offset + 7) & ~7;
  const header = new Uint32Array(headerWords + 2 * sectionNames.length);
  let end = header.byteLength;
  for (const [i, name] of sectionNames.entries()) {
    const offset = align(end);
    end = offset + (sections[name]?.length ?? 0);
    header.set([offset, end - offset], headerWords + 2 * i);
  }
  const file = new Uint8Array((end + 3) & ~3);
  header.set([magic, formatVersion, file.byteLength]);
  file.set(bytesOf(header));
  for (const [i, name] of sectionNames.entries()) {
    file.set(sections[name] ?? new Uint8Array(), header[headerWords + 2 * i] ?? 0);
  }
  const words = new Uint32Array(file.buffer);
  words[3] = checksum(words, headerWords);
  return file;
}
