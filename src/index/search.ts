import type { FormTrie } from './formTrie';
import type { Vocabulary } from './vocabulary';
import { foldedWords } from './words';

export interface Searchable {
  readonly trie: FormTrie;
  readonly vocabulary: Vocabulary;
  /** By entry. */
  readonly prominence: Uint8Array;
  /** Calls `visit` with every entry that a form can mean. */
  eachEntry(form: number, visit: (entry: number) => void): void;
}

/**
 * Entries one of whose forms has the query's words in order, one right after the other, the last of them as a prefix;
 * most prominent first, by entry number where equal. One pass over the words of the trie's nodes finds where the query
 * can start; what lies below a node is runs of nodes and of forms, one a level.
 */
export function searchEntries(index: Searchable, query: string, limit: number): number[] {
  const words = foldedWords(query);
  const last = words.pop();
  if (last === undefined) return [];
  const found: number[] = [];
  const seen = new Uint8Array(index.prominence.length);
  const add = (entry: number): void => {
    if (seen[entry] === 0) found.push(entry);
    seen[entry] = 1;
  };
  for (const node of nodesAfter(index, words, last))
    index.trie.eachFormBelow(node, (form) => {
      index.eachEntry(form, add);
    });
  return mostProminent(found, index.prominence, Math.max(0, limit));
}

/** The nodes to which the query's words lead, from wherever in a form. */
function nodesAfter(
  { trie, vocabulary }: Searchable,
  words: readonly string[],
  last: string,
): readonly number[] {
  const completions = vocabulary.withPrefix(last);
  const [first, ...others] = words.map((word) => vocabulary.numberOf(word));
  if (first === undefined) return trie.nodesWith(completions);
  if (first < 0 || others.some((word) => word < 0)) return [];
  const wanted = new Uint8Array(vocabulary.size);
  wanted[first] = 1;
  let nodes = trie.nodesWith(wanted);
  for (const word of others) nodes = nodes.map((node) => trie.child(node, word)).filter((node) => node >= 0);
  return nodes.flatMap((node) => trie.childrenWith(node, completions));
}

/** The first of the entries in order; only those of them are sorted that can be among the first. */
function mostProminent(entries: readonly number[], prominence: Uint8Array, limit: number): number[] {
  const counts = new Uint32Array(256);
  for (const entry of entries) counts[prominence[entry] ?? 0] = (counts[prominence[entry] ?? 0] ?? 0) + 1;
  let least = 255;
  for (let above = counts[255] ?? 0; above < limit && least > 0; above += counts[least] ?? 0) least--;
  return entries
    .filter((entry) => (prominence[entry] ?? 0) >= least)
    .sort((a, b) => (prominence[b] ?? 0) - (prominence[a] ?? 0) || a - b)
    .slice(0, limit);
}
