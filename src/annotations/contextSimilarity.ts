import { contextLength, type Quote } from './statement';

/**
 * How alike the surroundings of a place are to those of a quote, 0 to 1: the share of the quote's context words that stand
 * there in the same order, those next to the quote counting most. A quote without any context is alike everywhere (1).
 */
export function contextSimilarity(text: string, start: number, end: number, quote: Quote): number {
  const before = wordsOf(text.slice(Math.max(0, start - contextLength - slack), start)).reverse();
  const after = wordsOf(text.slice(end, end + contextLength + slack));
  const left = inOrder(wordsOf(quote.prefix, 'start').reverse(), before);
  const right = inOrder(wordsOf(quote.suffix, 'end'), after);
  const total = left.total + right.total;
  return total === 0 ? 1 : (left.shared + right.shared) / total;
}

/** Context words may be pushed outwards by longer ones. */
const slack = 24;

/** Words in order; a word that the context's outer end may have cut is left out. */
function wordsOf(context: string, cutAt?: 'start' | 'end'): string[] {
  const words = context.match(/[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu) ?? [];
  if (cutAt === 'start' && words.length > 1 && context.length >= contextLength - 1) words.shift();
  if (cutAt === 'end' && words.length > 1 && context.length >= contextLength - 1) words.pop();
  return words;
}

/** Weighted longest common subsequence of two short lists; a word's weight falls with its distance from the quote. */
function inOrder(wanted: readonly string[], there: readonly string[]): { shared: number; total: number } {
  const weights = wanted.map((_, i) => 1 / (1 + i / 4));
  let row = new Float64Array(there.length + 1);
  for (const [i, word] of wanted.entries()) {
    const next = new Float64Array(there.length + 1);
    for (let j = 1; j <= there.length; j++) {
      const matched = there[j - 1] === word ? (row[j - 1] ?? 0) + (weights[i] ?? 0) : 0;
      next[j] = Math.max(matched, row[j] ?? 0, next[j - 1] ?? 0);
    }
    row = next;
  }
  return { shared: row[there.length] ?? 0, total: weights.reduce((sum, weight) => sum + weight, 0) };
}
