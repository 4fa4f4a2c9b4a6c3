import type { Rule } from './languageRules';

/**
 * All patterns of a language in one tree: from each node, words and classes lead on. Matching walks the tree from
 * a token, so its cost is bounded by the tree's depth and branching, whatever the text. A node is made when it is
 * first walked to: the tables allow tens of thousands of phrases, and a text has few of them.
 */
export interface PatternNode {
  readonly words: ReadonlyMap<string, PatternNode>;
  /** By class name; the field tells patterns apart that bind the same class to different fields. */
  readonly classes: ReadonlyMap<string, readonly ClassEdge[]>;
  /** Rules whose pattern ends here, with their order. */
  readonly ends: readonly PatternEnd[];
}

export interface ClassEdge {
  readonly field: string;
  readonly node: PatternNode;
}

export interface PatternEnd {
  readonly rule: Rule;
  readonly order: number;
}

/** Compiles rules into a tree. Throws on a malformed pattern: that is a mistake in a language table, not in a text. */
export function compilePatterns(
  rules: readonly Rule[],
  shorthands: Readonly<Record<string, string>>,
): PatternNode {
  const openings = rules.map((rule, order): Place => {
    const pattern = rule.pattern.replace(/\{(\w+)\}/g, (_, name: string) => {
      const meaning = shorthands[name];
      if (meaning === undefined) throw new Error(`Rule ${rule.name}: no shorthand {${name}}`);
      return meaning;
    });
    const { steps } = parsePattern(pattern)({ steps: [], ends: [{ rule, order }] });
    // A pattern whose every part may be missing still matches no phrase without words.
    return { steps, ends: [] };
  });
  return new Node(openings);
}

/** A place in a pattern: what may come next there, and the rule that may end there. */
interface Place {
  readonly steps: readonly Step[];
  readonly ends: readonly PatternEnd[];
}

interface Step {
  /** A word, or the name of a class. */
  readonly name: string;
  /** The field that a class fills; undefined for a word. */
  readonly field: string | undefined;
  readonly to: Place;
}

/** A part of a pattern: given the place behind it, the place before it. */
type Part = (after: Place) => Place;

const joined = (places: readonly Place[]): Place => ({
  steps: places.flatMap(({ steps }) => steps),
  ends: places.flatMap(({ ends }) => ends),
});

function parsePattern(pattern: string): Part {
  const tokens = pattern.match(/[()|?]|[^\s()|?]+/g) ?? [];
  let position = 0;

  function alternatives(): Part {
    const parts = [sequence()];
    while (tokens[position] === '|') {
      position++;
      parts.push(sequence());
    }
    return (after) => joined(parts.map((part) => part(after)));
  }

  function sequence(): Part {
    const parts: Part[] = [];
    for (
      let token = tokens[position];
      token !== undefined && token !== '|' && token !== ')';
      token = tokens[position]
    )
      parts.push(item());
    return (after) => parts.reduceRight((place, part) => part(place), after);
  }

  function item(): Part {
    const token = tokens[position++] ?? '';
    let part = atom(token);
    if (token === '(') {
      part = alternatives();
      if (tokens[position++] !== ')') throw new Error(`Unclosed group in pattern "${pattern}"`);
    }
    if (tokens[position] !== '?') return part;
    position++;
    const optional = part;
    return (after) => joined([optional(after), after]);
  }

  const whole = alternatives();
  if (position < tokens.length)
    throw new Error(`Unexpected "${tokens[position] ?? ''}" in pattern "${pattern}"`);
  return whole;
}

/** A lower-case word stands for itself; `CLASS` fills the field of its name, `CLASS:field` another one. */
function atom(token: string): Part {
  if (!/^[A-Z]/.test(token)) return (to) => ({ steps: [{ name: token, field: undefined, to }], ends: [] });
  const [name = '', field = fieldName(name)] = token.split(':');
  return (to) => ({ steps: [{ name, field, to }], ends: [] });
}

/** `SHORT_YEAR` fills `shortYear`. */
const fieldName = (className: string): string =>
  className.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

interface Ways {
  readonly words: ReadonlyMap<string, PatternNode>;
  readonly classes: ReadonlyMap<string, readonly ClassEdge[]>;
}

/** The node of all places that the same words and classes lead to, in the order of the rules. */
class Node implements PatternNode {
  readonly ends: readonly PatternEnd[];
  #ways: Ways | undefined;

  constructor(private readonly places: readonly Place[]) {
    const ends = places.flatMap((place) => place.ends);
    this.ends = ends.filter(({ rule }, at) => ends.findIndex((end) => end.rule === rule) === at);
  }

  get words(): Ways['words'] {
    return (this.#ways ??= waysFrom(this.places)).words;
  }

  get classes(): Ways['classes'] {
    return (this.#ways ??= waysFrom(this.places)).classes;
  }
}

function waysFrom(places: readonly Place[]): Ways {
  const words = new Map<string, Set<Place>>();
  const classes = new Map<string, Map<string, Set<Place>>>();
  for (const { steps } of places)
    for (const { name, field, to } of steps) {
      const reached = field === undefined ? words : getOrAdd(classes, name, newMap);
      getOrAdd(reached, field ?? name, newSet).add(to);
    }
  const node = (reached: ReadonlySet<Place>): PatternNode => new Node([...reached]);
  return {
    words: new Map([...words].map(([word, reached]) => [word, node(reached)])),
    classes: new Map(
      [...classes].map(([name, fields]) => [
        name,
        [...fields].map(([field, reached]) => ({ field, node: node(reached) })),
      ]),
    ),
  };
}

const newMap = (): Map<string, Set<Place>> => new Map();
const newSet = (): Set<Place> => new Set();

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
