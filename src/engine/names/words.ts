import type { Sentence } from '../text/textModel';
import { Casing, TokenKind, type Tokens } from '../text/tokens';
import { abbreviatedTitles, adjectivalTails, isCommonWord, particles, regionAbbreviations } from './lexicon';

/**
 * The words of a text as a reader sees them: "U.S.", "O'Gorman", "al-Assad", "COVID-19" and "AT&T" are one word
 * each, where the tokens are many. Columns of numbers, one pass, in the order of the text. A possessive ending is
 * a word of its own. `Turkish-backed` stays three words, since only its first part is a name.
 */
export interface Words {
  readonly count: number;
  /** First token, and the token after the last, of each word. */
  readonly firstToken: Uint32Array;
  readonly endToken: Uint32Array;
  /** A {@link Shape} each. */
  readonly shapes: Uint8Array;
  /** Index of the sentence each word is in. */
  readonly sentences: Uint32Array;
  /** The word that a token belongs to. */
  readonly wordOfToken: Uint32Array;
  /** The word as written. */
  text(word: number): string;
  /** Folded: lower case, no accents, full stops left out. */
  folded(word: number): string;
  /** Whether it is an everyday English word in small letters, its ending aside. */
  isCommon(word: number): boolean;
  /** True for the first word of a sentence, quotation marks and brackets passed over. */
  opensSentence(word: number): boolean;
}

/**
 * `dotted`: capitals with full stops ("U.S.", "J.", "J.R."). `upper`: two or more capitals ("NATO", "MEXICO", "AT&T").
 * `code`: a capital with digits ("G20", "A330-200"). `camel`: a small letter before a capital one ("iPhone").
 */
export const Shape = {
  lower: 0,
  capitalised: 1,
  upper: 2,
  dotted: 3,
  code: 4,
  camel: 5,
  number: 6,
  mark: 7,
} as const;

export function readWords(prose: string, tokens: Tokens, sentences: readonly Sentence[]): Words {
  const firstToken: number[] = [];
  const endToken: number[] = [];
  const shapes: number[] = [];
  const sentenceOf: number[] = [];
  for (const [index, sentence] of sentences.entries()) {
    let token = sentence.firstToken;
    while (token < sentence.endToken) {
      const end = wordEnd(tokens, token, sentence.endToken);
      firstToken.push(token);
      endToken.push(end);
      shapes.push(shapeOf(tokens, token, end));
      sentenceOf.push(index);
      token = end;
    }
  }
  return new WordColumns(prose, tokens, firstToken, endToken, shapes, sentenceOf);
}

class WordColumns implements Words {
  readonly count: number;
  readonly firstToken: Uint32Array;
  readonly endToken: Uint32Array;
  readonly shapes: Uint8Array;
  readonly sentences: Uint32Array;
  readonly wordOfToken: Uint32Array;
  readonly #folded: (string | undefined)[];
  readonly #openers: Uint8Array;
  /** 0 not known yet, 1 no, 2 yes. */
  readonly #common: Uint8Array;

  constructor(
    private readonly prose: string,
    private readonly tokens: Tokens,
    firstToken: number[],
    endToken: number[],
    shapes: number[],
    sentenceOf: number[],
  ) {
    this.count = firstToken.length;
    this.firstToken = Uint32Array.from(firstToken);
    this.endToken = Uint32Array.from(endToken);
    this.shapes = Uint8Array.from(shapes);
    this.sentences = Uint32Array.from(sentenceOf);
    this.wordOfToken = new Uint32Array(tokens.count);
    this.#folded = new Array<string | undefined>(this.count);
    this.#openers = new Uint8Array(this.count);
    this.#common = new Uint8Array(this.count);
    let opened = -1;
    for (let word = 0; word < this.count; word++) {
      this.wordOfToken.fill(word, firstToken[word], endToken[word]);
      if (sentenceOf[word] === opened || shapes[word] === Shape.mark) continue;
      this.#openers[word] = 1;
      opened = sentenceOf[word] ?? 0;
    }
  }

  text(word: number): string {
    const first = this.firstToken[word] ?? 0;
    const last = (this.endToken[word] ?? 1) - 1;
    return this.prose.slice(this.tokens.starts[first], this.tokens.ends[last]);
  }

  folded(word: number): string {
    return (this.#folded[word] ??= this.#fold(word));
  }

  isCommon(word: number): boolean {
    if (this.#common[word] === 0) this.#common[word] = isCommonWord(this.folded(word)) ? 2 : 1;
    return this.#common[word] === 2;
  }

  opensSentence(word: number): boolean {
    return this.#openers[word] === 1;
  }

  #fold(word: number): string {
    const first = this.firstToken[word] ?? 0;
    const end = this.endToken[word] ?? 0;
    if (end === first + 1) return this.tokens.folded(first);
    let folded = '';
    for (let token = first; token < end; token++)
      if (this.tokens.text(token) !== '.') folded += this.tokens.folded(token);
    return folded;
  }
}

/** The token after the word that starts at `first`. */
function wordEnd(tokens: Tokens, first: number, limit: number): number {
  if (!isWordLike(tokens, first)) return first + 1;
  if (isSingleCapital(tokens, first) && touches(tokens, first + 1, limit, '.')) {
    const end = dottedEnd(tokens, first, limit);
    if (end !== undefined) return end;
  }
  if (
    touches(tokens, first + 1, limit, '.') &&
    first + 2 < limit &&
    abbreviatedTitles.has(tokens.folded(first))
  )
    return first + 2;
  if (isRegionAbbreviation(tokens, first, limit)) return first + 2;
  let end = first + 1;
  while (end + 1 < limit && joins(tokens, first, end)) end += 2;
  return closesPort(tokens, first, end, limit) ? end + 4 : end;
}

/** Initials: "J.", "J.R.", "U.S.A."; undefined where the full stop ends a sentence after one letter. */
function dottedEnd(tokens: Tokens, first: number, limit: number): number | undefined {
  let token = first + 2;
  while (
    token + 1 < limit &&
    tokens.spaceBefore[token] === 0 &&
    isSingleCapital(tokens, token) &&
    touches(tokens, token + 1, limit, '.')
  )
    token += 2;
  return token === first + 2 && token >= limit ? undefined : token;
}

/** "Fresno, Calif.": a capitalised abbreviation of a state after a comma. */
function isRegionAbbreviation(tokens: Tokens, first: number, limit: number): boolean {
  return (
    first > 0 &&
    (tokens.text(first - 1) === ',' || tokens.text(first - 1) === '.') &&
    tokens.casings[first] === Casing.capitalised &&
    touches(tokens, first + 1, limit, '.') &&
    regionAbbreviations.has(tokens.folded(first))
  );
}

/** Whether the mark at `mark` joins the word before it with the token after it. */
function joins(tokens: Tokens, first: number, mark: number): boolean {
  const next = mark + 1;
  if (tokens.spaceBefore[mark] === 1 || tokens.spaceBefore[next] === 1 || !isWordLike(tokens, next))
    return false;
  const before = mark - 1;
  switch (tokens.text(mark)) {
    case '-':
    case '‐':
    case '‑':
      return hyphenJoins(tokens, first, before, next);
    case "'":
    case '’':
    case 'ʼ':
      return apostropheJoins(tokens, before, next);
    case '&':
      return tokens.casings[before] === Casing.upper && tokens.casings[next] === Casing.upper;
    default:
      return false;
  }
}

function hyphenJoins(tokens: Tokens, first: number, before: number, next: number): boolean {
  const left = tokens.casings[before] ?? 0;
  const right = tokens.casings[next] ?? 0;
  if (right === Casing.lower) {
    if (left === Casing.lower) return true;
    const isTail = adjectivalTails.has(tokens.folded(next)) || /(?:ed|ing|er)$/.test(tokens.folded(next));
    const isSyllable = (tokens.ends[next] ?? 0) - (tokens.starts[next] ?? 0) <= 5;
    return !isTail && isSyllable && first > 0 && isCapital(tokens.casings[first - 1] ?? 0);
  }
  if (left === Casing.lower) return particles.has(tokens.folded(before));
  return true;
}

/** "O'Gorman", "Sana'a", "Qur'an"; not "Mexico's", "don't", "they're". */
function apostropheJoins(tokens: Tokens, before: number, next: number): boolean {
  const right = tokens.folded(next);
  if (
    right === 's' ||
    right === 't' ||
    right === 're' ||
    right === 've' ||
    right === 'll' ||
    right === 'd' ||
    right === 'm'
  )
    return false;
  return isCapital(tokens.casings[before] ?? 0);
}

/** "Port-au-Prince", "Stratford-upon-Avon": capital, small, capital, joined by hyphens. */
function closesPort(tokens: Tokens, first: number, end: number, limit: number): boolean {
  if (end !== first + 1 || end + 3 >= limit) return false;
  for (let token = end; token < end + 4; token++) if (tokens.spaceBefore[token] === 1) return false;
  return (
    isCapital(tokens.casings[first] ?? 0) &&
    tokens.text(end) === '-' &&
    tokens.casings[end + 1] === Casing.lower &&
    tokens.text(end + 2) === '-' &&
    isCapital(tokens.casings[end + 3] ?? 0)
  );
}

function shapeOf(tokens: Tokens, first: number, end: number): number {
  const kind = tokens.kinds[first];
  if (kind === TokenKind.punctuation || kind === TokenKind.symbol) return Shape.mark;
  const isDotted = end > first + 1 && tokens.text(end - 1) === '.';
  if (isDotted && isSingleCapital(tokens, first)) return Shape.dotted;
  const last = end - 1;
  if (kind === TokenKind.number) return Shape.number;
  const holdsDigit =
    kind === TokenKind.mixed ||
    tokens.kinds[last] === TokenKind.number ||
    tokens.kinds[last] === TokenKind.mixed;
  const casing = tokens.casings[first];
  if (holdsDigit) return casing === Casing.lower ? Shape.lower : Shape.code;
  const lastCasing = tokens.casings[last] ?? Casing.none;
  if (casing === Casing.upper)
    return end === first + 1 || lastCasing === Casing.upper ? Shape.upper : Shape.capitalised;
  if (casing === Casing.capitalised) return Shape.capitalised;
  if (casing === Casing.mixed) return startsWithCapital(tokens.text(first)) ? Shape.capitalised : Shape.camel;
  if (casing === Casing.none) return Shape.mark;
  return end > first + 1 && isCapital(lastCasing) ? Shape.capitalised : Shape.lower;
}

const isCapital = (casing: number): boolean => casing >= Casing.capitalised;

function startsWithCapital(text: string): boolean {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0);
  return first !== first.toLowerCase();
}

function isWordLike(tokens: Tokens, token: number): boolean {
  const kind = tokens.kinds[token];
  return kind === TokenKind.word || kind === TokenKind.number || kind === TokenKind.mixed;
}

function isSingleCapital(tokens: Tokens, token: number): boolean {
  return (
    tokens.casings[token] === Casing.upper && (tokens.ends[token] ?? 0) - (tokens.starts[token] ?? 0) === 1
  );
}

function touches(tokens: Tokens, token: number, limit: number, mark: string): boolean {
  return token < limit && tokens.spaceBefore[token] === 0 && tokens.text(token) === mark;
}
