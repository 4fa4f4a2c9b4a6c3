/** The trie of forms in breadth-first order; see the layout table in `format.ts`. */
export interface BuiltTrie {
  /** The word that leads to each node; node 0 is the root. */
  readonly nodeWords: readonly number[];
  /** For each node whether it has children, and whether a form ends there. */
  readonly isInner: readonly boolean[];
  readonly isForm: readonly boolean[];
  /** By rank among inner nodes the number of children. */
  readonly childCounts: readonly number[];
  /** By form number the position in the given list. */
  readonly order: readonly number[];
}

/** Builds the trie of distinct, non-empty word sequences, which must be sorted by word numbers. */
export function buildTrie(sorted: readonly (readonly number[])[]): BuiltTrie {
  const nodeWords = [0];
  const isInner: boolean[] = [];
  const isForm: boolean[] = [];
  const childCounts: number[] = [];
  const order: number[] = [];
  const queue = [{ first: 0, end: sorted.length, depth: 0 }];
  for (const { first, end, depth } of queue) {
    const endsHere = sorted[first]?.length === depth;
    isForm.push(endsHere);
    if (endsHere) order.push(first);
    const firstLonger = endsHere ? first + 1 : first;
    isInner.push(firstLonger < end);
    const before = nodeWords.length;
    for (let i = firstLonger; i < end;) {
      const word = sorted[i]?.[depth] ?? 0;
      let next = i + 1;
      while (next < end && sorted[next]?.[depth] === word) next++;
      nodeWords.push(word);
      queue.push({ first: i, end: next, depth: depth + 1 });
      i = next;
    }
    if (firstLonger < end) childCounts.push(nodeWords.length - before);
  }
  return { nodeWords, isInner, isForm, childCounts, order };
}
