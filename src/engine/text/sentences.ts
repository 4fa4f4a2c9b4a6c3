import abbreviations from './abbreviations.json';
import type { Block, Sentence } from './textModel';
import { Casing, TokenKind, type Tokens } from './tokens';

const neverEnds = new Set(abbreviations.neverEndsSentence);
const neverEndsBeforeNumber = new Set(abbreviations.neverEndsBeforeNumber);
const mayEnd = new Set(abbreviations.mayEndSentence);
/**
 * Tokens of a sentence at most; a longer run (a table, a list without stops, no prose at all) is cut there, so that what is done
 * within a sentence stays bounded.
 */
const longestSentence = 400;
const terminators = new Set(['.', '!', '?', '…', '。', '！', '？', '؟', '।']);
const closers = new Set(['"', "'", '”', '’', ')', ']', '»', '›']);
/** Capitalised words that open a sentence far more often than they follow an abbreviation inside one. */
const openers = new Set(abbreviations.sentenceOpeners);

/**
 * Cuts blocks into sentences. A sentence ends after a terminator and its closing quotes when what follows can
 * start one; abbreviations, initials and decimal points do not end it. Every token is in exactly one sentence.
 */
export function splitSentences(tokens: Tokens, blocks: readonly Block[]): Sentence[] {
  const sentences: Sentence[] = [];
  for (const [index, block] of blocks.entries()) {
    const blockEnd = tokens.at(block.end);
    let first = tokens.at(block.start);
    for (let token = first; token < blockEnd; token++) {
      const isLongest = token + 1 - first >= longestSentence;
      const end = sentenceEnd(tokens, token, blockEnd) ?? (isLongest ? token + 1 : undefined);
      if (end === undefined) continue;
      sentences.push(makeSentence(tokens, first, end, index));
      first = end;
      token = end - 1;
    }
    if (first < blockEnd) sentences.push(makeSentence(tokens, first, blockEnd, index));
  }
  return sentences;
}

function makeSentence(tokens: Tokens, firstToken: number, endToken: number, block: number): Sentence {
  return {
    start: tokens.starts[firstToken] ?? 0,
    end: tokens.ends[endToken - 1] ?? 0,
    firstToken,
    endToken,
    block,
  };
}

/** The token after the sentence that ends at `token`, or undefined where none ends. */
function sentenceEnd(tokens: Tokens, token: number, blockEnd: number): number | undefined {
  const mark = tokens.text(token);
  if (!terminators.has(mark)) return undefined;
  let end = token + 1;
  while (end < blockEnd && tokens.spaceBefore[end] === 0 && isTail(tokens.text(end))) end++;
  if (end >= blockEnd) return end;
  if (tokens.spaceBefore[end] === 0) return undefined;
  const casing = tokens.casings[end];
  if (casing === Casing.lower) return undefined;
  if (mark === '.' && end === token + 1 && isAbbreviation(tokens, token, end)) return undefined;
  return end;
}

const isTail = (text: string): boolean => closers.has(text) || terminators.has(text);

/** Whether the full stop at `token` belongs to an abbreviation or an initial that goes on with `next`. */
function isAbbreviation(tokens: Tokens, token: number, next: number): boolean {
  const before = token - 1;
  if (before < 0 || tokens.spaceBefore[token] === 1) return false;
  const word = tokens.text(before).toLowerCase();
  const following = tokens.text(next);
  const dotted = before >= 2 && tokens.text(before - 1) === '.' && tokens.spaceBefore[before] === 0;
  if (dotted || mayEnd.has(word)) return !openers.has(following);
  if (neverEnds.has(word)) return tokens.kinds[next] !== TokenKind.punctuation || following === '(';
  const isInitial = word.length === 1 && tokens.casings[before] === Casing.upper && word !== 'i';
  if (isInitial) return !openers.has(following);
  return neverEndsBeforeNumber.has(word) && tokens.kinds[next] === TokenKind.number;
}
