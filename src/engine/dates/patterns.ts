import type { Rule } from './languageRules';

/**
 * All patterns of a language in one tree: from each node, words and classes lead on. Matching walks the tree from
 * a token, so its cost is bounded by the tree's depth and branching, whatever the text.
 */
export interface PatternNode {
  readonly words: Map<string, PatternNode>;
  /** By class name; the field tells patterns apart that bind the same class to different fields. */
  readonly classes: Map<string, ClassEdge[]>;
  /** Rules whose pattern ends here, with their order. */
  readonly ends: { readonly rule: Rule; readonly order: number }[];
}

export interface ClassEdge {
  readonly field: string;
  readonly node: PatternNode;
}

/** Compiles rules into a tree. Throws on a malformed pattern: that is a mistake in a language table, not in a text. */
export function compilePatterns(
  rules: readonly Rule[],
  shorthands: Readonly<Record<string, string>>,
): PatternNode {
  const root = newNode();
  for (const [order, rule] of rules.entries()) {
    const pattern = rule.pattern.replace(/\{(\w+)\}/g, (_, name: string) => {
      const meaning = shorthands[name];
      if (meaning === undefined) throw new Error(`Rule ${rule.name}: no shorthand {${name}}`);
      return meaning;
    });
    for (const sequence of expand(pattern)) if (sequence.length > 0) insert(root, sequence, rule, order);
  }
  return root;
}

const newNode = (): PatternNode => ({ words: new Map(), classes: new Map(), ends: [] });

function insert(root: PatternNode, sequence: readonly string[], rule: Rule, order: number): void {
  let node = root;
  for (const atom of sequence) node = step(node, atom);
  if (!node.ends.some((end) => end.rule === rule)) node.ends.push({ rule, order });
}

function step(node: PatternNode, atom: string): PatternNode {
  if (!/^[A-Z]/.test(atom)) return getOrAdd(node.words, atom, newNode);
  const [name = '', field = fieldName(name)] = atom.split(':');
  const edges = getOrAdd(node.classes, name, (): ClassEdge[] => []);
  const known = edges.find((edge) => edge.field === field);
  if (known) return known.node;
  const edge = { field, node: newNode() };
  edges.push(edge);
  return edge.node;
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}

/** `SHORT_YEAR` fills `shortYear`. */
const fieldName = (className: string): string =>
  className.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

type Sequence = readonly string[];

/** Every sequence of words and classes that a pattern allows. */
export function expand(pattern: string): Sequence[] {
  const parts = pattern.match(/[()|?]|[^\s()|?]+/g) ?? [];
  let position = 0;

  function alternatives(): Sequence[] {
    const found = [...sequence()];
    while (parts[position] === '|') {
      position++;
      found.push(...sequence());
    }
    return found;
  }

  function sequence(): Sequence[] {
    let found: Sequence[] = [[]];
    for (
      let part = parts[position];
      part !== undefined && part !== '|' && part !== ')';
      part = parts[position]
    ) {
      const items = item();
      found = found.flatMap((head) => items.map((tail) => [...head, ...tail]));
    }
    return found;
  }

  function item(): Sequence[] {
    const part = parts[position++] ?? '';
    let items: Sequence[] = [[part]];
    if (part === '(') {
      items = alternatives();
      if (parts[position++] !== ')') throw new Error(`Unclosed group in pattern "${pattern}"`);
    }
    if (parts[position] !== '?') return items;
    position++;
    return [...items, []];
  }

  const found = alternatives();
  if (position < parts.length)
    throw new Error(`Unexpected "${parts[position] ?? ''}" in pattern "${pattern}"`);
  return found;
}
