import type { EntityKind } from '../annotations';
import data from './senses.json';

export interface SenseRule {
  /** The kind that the rule chooses; null where the word triggers nothing in this sense. */
  readonly kind: string | null;
  readonly near?: string;
  readonly before?: string;
  readonly after?: string;
  readonly next?: string;
  readonly previous?: string;
  readonly object?: string;
  readonly subject?: string;
}

/** What the rules ask of the words around a trigger. */
export interface SenseContext {
  /** Lemmas and words of the sentence. */
  readonly sentenceWords: ReadonlySet<string>;
  /** Lemmas and words within four tokens before and eight after the trigger. */
  readonly wordsBefore: readonly string[];
  readonly wordsAfter: readonly string[];
  readonly previous: string;
  readonly next: string;
  readonly subject: EntityKind | 'none';
  readonly object: EntityKind | 'none';
  /** How many words of each domain the document has, by the domain's name. */
  readonly documentDomains: ReadonlyMap<string, number>;
}

export interface Sense {
  readonly kind: string | null;
  /** `rule` by a rule of senses.json, `domain` by the words around, `first` where nothing decided. */
  readonly by: 'rule' | 'domain' | 'first';
  /** The word that decided, for the trace; empty where none did. */
  readonly because: string;
}

const wordSets = new Map<string, ReadonlySet<string>>();
const setOf = (list: string): ReadonlySet<string> => {
  const known = wordSets.get(list);
  if (known !== undefined) return known;
  const set = new Set(list.split(' '));
  wordSets.set(list, set);
  return set;
};

/** A word's class in the rules: verb, noun (and adjective), or phrase. */
export type SenseClass = 'v' | 'n' | 'p';

const rules: Readonly<Record<SenseClass, ReadonlyMap<string, readonly SenseRule[]>>> = {
  v: rulesOf('v'),
  n: rulesOf('n'),
  p: rulesOf('p'),
};

function rulesOf(wordClass: SenseClass): ReadonlyMap<string, readonly SenseRule[]> {
  const all: [string, readonly SenseRule[]][] = Object.entries(data.rules);
  const own = all.filter(([key]) => key.endsWith(`.${wordClass}`));
  return new Map(own.map(([key, list]) => [key.slice(0, -2), list]));
}

const domains = Object.entries(data.domains).map(([name, list]) => ({
  name,
  words: new Set(list.split(' ')),
}));
/** How much a word of the sentence outweighs one of the document. */
const sentenceWeight = 4;

/** Whether a lemma has rules of its own. */
export const hasSenseRules = (lemma: string, wordClass: SenseClass): boolean => rules[wordClass].has(lemma);

/** Chooses the kind of an ambiguous word: by its rules, else by the domain that the words around speak of. */
export function chooseSense(
  lemma: string,
  wordClass: SenseClass,
  kinds: readonly string[],
  context: SenseContext,
): Sense {
  for (const rule of rules[wordClass].get(lemma) ?? []) {
    const because = matchRule(rule, context);
    if (because !== undefined) return { kind: rule.kind, by: 'rule', because };
  }
  if (kinds.length <= 1) return { kind: kinds[0] ?? null, by: 'first', because: '' };
  return chooseByDomain(kinds, context);
}

/** Counts the words of each domain; done once for a document. */
export function countDomains(words: Iterable<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words)
    for (const domain of domainsOf(word)) counts.set(domain, (counts.get(domain) ?? 0) + 1);
  return counts;
}

const domainsByWord = new Map<string, string[]>();
for (const { name, words } of domains)
  for (const word of words) domainsByWord.set(word, [...(domainsByWord.get(word) ?? []), name]);
const domainsOf = (word: string): readonly string[] => domainsByWord.get(word) ?? [];

/** The evidence of a rule that holds ("" for a rule without conditions), or undefined. */
function matchRule(rule: SenseRule, context: SenseContext): string | undefined {
  let because = '';
  const has = (list: string | undefined, words: Iterable<string>): boolean => {
    if (list === undefined) return true;
    const wanted = setOf(list);
    for (const word of words)
      if (wanted.has(word)) {
        because = word;
        return true;
      }
    return false;
  };
  const holds =
    has(rule.previous, [context.previous]) &&
    has(rule.next, [context.next]) &&
    has(rule.object, [context.object]) &&
    has(rule.subject, [context.subject]) &&
    has(rule.before, context.wordsBefore) &&
    has(rule.after, context.wordsAfter) &&
    has(rule.near, context.sentenceWords);
  return holds ? because : undefined;
}

function chooseByDomain(kinds: readonly string[], context: SenseContext): Sense {
  let best: Sense = { kind: kinds[0] ?? null, by: 'first', because: '' };
  let most = 0;
  for (const kind of kinds) {
    const domain = kind.split('.')[0] ?? '';
    let score = Math.min(context.documentDomains.get(domain) ?? 0, 8);
    let because = domain;
    for (const word of context.sentenceWords)
      if (domainsOf(word).includes(domain)) {
        score += sentenceWeight;
        because = word;
      }
    if (score > most) {
      most = score;
      best = { kind, by: 'domain', because };
    }
  }
  return best;
}
