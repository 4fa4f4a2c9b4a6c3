import { entityKinds } from './entityKinds';
import type { TaggerInput } from './tagger';

/**
 * What the recogniser sees of a token: features of the word as it is spelt (`wordFeatures`, the same wherever the
 * word stands) and of the place where it stands (`contextBits`). Training reads both through
 * `training/prepare.ts`, so that there is one definition of each.
 */

/** Rows of the table of hashed spelling features. */
export const spellingRows = 1 << 14;

const combiningMarks = /\p{Mn}+/gu;
const digits = /\p{Nd}/gu;

export interface WordFeatures {
  /** Keys to look the word's vector up with, best first: the word in lower case, and without accents. */
  readonly vectorKeys: readonly number[];
  /** Rows of the table of hashed spelling features; a row can stand there twice. */
  readonly spelling: readonly number[];
}

/** Features of a word by its spelling alone: whole word, shape, affixes and character trigrams. */
export function wordFeatures(word: string): WordFeatures {
  const lower = word.toLowerCase();
  const bare = isAscii(lower) ? lower : lower.normalize('NFD').replace(combiningMarks, '');
  const plain = bare.replace(digits, '0');
  const spelling = [
    row('w', plain),
    row('s', shapeOf(word)),
    row('p', plain.slice(0, 1)),
    row('p', plain.slice(0, 2)),
    row('p', plain.slice(0, 3)),
    row('e', plain.slice(-2)),
    row('e', plain.slice(-3)),
    row('e', plain.slice(-4)),
  ];
  const framed = `^${plain.slice(0, 14)}$`;
  for (let at = 0; at + 3 <= framed.length; at++) spelling.push(row('t', framed.slice(at, at + 3)));
  const key = hashOf(lower);
  return { vectorKeys: bare === lower ? [key] : [key, hashOf(bare)], spelling };
}

/** FNV-1a over UTF-16 code units, low byte first; 32 bits without sign. */
export function hashOf(text: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  return hash >>> 0;
}

function row(family: string, text: string): number {
  const hash = hashOf(text, hashOf(family));
  return (hash ^ (hash >>> 15)) & (spellingRows - 1);
}

// eslint-disable-next-line no-control-regex -- the ASCII range is meant
const isAscii = (text: string): boolean => /^[\x00-\x7f]*$/.test(text);

/** "McDonald" is `XxXxx`, "G20" is `Xdd`: a class a character, runs of one class cut after two. */
function shapeOf(word: string): string {
  let shape = '';
  let run = 0;
  for (const character of word) {
    const kind = classOf(character);
    run = shape.endsWith(kind) ? run + 1 : 1;
    if (run <= 2) shape += kind;
  }
  return shape;
}

function classOf(character: string): string {
  if (/\p{Nd}/u.test(character)) return 'd';
  if (character !== character.toLowerCase()) return 'X';
  if (character !== character.toUpperCase()) return 'x';
  return /\p{L}/u.test(character) ? 'c' : character;
}

/** Bits of a token's place; the gazetteer's own bits follow from `gazetteerShift` on. */
export const contextBit = {
  /** No white space before it. */
  touching: 1 << 0,
  /** Capitalised here, and in lower case elsewhere in the document. */
  lowerElsewhere: 1 << 1,
  /** Capitalised here, and capitalised inside another sentence of the document. */
  capitalisedElsewhere: 1 << 2,
  /** The first word of its sentence. */
  sentenceOpening: 1 << 3,
  /** In a sentence of capitals. */
  sentenceOfCapitals: 1 << 4,
  /** In a sentence whose long words are capitalised: a headline. */
  sentenceInTitleCase: 1 << 5,
  /** In a sentence without a capital. */
  sentenceWithoutCapitals: 1 << 6,
} as const;

const gazetteerShift = 7;
/** Bits that `gazetteerBits` may set, counted from 0. */
export const gazetteerBitCount = 24;
export const contextBitCount = gazetteerShift + gazetteerBitCount;

/** A surface form of the index that stands in the text, as evidence. */
export interface GazetteerEvidence {
  readonly firstToken: number;
  readonly endToken: number;
  /** Kinds of the entries that the form can mean. */
  readonly kinds: Iterable<(typeof entityKinds)[number]>;
  /** The form is also an everyday word. */
  readonly common: boolean;
  /** The form is a surname or another part of a name. */
  readonly short: boolean;
  /** The form is an acronym or a code. */
  readonly acronym: boolean;
  /** The form names a people. */
  readonly demonym: boolean;
}

const insideShift = 9;
const trait = { common: 1 << 18, short: 1 << 19, acronym: 1 << 20, demonym: 1 << 21, long: 1 << 22 } as const;
const endBit = 1 << 23;

/**
 * The bit set a token for {@link TaggerInput.gazetteer}: for each kind whether a form of it starts there (bits 0 to
 * 8) or goes on there (9 to 17), then the forms' traits, and whether a form ends there.
 */
export function gazetteerBits(count: number, evidence: Iterable<GazetteerEvidence>): Uint32Array {
  const bits = new Uint32Array(count);
  for (const form of evidence) {
    let kinds = 0;
    for (const kind of form.kinds) kinds |= 1 << entityKinds.indexOf(kind);
    let traits = form.endToken - form.firstToken > 1 ? trait.long : 0;
    for (const name of ['common', 'short', 'acronym', 'demonym'] as const) {
      if (form[name]) traits |= trait[name];
    }
    for (let token = form.firstToken; token < form.endToken && token < count; token++) {
      const own = token === form.firstToken ? kinds : kinds << insideShift;
      bits[token] = (bits[token] ?? 0) | own | traits | (token === form.endToken - 1 ? endBit : 0);
    }
  }
  return bits;
}

const Case = { none: 0, lower: 1, capitalised: 2, upper: 3 } as const;

/** The casing of a word: `upper` has two capitals or more and no small letter; `capitalised` starts with a capital. */
function caseOf(word: string): number {
  const lower = word.toLowerCase();
  if (word === lower) return lower === word.toUpperCase() ? Case.none : Case.lower;
  if (word === word.toUpperCase() && word.length > 1) return Case.upper;
  return word.charCodeAt(0) === lower.charCodeAt(0) ? Case.lower : Case.capitalised;
}

/** The place bits of every token, with the gazetteer's bits above them. */
export function contextBits(input: TaggerInput): Uint32Array {
  const bits = new Uint32Array(input.count);
  const cases = new Uint8Array(input.count);
  const lowerWords = new Set<string>();
  const capitalisedInside = new Map<string, number>();
  forEachSentence(input, (first, end) => {
    let opening = true;
    for (let token = first; token < end; token++) {
      const word = input.text(token);
      const casing = caseOf(word);
      cases[token] = casing;
      if (casing === Case.none) continue;
      if (casing === Case.lower) lowerWords.add(word);
      else if (!opening) {
        const lower = word.toLowerCase();
        capitalisedInside.set(lower, (capitalisedInside.get(lower) ?? 0) + 1);
      }
      if (opening) bits[token] = contextBit.sentenceOpening;
      opening = false;
    }
  });
  forEachSentence(input, (first, end) => {
    const style = styleOf(input, cases, first, end);
    for (let token = first; token < end; token++) {
      let here = (bits[token] ?? 0) | style;
      if (input.spaceBefore?.[token] === 0) here |= contextBit.touching;
      const casing = cases[token] ?? 0;
      if (casing >= Case.capitalised) {
        const lower = input.text(token).toLowerCase();
        const own = (here & contextBit.sentenceOpening) === 0 ? 1 : 0;
        if (lowerWords.has(lower)) here |= contextBit.lowerElsewhere;
        if ((capitalisedInside.get(lower) ?? 0) > own) here |= contextBit.capitalisedElsewhere;
      }
      bits[token] = here | ((input.gazetteer?.[token] ?? 0) << gazetteerShift);
    }
  });
  return bits;
}

/**
 * The places of one word: a number for each word that stands capitalised in the document, any case alike, and -1 for
 * all other tokens. The network sees for a token what it made of the word's other places.
 */
export function repetitionGroups(input: TaggerInput): Int32Array {
  const groups = new Int32Array(input.count).fill(-1);
  const numbers = new Map<string, number>();
  for (let token = 0; token < input.count; token++) {
    const word = input.text(token);
    if (word.length < 2 || caseOf(word) < Case.capitalised) continue;
    const lower = word.toLowerCase();
    const number = numbers.get(lower) ?? numbers.size;
    numbers.set(lower, number);
    groups[token] = number;
  }
  return groups;
}

/** Calls `visit` with the first token and the token after the last of each sentence. */
export function forEachSentence(input: TaggerInput, visit: (first: number, end: number) => void): void {
  for (const [index, first] of input.sentenceStarts.entries()) {
    visit(first, input.sentenceStarts[index + 1] ?? input.count);
  }
}

function styleOf(input: TaggerInput, cases: Uint8Array, first: number, end: number): number {
  let words = 0;
  let upper = 0;
  let long = 0;
  let longCapitalised = 0;
  let anyCapital = false;
  for (let token = first; token < end; token++) {
    const casing = cases[token] ?? 0;
    if (casing === Case.none) continue;
    words++;
    if (casing === Case.upper) upper++;
    if (casing >= Case.capitalised) anyCapital = true;
    if (input.text(token).length > 3) {
      long++;
      if (casing >= Case.capitalised) longCapitalised++;
    }
  }
  if (words === 0) return 0;
  if (!anyCapital) return contextBit.sentenceWithoutCapitals;
  if (words >= 3 && upper / words >= 0.7) return contextBit.sentenceOfCapitals;
  return long >= 4 && longCapitalised / long >= 0.8 ? contextBit.sentenceInTitleCase : 0;
}
