import type { Column24, Offsets, RankedBits } from './columns';
import type { FormMatch, ScanTokens } from './entityIndex';

/** The trie of folded words whose paths are the surface forms; see the layout table in `format.ts`. */
export class FormTrie {
  constructor(
    readonly nodeCount: number,
    private readonly nodeWords: Column24,
    private readonly innerBits: RankedBits,
    private readonly childOffsets: Offsets,
    private readonly rootChildren: number,
    private readonly formBits: RankedBits,
  ) {}

  /** All forms in the tokens; `numberOf` gives a folded word's number or -1. Each word is looked up once. */
  scan(tokens: ScanTokens, numberOf: (word: string) => number): FormMatch[] {
    const words = new Int32Array(tokens.count);
    for (let token = 0; token < tokens.count; token++) words[token] = numberOf(tokens.folded(token));
    const matches: FormMatch[] = [];
    for (let token = 0; token < tokens.count; token++) this.#scanAt(tokens, words, token, matches);
    return matches;
  }

  /** The form with these words, or -1. */
  formOf(words: readonly number[]): number {
    let node = 0;
    for (const word of words) {
      node = this.child(node, word);
      if (node < 0) return -1;
    }
    return node === 0 ? -1 : this.formAt(node);
  }

  /** The form that ends at a node, or -1. */
  formAt(node: number): number {
    return this.formBits.has(node) ? this.formBits.rank(node) : -1;
  }

  /** The child that a word leads to, or -1; children are sorted by word. */
  child(node: number, word: number): number {
    if (word < 0) return -1;
    const [first, end] = this.children(node);
    let low = first;
    let high = end;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.nodeWords.at(middle) < word) low = middle + 1;
      else high = middle;
    }
    return low < end && this.nodeWords.at(low) === word ? low : -1;
  }

  /** The half-open range of a node's children; empty for a leaf. */
  children(node: number): readonly [first: number, end: number] {
    if (node === 0) return [1, this.rootChildren + 1];
    if (!this.innerBits.has(node)) return [0, 0];
    const rank = this.innerBits.rank(node);
    const start = this.childOffsets.start(rank);
    const base = this.rootChildren + 1;
    return [base + start, base + this.childOffsets.next(rank, start)];
  }

  /** The nodes to which a word leads whose place in `wanted` is 1, in order. */
  nodesWith(wanted: Uint8Array): number[] {
    const nodes = this.nodeWords.indicesOf(wanted);
    return nodes[0] === 0 ? nodes.slice(1) : nodes;
  }

  /** The children of a node to which a word leads whose place in `wanted` is 1. */
  childrenWith(node: number, wanted: Uint8Array): number[] {
    const [first, end] = this.children(node);
    const found: number[] = [];
    for (let child = first; child < end; child++)
      if (wanted[this.nodeWords.at(child)] === 1) found.push(child);
    return found;
  }

  /** Visits the forms that end at a node other than the root or below it. Nodes lie breadth first: a level is one run. */
  eachFormBelow(node: number, visit: (form: number) => void): void {
    if (!this.innerBits.has(node)) {
      visit(this.formBits.rank(node));
      return;
    }
    let first = node;
    let end = node + 1;
    while (first < end) {
      const endForm = this.formBits.rank(end - 1) + Number(this.formBits.has(end - 1));
      for (let form = this.formBits.rank(first); form < endForm; form++) visit(form);
      const inner = this.innerBits.rank(first);
      const lastInner = this.innerBits.rank(end - 1) + Number(this.innerBits.has(end - 1)) - 1;
      const base = this.rootChildren + 1;
      first = inner > lastInner ? 0 : base + this.childOffsets.start(inner);
      end = inner > lastInner ? 0 : base + this.childOffsets.end(lastInner);
    }
  }

  #scanAt(tokens: ScanTokens, words: Int32Array, first: number, matches: FormMatch[]): void {
    const before = matches.length;
    let node = 0;
    for (let token = first; token < tokens.count; token++) {
      if (token > first && tokens.breakBefore(token)) break;
      node = this.child(node, words[token] ?? -1);
      if (node < 0) break;
      const form = this.formAt(node);
      if (form >= 0) matches.push({ firstToken: first, endToken: token + 1, form });
    }
    if (matches.length - before > 1) matches.push(...matches.splice(before).reverse());
  }
}
