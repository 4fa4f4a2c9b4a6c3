import { Casing, TokenKind, type Tokens } from '../text/tokens';
import type { CompiledLanguage } from './compiledLanguage';
import { readCardinal, readOrdinal, readPairedYear } from './numbers';

/** What a token, or some tokens from it on, can be read as. */
export interface Reading {
  readonly className: string;
  readonly value: string | number;
  /** The token after the reading. */
  readonly end: number;
}

/** A sentence seen by one language's tables: its words folded, and the readings of each token. */
export class SentenceReader {
  /** Edges of the pattern tree walked so far: the cost of the search, for tests. */
  steps = 0;
  #caseless: boolean | undefined;
  readonly #cache = new Map<number, readonly Reading[]>();

  constructor(
    readonly tokens: Tokens,
    readonly language: CompiledLanguage,
    readonly first: number,
    readonly end: number,
  ) {}

  /** The token folded, with straight apostrophe and hyphen; empty outside the sentence. */
  readonly word = (token: number): string => {
    if (token < this.first || token >= this.end) return '';
    const kind = this.tokens.kinds[token];
    if (kind !== TokenKind.punctuation && kind !== TokenKind.symbol) return this.tokens.folded(token);
    const text = this.tokens.text(token);
    return plainMarks[text] ?? text;
  };

  /** Whether the token touches the one before it. */
  touches(token: number): boolean {
    return token > this.first && token < this.end && this.tokens.spaceBefore[token] === 0;
  }

  isCapitalised(token: number): boolean {
    const casing = this.tokens.casings[token];
    return casing === Casing.capitalised || casing === Casing.upper || casing === Casing.mixed;
  }

  readings(token: number): readonly Reading[] {
    let found = this.#cache.get(token);
    if (found === undefined) this.#cache.set(token, (found = this.#read(token)));
    return found;
  }

  #read(token: number): readonly Reading[] {
    if (token >= this.end) return none;
    const readings: Reading[] = [];
    const kind = this.tokens.kinds[token];
    if (kind === TokenKind.number) this.#readDigits(token, readings);
    else if (kind === TokenKind.mixed) this.#readMixed(token, readings);
    else if (this.language.numberWords.has(this.word(token))) this.#readNumberWords(token, readings);
    if (kind === TokenKind.word && this.tokens.casings[token] === Casing.upper)
      this.#readRoman(token, readings);
    this.#readLexicon(token, readings);
    return readings;
  }

  /** Whether the sentence has no capitals at all, so that their absence says nothing. */
  #isCaseless(): boolean {
    this.#caseless ??= !this.tokens.casings
      .subarray(this.first, this.end)
      .some((casing) => casing > Casing.lower);
    return this.#caseless;
  }

  #readLexicon(token: number, readings: Reading[]): void {
    for (const entry of this.language.lexicon.get(this.word(token)) ?? none) {
      if (entry.capitalised && this.tokens.casings[token] === Casing.lower && !this.#isCaseless()) continue;
      const end = token + 1 + entry.rest.length;
      if (end <= this.end && entry.rest.every((word, i) => this.word(token + 1 + i) === word))
        readings.push({ className: entry.className, value: entry.value, end });
    }
  }

  #readDigits(token: number, readings: Reading[]): void {
    const digits = this.tokens.text(token);
    if (!/^\d{1,12}$/.test(digits)) return;
    const value = Number(digits);
    const end = token + 1;
    const push = (className: string, applies: boolean): void => {
      if (applies) readings.push({ className, value, end });
    };
    const longer = this.#readGroupedNumber(token, value);
    if (longer) readings.push({ className: 'NUM', value: longer.value, end: longer.end });
    push('NUM', true);
    push('DAY', digits.length <= 2 && value >= 1 && value <= 31);
    push('YEAR', digits.length === 4 && value >= 1000 && value < 2200);
    push('SMALL_YEAR', digits.length <= 4 && value >= 1);
    push('SHORT_YEAR', digits.length === 2);
    push('HOUR', digits.length <= 2 && value <= 24);
    push('MINUTE', digits.length === 2 && value < 60);
    push('HOUR_MINUTE', /^(?:[1-9]|1[0-2])[0-5]\d$/.test(digits));
    push('MILITARY', digits.length === 4 && value < 2400 && value % 100 < 60);
  }

  /** "1,500", "2.5", "2 1/2", "1/2" from the digits at `token` on. */
  #readGroupedNumber(token: number, value: number): { value: number; end: number } | undefined {
    const mark = this.word(token + 1);
    const next = this.tokens.text(token + 2);
    if (token + 2 >= this.end || !/^\d{1,3}$/.test(next)) return this.#readFraction(token, value);
    const touching = this.touches(token + 1) && this.touches(token + 2);
    if (!touching) return this.#readFraction(token, value);
    const thousands = this.language.rules.numbers.thousands;
    if (mark === thousands && next.length === 3)
      return { value: value * 1000 + Number(next), end: token + 3 };
    if ((mark === '.' || mark === ',') && mark !== thousands && next.length <= 2)
      return { value: Number(`${value}.${next}`), end: token + 3 };
    return this.#readFraction(token, value);
  }

  /** Digits with a fraction after them ("2 1/2"). */
  #readFraction(token: number, value: number): { value: number; end: number } | undefined {
    if (this.word(token + 2) !== '/' || token + 3 >= this.end) return undefined;
    const [above, below] = [Number(this.word(token + 1)), Number(this.word(token + 3))];
    return above > 0 && below > above && below <= 10
      ? { value: value + above / below, end: token + 4 }
      : undefined;
  }

  /** Digits with letters: "28th", "1990s", "10am", "Q3", "3Q", "FY2023", "H1". */
  #readMixed(token: number, readings: Reading[]): void {
    const word = this.word(token);
    const end = token + 1;
    const push = (className: string, value: string | number): void => {
      readings.push({ className, value, end });
    };
    const digitsFirst = /^(\d{1,4})([a-z]{1,3})$/.exec(word);
    if (digitsFirst) {
      const number = Number(digitsFirst[1]);
      const letters = digitsFirst[2] ?? '';
      if (this.language.rules.numbers.ordinalSuffixes.includes(letters)) {
        push('ORD', number);
        if (number >= 1 && number <= 31) push('DAY', number);
      }
      if (letters === 's' && number % 10 === 0) {
        if (number >= 1000 && number < 2200) push('DECADE', number / 10);
        else if (number < 100 && word.length === 3) push('SHORT_DECADE', number / 10);
      }
      if (number <= 12 && (letters === 'am' || letters === 'pm')) push('CLOCK', twelveHours(number, letters));
      if (letters === 'h' && number <= 24) push('HOUR', number);
      if (letters === 'ish' && number >= 1 && number <= 12) push('HOUR_ISH', number);
      if (letters === 'a' || letters === 'p') push('CLOCK_LETTER', twelveHours(number, `${letters}m`));
      if (digitsFirst[1]?.length === 2 && number < 60 && /^[ap]m?$/.test(letters))
        push(letters.startsWith('a') ? 'MINUTE_AM' : 'MINUTE_PM', number);
      if (letters === 'q' && number >= 1 && number <= 4) push('QUARTER', number);
      if (letters === 'h' && (number === 1 || number === 2)) push('HALF', number);
    }
    const french = /^(\d{1,2})h(\d\d)$/.exec(word);
    if (french && Number(french[1]) < 25 && Number(french[2]) < 60)
      push('MILITARY_HOUR', Number(french[1]) * 100 + Number(french[2]));
    const lettersFirst = /^([a-z]{1,2})(\d{1,4})$/.exec(word);
    if (!lettersFirst) return;
    const number = Number(lettersFirst[2]);
    const letters = lettersFirst[1];
    if (letters === 'q' && number >= 1 && number <= 4) push('QUARTER', number);
    if (letters === 'h' && (number === 1 || number === 2)) push('HALF', number);
    if (letters === 'fy' && number >= 1900) push('FISCAL_YEAR', number);
    if (letters === 'fy' && number < 100) push('FISCAL_YEAR', number < 50 ? 2000 + number : 1900 + number);
  }

  /** "XX" in "siglo XX": Roman numerals up to 39, in capitals. */
  #readRoman(token: number, readings: Reading[]): void {
    const match = /^(X{0,3})(IX|IV|V?I{0,3})$/.exec(this.tokens.text(token));
    if (!match || match[0] === '') return;
    const units = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'].indexOf(match[2] ?? '');
    readings.push({ className: 'ROMAN', value: (match[1]?.length ?? 0) * 10 + units, end: token + 1 });
  }

  #readNumberWords(token: number, readings: Reading[]): void {
    const { numbers } = this.language.rules;
    const year = numbers.pairedYears ? readPairedYear(this.word, token, this.end, numbers) : undefined;
    if (year) readings.push({ className: 'YEAR', value: year.value, end: year.end });
    const ordinal = readOrdinal(this.word, token, this.end, numbers);
    if (ordinal) {
      readings.push({ className: 'ORD', ...ordinal });
      if (ordinal.value <= 31) readings.push({ className: 'DAY', ...ordinal });
      return;
    }
    const cardinal = readCardinal(this.word, token, this.end, numbers);
    if (!cardinal) return;
    readings.push({ className: 'NUM', ...cardinal });
    if (cardinal.value >= 1 && cardinal.value <= 12) readings.push({ className: 'HOUR', ...cardinal });
    if (cardinal.value >= 10 && cardinal.value <= 59)
      readings.push({ className: 'WORD_MINUTE', ...cardinal });
    if (cardinal.value >= 1 && cardinal.value <= 31) readings.push({ className: 'WORD_DAY', ...cardinal });
    if (cardinal.value >= 1000 && cardinal.value < 2200)
      readings.push({ className: 'WORD_YEAR', ...cardinal });
  }
}

const none: readonly never[] = [];
const plainMarks: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '–': '-',
  '‑': '-',
  '−': '-',
};

/** The hour of the day that "12 am" or "5 pm" means. */
export function twelveHours(hour: number, half: string): number {
  return (hour % 12) + (half === 'pm' ? 12 : 0);
}
