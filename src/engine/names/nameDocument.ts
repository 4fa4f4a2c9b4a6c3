import type { EntityKind, TimeExpression } from '../annotations';
import type { EntityIndex, FormMatch } from '../../index/entityIndex';
import { Recent } from '../../index/recent';
import type { TextModel } from '../text/textModel';
import type { Tokens } from '../text/tokens';
import { isFunctionWord, spanishFunctionWords } from './lexicon';
import { spanishSentences } from './spanishSentences';
import { readWords, Shape, type Words } from './words';

/** How a block is written: in headlines and in capitals, case says little. */
export const BlockStyle = { normal: 0, headline: 1, capitals: 2 } as const;

/** A text with what the rules of names look up in it. Made once an analysis. */
export interface NameDocument {
  readonly prose: string;
  readonly tokens: Tokens;
  readonly words: Words;
  readonly index: EntityIndex | undefined;
  /** A {@link BlockStyle} for each word's block. */
  styleOf(word: number): number;
  /** True where the word is part of a date, time or duration. */
  isTime(word: number): boolean;
  /** True where the word's sentence is Spanish. */
  isSpanish(word: number): boolean;
  /** True for a function word of the language of the word's sentence. */
  isFunctionWord(word: number): boolean;
  /** True where the text reports sport: its words are often of matches and players. */
  readonly isSport: boolean;
  /** Whether the text says that capitals are short for small words, as in "artificial pancreas (AP)". */
  isDefinedSmall(folded: string): boolean;
  /** How often a folded word is written small. */
  smallCount(folded: string): number;
  /** How often a folded word is written with a capital inside a sentence of normal style. */
  capitalCount(folded: string): number;
  /** A span's folded words, one space between words. */
  foldedSpan(firstToken: number, endToken: number): string;
  /** Whether a form of the index that starts at a word names a place. */
  knownPlaceAt(word: number): boolean;
  /** Whether a run of tokens is a form of the index. */
  isForm(firstToken: number, endToken: number): boolean;
  /** Whether a run of tokens is a form of the index that names a place or a people. */
  isKnownPlace(firstToken: number, endToken: number): boolean;
  /** The kinds of what a form of the index can mean, with their shares (1 in all); `group` for demonyms. */
  kindsOf(form: number): ReadonlyMap<EntityKind, number>;
  /** Matches of the index's forms, whatever their case. */
  readonly matches: readonly FormMatch[];
  /** Names that were found in a first round, by folded text; empty during the first round. */
  readonly memory: Memory;
}

/** What the first round was sure of. */
export interface Memory {
  /** What a name is, by its folded text. */
  readonly kinds: ReadonlyMap<string, Remembered>;
  /** Words of people's names: the folded full name by a folded part of it. */
  readonly personParts: ReadonlyMap<string, string>;
  /** The share of it that counts: less than 1 where a recogniser has looked at the whole document too. */
  readonly share: number;
}

export interface Remembered {
  readonly kind: EntityKind;
  /** The first token of the only mention; undefined where there are more. It says nothing of itself. */
  readonly onlyAt: number | undefined;
}

export const emptyMemory: Memory = { kinds: new Map(), personParts: new Map(), share: 1 };

export function readNameDocument(
  text: TextModel,
  index: EntityIndex | undefined,
  timex: readonly TimeExpression[],
): NameDocument {
  const { tokens, prose } = text;
  const words = readWords(prose, tokens, text.sentences);
  const spanish = spanishSentences(words, text.sentences.length);
  const isFunction = (word: number): boolean =>
    isFunctionWord(words.folded(word)) ||
    (spanish[words.sentences[word] ?? 0] === 1 && spanishFunctionWords.has(words.folded(word)));
  const styles = blockStyles(text, words, isFunction);
  const times = timeWords(words, tokens, timex);
  const counts = caseCounts(words, styles);
  const definedSmall = acronymsOfSmallWords(words);
  const matches = index === undefined ? [] : scanIndex(text, index);
  const kindsOf = index === undefined ? noKinds : kindsOfForms(index);
  const formsAt = new Map<number, FormMatch[]>();
  for (const match of matches) {
    const known = formsAt.get(match.firstToken);
    if (known) known.push(match);
    else formsAt.set(match.firstToken, [match]);
  }
  return {
    prose,
    tokens,
    words,
    index,
    styleOf: (word) => styles[word] ?? BlockStyle.normal,
    isTime: (word) => times[word] === 1,
    isSpanish: (word) => spanish[words.sentences[word] ?? 0] === 1,
    isFunctionWord: isFunction,
    isSport: isSportReport(counts.small, words.count),
    isDefinedSmall: (folded) => definedSmall.has(folded),
    smallCount: (folded) => counts.small.get(folded) ?? 0,
    capitalCount: (folded) => counts.capital.get(folded) ?? 0,
    foldedSpan: (firstToken, endToken) => foldedSpan(tokens, firstToken, endToken),
    knownPlaceAt: (word) =>
      (formsAt.get(words.firstToken[word] ?? 0) ?? []).some(
        (match) => (kindsOf(match.form).get('place') ?? 0) > 0.5,
      ),
    isForm: (firstToken, endToken) =>
      (formsAt.get(firstToken) ?? []).some((match) => match.endToken === endToken),
    isKnownPlace: (firstToken, endToken) =>
      (formsAt.get(firstToken) ?? []).some((match) => {
        const isWhole =
          match.endToken === endToken ||
          (match.endToken === endToken - 1 && tokens.text(endToken - 1) === '.');
        const kinds = kindsOf(match.form);
        return isWhole && (kinds.get('place') ?? 0) + (kinds.get('group') ?? 0) > 0.5;
      }),
    kindsOf,
    matches,
    memory: emptyMemory,
  };
}

function scanIndex(text: TextModel, index: EntityIndex): readonly FormMatch[] {
  const { tokens } = text;
  const breaks = new Uint8Array(tokens.count);
  for (const sentence of text.sentences) breaks[sentence.firstToken] = 1;
  return index.scan({
    count: tokens.count,
    folded: (token) => tokens.folded(token),
    breakBefore: (token) => breaks[token] === 1,
  });
}

/**
 * The style of each word's block. A block is in capitals where more than two thirds of its long words are; it is a
 * headline where no long word but function words is written small, or nearly none, among at least four.
 */
function blockStyles(text: TextModel, words: Words, isFunction: (word: number) => boolean): Uint8Array {
  const styles = new Uint8Array(words.count);
  let first = 0;
  while (first < words.count) {
    const block = text.sentences[words.sentences[first] ?? 0]?.block;
    let end = first;
    let small = 0;
    let capitalised = 0;
    let upper = 0;
    for (; end < words.count && text.sentences[words.sentences[end] ?? 0]?.block === block; end++) {
      const shape = words.shapes[end];
      const folded = words.folded(end);
      if (folded.length < 3 || (shape === Shape.lower && isFunction(end))) continue;
      if (shape === Shape.lower) small++;
      else if (shape === Shape.upper) upper++;
      else if (shape === Shape.capitalised) capitalised++;
    }
    const all = small + capitalised + upper;
    const isUpper = upper >= 2 && upper > all * 0.66;
    const isHeadline = all >= 4 && small <= all * 0.15 && end - first <= 30;
    styles.fill(
      isUpper ? BlockStyle.capitals : isHeadline ? BlockStyle.headline : BlockStyle.normal,
      first,
      end,
    );
    first = end;
  }
  return styles;
}

function timeWords(words: Words, tokens: Tokens, timex: readonly TimeExpression[]): Uint8Array {
  const times = new Uint8Array(words.count);
  for (const { start, end } of timex)
    for (let token = tokens.at(start); token < tokens.count && (tokens.starts[token] ?? end) < end; token++)
      times[words.wordOfToken[token] ?? 0] = 1;
  return times;
}

function caseCounts(
  words: Words,
  styles: Uint8Array,
): { readonly small: Map<string, number>; readonly capital: Map<string, number> } {
  const small = new Map<string, number>();
  const capital = new Map<string, number>();
  for (let word = 0; word < words.count; word++) {
    const shape = words.shapes[word];
    if (shape === Shape.lower) increase(small, words.folded(word));
    else if (shape === Shape.capitalised && styles[word] === BlockStyle.normal && !words.opensSentence(word))
      increase(capital, words.folded(word));
  }
  return { small, capital };
}

function increase(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Folded acronyms in brackets after small words with their initials. */
function acronymsOfSmallWords(words: Words): ReadonlySet<string> {
  const found = new Set<string>();
  for (let word = 2; word + 1 < words.count; word++) {
    if (words.shapes[word] !== Shape.upper || words.text(word - 1) !== '(' || words.text(word + 1) !== ')')
      continue;
    const letters = words.folded(word);
    const first = word - 1 - letters.length;
    if (first < 0 || letters.length > 6) continue;
    const matches = Array.from(letters).every(
      (letter, i) => words.shapes[first + i] === Shape.lower && words.folded(first + i).startsWith(letter),
    );
    if (matches) found.add(letters);
  }
  return found;
}

const sportWords = [
  'match',
  'matches',
  'cup',
  'league',
  'coach',
  'season',
  'goal',
  'goals',
  'scored',
  'striker',
  'innings',
  'wickets',
  'rugby',
  'soccer',
  'football',
  'cricket',
  'tennis',
  'baseball',
  'basketball',
  'hockey',
  'golf',
  'championship',
  'tournament',
  'semifinal',
  'quarterfinal',
  'final',
  'teams',
  'players',
  'round',
  'runs',
  'overs',
  'points',
  'tries',
  'standings',
  'seeded',
  'beat',
  'halftime',
  'playoffs',
  'nba',
  'fixtures',
];

/** At least three words of sport, and one in a hundred. */
function isSportReport(small: ReadonlyMap<string, number>, wordCount: number): boolean {
  const hits = sportWords.reduce((sum, word) => sum + (small.get(word) ?? 0), 0);
  return hits >= 3 && hits * 100 >= wordCount;
}

type KindShares = ReadonlyMap<EntityKind, number>;

const noKinds = (): KindShares => new Map();

/** Forms of each index whose kinds are kept. */
const keptForms = 8192;
const kinds = new WeakMap<EntityIndex, Recent<number, KindShares>>();

function kindsOfForms(index: EntityIndex): (form: number) => KindShares {
  const known = kinds.get(index) ?? new Recent<number, KindShares>(keptForms);
  kinds.set(index, known);
  return (form) => known.get(form, () => kindShares(index, form));
}

/** A share is the candidates' prior; a little is kept for candidates without one. */
function kindShares(index: EntityIndex, form: number): KindShares {
  const shares = new Map<EntityKind, number>();
  let total = 0;
  for (const { entry, prior, use } of index.candidates(form)) {
    if (total > 0.3 && prior < 0.02) break;
    const kind = use === 'demonym' ? 'group' : index.record(entry).kind;
    shares.set(kind, (shares.get(kind) ?? 0) + prior + 0.01);
    total += prior + 0.01;
  }
  for (const [kind, share] of shares) shares.set(kind, share / total);
  return shares;
}

function foldedSpan(tokens: Tokens, firstToken: number, endToken: number): string {
  let folded = '';
  for (let token = firstToken; token < endToken; token++) {
    if (tokens.text(token) === '.') continue;
    if (token > firstToken && tokens.spaceBefore[token] === 1) folded += ' ';
    folded += tokens.folded(token);
  }
  return folded;
}
