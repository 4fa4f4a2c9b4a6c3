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
  const words = foldedWords(query).slice(0, longestQuery);
  if (words.length === 0) return [];
  const steps = words.map((word, i) =>
    i === words.length - 1 ? vocabulary.withPrefix(word) : vocabulary.numberOf(word),
  );
  const found = new Set<number>();
  const states = new Uint8Array(trie.nodeCount);
  trie.eachNode((node, first, end) => {
    const state = states[node] ?? 0;
    const form = state === steps.length ? trie.formAt(node) : -1;
    if (form >= 0) for (const { entry } of candidates(form)) found.add(entry);
    for (let child = first; child < end; child++) states[child] = nextState(steps, state, trie.wordAt(child));
  });
  return [...found]
    .sort((a, b) => (prominence[b] ?? 0) - (prominence[a] ?? 0) || a - b)
    .slice(0, Math.max(0, limit));
}

/** Words of a query that are read; states must fit a byte. */
const longestQuery = 32;

/** A word of the query: its number, or for the last which words start with it. */
type Step = number | Uint8Array;

function nextState(steps: readonly Step[], state: number, word: number): number {
  if (state === steps.length) return state;
  if (fits(steps[state], word)) return state + 1;
  return fits(steps[0], word) ? 1 : 0;
}

const fits = (step: Step | undefined, word: number): boolean =>
  typeof step === 'object' ? step[word] === 1 : step === word;
