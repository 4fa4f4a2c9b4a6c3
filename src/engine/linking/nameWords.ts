import { companySuffixes, isFunctionWord } from '../names/lexicon';
import type { NameMention } from '../names/nameMention';
import type { TextModel } from '../text/textModel';
import { Casing, TokenKind } from '../text/tokens';

/** The words of a name for comparing it with others: folded, without marks, articles and company suffixes. */
export interface NameWords {
  /** All words, nicknames left out: "Enrique “Kiki” Camarena" gives `enrique camarena`. */
  readonly words: readonly string[];
  /** Words in quotation marks or brackets inside the name. */
  readonly nickname: readonly string[];
  /** Words without function words. */
  readonly content: readonly string[];
  /** `words` joined by one space. */
  readonly key: string;
  /** Written in capitals, perhaps with full stops: "CJNG", "U.S.". */
  readonly isAcronym: boolean;
}

const quotes = new Set(['“', '”', '"', '‘', '’', "'", '«', '»', '(', ')', '„']);

export function readNameWords({ tokens }: TextModel, { firstToken, endToken }: NameMention): NameWords {
  const words: string[] = [];
  const nickname: string[] = [];
  let quoted = false;
  let letters = 0;
  let isAcronym = true;
  for (let token = firstToken; token < endToken; token++) {
    const kind = tokens.kinds[token];
    const text = tokens.text(token);
    if (kind === TokenKind.punctuation || kind === TokenKind.symbol) {
      if (quotes.has(text) && isQuote(tokens.spaceBefore[token], tokens.spaceBefore[token + 1]))
        quoted = !quoted;
      else if (text !== '.') isAcronym = false;
      continue;
    }
    if (tokens.casings[token] !== Casing.upper) isAcronym = false;
    letters += text.length;
    (quoted ? nickname : words).push(tokens.folded(token));
  }
  const isDotted = isAcronym && words.every((word) => word.length === 1);
  const joined = isDotted ? [words.join('')] : words;
  const bare = joined.length > 1 && joined[0] === 'the' ? joined.slice(1) : joined;
  const last = bare.at(-1) ?? '';
  const trimmed = bare.length > 1 && companySuffixes.has(last) && last !== 'co' ? bare.slice(0, -1) : bare;
  return {
    words: trimmed,
    nickname,
    content: trimmed.filter((word) => !isFunctionWord(word)),
    key: trimmed.join(' '),
    isAcronym: isAcronym && joined.length === 1 && letters >= 2,
  };
}

/** A mark between a space and a letter is a quotation mark; one between letters is an apostrophe. */
const isQuote = (spaceBefore = 0, spaceAfter = 0): boolean => spaceBefore === 1 || spaceAfter === 1;
