import type { NameDocument } from './nameDocument';

const articles = new Set(['the', 'a', 'an']);

/** Takes a leading article and a trailing possessive off a run of tokens. */
export function trimSpan(
  { tokens }: NameDocument,
  firstToken: number,
  endToken: number,
): { readonly firstToken: number; readonly endToken: number } {
  let first = firstToken;
  let end = endToken;
  while (first + 1 < end && articles.has(tokens.folded(first)) && tokens.spaceBefore[first + 1] === 1)
    first++;
  const last = tokens.folded(end - 1);
  if (end - first > 2 && last === 's' && isApostrophe(tokens.text(end - 2))) end -= 2;
  else if (end - first > 1 && isApostrophe(tokens.text(end - 1))) end--;
  return { firstToken: first, endToken: end };
}

const isApostrophe = (text: string): boolean => text === "'" || text === '’';
