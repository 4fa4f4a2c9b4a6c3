import type { Candidate } from './entityIndex';
import type { FormTrie } from './formTrie';
import type { Vocabulary } from './vocabulary';
import { foldedWords } from './words';

export interface Searchable {
  readonly trie: FormTrie;
  readonly vocabulary: Vocabulary;
  /** By entry. */
  readonly prominence: Uint8Array;
}

/**
 * Entries one of whose forms has the query's words in order, the last of them as a prefix; most prominent
 * first, by entry number where equal. One pass over the trie: a node's state is how many of the query's words
 * its path ends with.
 */
export function searchEntries(
  { trie, vocabulary, prominence }: Searchable,
  candidates: (form: number) => readonly Candidate[],
  query: string,
  limit: number,
): number[] {
  const ranges = queryRanges(vocabulary, query);
  if (ranges.length === 0 || ranges.some(([first, end]) => first >= end)) return [];
  const found = new Set<number>();
  const states = new Uint8Array(trie.nodeCount);
  for (let node = 0; node < trie.nodeCount; node++) {
    const state = states[node] ?? 0;
    if (state === ranges.length) {
      const form = trie.formAt(node);
      if (form >= 0) for (const { entry } of candidates(form)) found.add(entry);
    }
    const [first, end] = trie.children(node);
    for (let child = first; child < end; child++)
      states[child] = nextState(ranges, state, trie.wordAt(child));
  }
  return [...found]
    .sort((a, b) => (prominence[b] ?? 0) - (prominence[a] ?? 0) || a - b)
    .slice(0, Math.max(0, limit));
}

/** Words of a query that are read; states must fit a byte. */
const longestQuery = 32;

type WordRange = readonly [first: number, end: number];

/** For each word of the query the range of numbers that it stands for: itself, or for the last all with its prefix. */
function queryRanges(vocabulary: Vocabulary, query: string): WordRange[] {
  const words = foldedWords(query).slice(0, longestQuery);
  return words.map((word, i) => {
    if (i === words.length - 1) return vocabulary.prefixRange(word);
    const number = vocabulary.numberOf(word);
    return number < 0 ? [0, 0] : [number, number + 1];
  });
}

function nextState(ranges: readonly WordRange[], state: number, word: number): number {
  if (state === ranges.length) return state;
  if (isIn(ranges[state], word)) return state + 1;
  return isIn(ranges[0], word) ? 1 : 0;
}

const isIn = (range: WordRange | undefined, word: number): boolean =>
  range !== undefined && word >= range[0] && word < range[1];
