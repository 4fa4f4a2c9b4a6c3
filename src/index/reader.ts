import { column24, offsets, rankedBits, type Column24, type Offsets, type RankedBits } from './columns';
import type { Candidate, EntityIndex, EntityRecord, FormMatch, ScanTokens } from './entityIndex';
import {
  checksum,
  formatVersion,
  headerWords,
  magic,
  sectionNames,
  unpackSense,
  type SectionName,
} from './format';
import { decodeId, decodeRecord } from './recordCodec';
import { FormTrie } from './formTrie';
import { Recent } from './recent';
import { searchEntries } from './search';
import { Vocabulary } from './vocabulary';
import { foldedWords } from './words';

export interface IndexProblem {
  readonly code: 'index.foreign' | 'index.newer' | 'index.older' | 'index.truncated' | 'index.damaged';
  /** English; names the thing and the remedy. */
  readonly message: string;
}

export type OpenedIndex =
  { readonly ok: true; readonly index: EntityIndex } | { readonly ok: false; readonly problem: IndexProblem };

/**
 * Opens a compiled index in place: the bytes are kept and viewed, not parsed, and must not change afterwards.
 * A file that is not this version's whole, undamaged index is refused with one problem. Bytes that do not lie
 * at a multiple of eight in their buffer are copied once.
 */
export function openIndex(bytes: Uint8Array): OpenedIndex {
  const aligned = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  const problem = findProblem(aligned);
  return problem === undefined
    ? { ok: true, index: new CompiledIndex(sectionsOf(aligned)) }
    : { ok: false, problem };
}

const remedy = 'Reinstall the extension, or rebuild the file with "npm run index".';

function findProblem(bytes: Uint8Array): IndexProblem | undefined {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >>> 2);
  const [fileMagic, version, length, sum] = words;
  if (fileMagic !== magic) {
    return { code: 'index.foreign', message: `The entity index is not a Dateline index file. ${remedy}` };
  }
  if (version !== formatVersion) {
    const newer = (version ?? 0) > formatVersion;
    return {
      code: newer ? 'index.newer' : 'index.older',
      message: `The entity index has format ${version ?? 0}, but this version of Dateline reads format ${formatVersion}. ${newer ? 'Update the extension.' : remedy}`,
    };
  }
  if (length !== bytes.byteLength) {
    return {
      code: 'index.truncated',
      message: `The entity index is incomplete: ${bytes.byteLength} of ${length ?? 0} bytes are there. ${remedy}`,
    };
  }
  if (sum !== checksum(words, headerWords) || !sectionsFit(words, bytes.byteLength)) {
    return {
      code: 'index.damaged',
      message: `The entity index is damaged: its checksum does not match its contents. ${remedy}`,
    };
  }
  return undefined;
}

function sectionsFit(words: Uint32Array, length: number): boolean {
  return sectionNames.every((_name, i) => {
    const offset = words[headerWords + 2 * i] ?? length + 1;
    return offset % 8 === 0 && offset + (words[headerWords + 2 * i + 1] ?? 0) <= length;
  });
}

/** The sections of a checked file, as views. */
class Sections {
  constructor(
    private readonly bytes: Uint8Array,
    private readonly ranges: Readonly<Record<SectionName, readonly [offset: number, length: number]>>,
  ) {}

  u8(name: SectionName): Uint8Array {
    const [offset, length] = this.ranges[name];
    return this.bytes.subarray(offset, offset + length);
  }

  u32(name: SectionName): Uint32Array {
    const [offset, length] = this.ranges[name];
    return new Uint32Array(this.bytes.buffer, this.bytes.byteOffset + offset, length >>> 2);
  }

  u24(name: SectionName, length: number): Column24 {
    return column24(this.bytes.buffer, this.bytes.byteOffset + this.ranges[name][0], length);
  }

  offsets(name: SectionName, count: number): Offsets {
    return offsets(this.bytes.buffer, this.bytes.byteOffset + this.ranges[name][0], count);
  }

  bits(name: SectionName, capacity: number): RankedBits {
    return rankedBits(this.bytes.buffer, this.bytes.byteOffset + this.ranges[name][0], capacity);
  }
}

function sectionsOf(bytes: Uint8Array): Sections {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, headerWords + 2 * sectionNames.length);
  const ranges = sectionNames.map((name, i) => {
    const at = headerWords + 2 * i;
    return [name, [words[at] ?? 0, words[at + 1] ?? 0]] as const;
  });
  return new Sections(bytes, Object.fromEntries(ranges) as Record<SectionName, readonly [number, number]>);
}

const decoder = new TextDecoder();
/** Decoded records that are kept: more than a long article asks for. */
const keptRecords = 4096;

class CompiledIndex implements EntityIndex {
  readonly entryCount: number;
  readonly formCount: number;
  readonly #trie: FormTrie;
  readonly #vocabulary: Vocabulary;
  readonly #postings: Postings;
  readonly #wikidata: Uint32Array;
  readonly #geonames: Uint32Array;
  readonly #prominence: Uint8Array;
  readonly #recordStarts: Offsets;
  readonly #records = new Recent<number, EntityRecord>(keptRecords);
  readonly #recordSource: { bytes: Uint8Array; sharedString(number: number): string };

  constructor(sections: Sections) {
    const [entries = 0, , , forms = 0, words = 0, nodes = 0, buckets = 0, strings = 0, rootChildren = 0] =
      sections.u32('counts');
    this.entryCount = entries;
    this.formCount = forms;
    this.#vocabulary = new Vocabulary(
      sections.u8('words'),
      sections.offsets('wordStarts', words),
      sections.u24('buckets', buckets + 1),
    );
    const innerBits = sections.bits('innerBits', nodes);
    this.#trie = new FormTrie(
      nodes,
      sections.u24('nodeWords', nodes),
      innerBits,
      sections.offsets('children', innerBits.size),
      rootChildren,
      sections.bits('formBits', nodes),
    );
    this.#postings = new Postings(sections, forms);
    this.#wikidata = sections.u32('wikidata');
    this.#geonames = sections.u32('geonames');
    this.#prominence = sections.u8('prominence');
    this.#recordStarts = sections.offsets('recordStarts', entries);
    const stringBytes = sections.u8('strings');
    const starts = sections.offsets('stringStarts', strings);
    this.#recordSource = {
      bytes: sections.u8('records'),
      sharedString: (number) =>
        decoder.decode(stringBytes.subarray(starts.start(number), starts.end(number))),
    };
  }

  scan(tokens: ScanTokens): readonly FormMatch[] {
    return this.#trie.scan(tokens, (word) => this.#vocabulary.numberOf(word));
  }

  candidates(form: number): readonly Candidate[] {
    return form < 0 || form >= this.formCount ? [] : this.#postings.candidates(form);
  }

  formOf(name: string): number {
    return this.#trie.formOf(foldedWords(name).map((word) => this.#vocabulary.numberOf(word)));
  }

  record(entry: number): EntityRecord {
    return this.#records.get(entry, () => {
      const columns = { id: this.#idOf(entry), prominence: (this.#prominence[entry] ?? 0) / 255 };
      return decodeRecord(this.#recordSource, this.#recordStarts.start(entry), columns);
    });
  }

  entryOf(id: string): number {
    if (/^Q\d+$/.test(id)) return findNumber(this.#wikidata, Number(id.slice(1)));
    const firstOther = this.#wikidata.length + this.#geonames.length;
    if (/^geonames:\d+$/.test(id)) {
      const found = findNumber(this.#geonames, Number(id.slice(9)));
      return found < 0 ? -1 : this.#wikidata.length + found;
    }
    const other = findId(this.entryCount - firstOther, id, (i) =>
      decodeId(this.#recordSource, this.#recordStarts.start(firstOther + i)),
    );
    return other < 0 ? -1 : firstOther + other;
  }

  search(query: string, limit: number): readonly number[] {
    const searchable = {
      trie: this.#trie,
      vocabulary: this.#vocabulary,
      prominence: this.#prominence,
      eachEntry: (form: number, visit: (entry: number) => void) => {
        this.#postings.eachEntry(form, visit);
      },
    };
    return searchEntries(searchable, query, limit);
  }

  /** The id as the columns hold it; undefined where the record itself does. */
  #idOf(entry: number): string | undefined {
    if (entry < this.#wikidata.length) return `Q${this.#wikidata[entry] ?? 0}`;
    const geonames = this.#geonames[entry - this.#wikidata.length];
    return geonames === undefined ? undefined : `geonames:${geonames}`;
  }
}

/** The candidates of forms. */
class Postings {
  readonly #entry: Column24;
  readonly #sense: Uint8Array;
  readonly #more: RankedBits;
  readonly #moreStart: Column24;
  readonly #moreEntry: Column24;
  readonly #moreSense: Uint8Array;

  constructor(sections: Sections, forms: number) {
    this.#entry = sections.u24('entryOfForm', forms);
    this.#sense = sections.u8('senseOfForm');
    this.#more = sections.bits('moreBits', forms);
    this.#moreStart = sections.u24('moreStart', this.#more.size + 1);
    this.#moreSense = sections.u8('moreSense');
    this.#moreEntry = sections.u24('moreEntry', this.#moreSense.length);
  }

  candidates(form: number): Candidate[] {
    const found = [{ entry: this.#entry.at(form), ...unpackSense(this.#sense[form] ?? 0) }];
    if (!this.#more.has(form)) return found;
    const rank = this.#more.rank(form);
    for (let i = this.#moreStart.at(rank); i < this.#moreStart.at(rank + 1); i++) {
      found.push({ entry: this.#moreEntry.at(i), ...unpackSense(this.#moreSense[i] ?? 0) });
    }
    return found;
  }

  eachEntry(form: number, visit: (entry: number) => void): void {
    visit(this.#entry.at(form));
    if (!this.#more.has(form)) return;
    const rank = this.#more.rank(form);
    const end = this.#moreStart.at(rank + 1);
    for (let i = this.#moreStart.at(rank); i < end; i++) visit(this.#moreEntry.at(i));
  }
}

function findNumber(sorted: Uint32Array, wanted: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === wanted ? low : -1;
}

function findId(count: number, wanted: string, idAt: (index: number) => string): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (idAt(middle) < wanted) low = middle + 1;
    else high = middle;
  }
  return low < count && idAt(low) === wanted ? low : -1;
}
