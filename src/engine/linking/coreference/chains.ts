import type { EntityKind, TraceStep } from '../../annotations';
import type { NameMention } from '../../names/nameMention';
import type { TextModel } from '../../text/textModel';
import { fragmentsOf, type Fragment } from '../fragments';
import { readNameWords } from '../nameWords';
import { bracketedAcronym } from './bracketedAcronym';
import type { ChainDocument, ChainMention, ChainRule } from './chainRule';
import { initialism } from './initialism';
import { organisationPart } from './organisationPart';
import { personPart } from './personPart';
import { sameName } from './sameName';

/** Names of one thing. */
export interface Chain {
  /** In the order of the text. */
  readonly mentions: readonly ChainMention[];
  /** The fullest name: most words, then the first one. */
  readonly head: ChainMention;
  /** The kind that most confidence of its mentions speaks for. */
  readonly kind: EntityKind;
  /** Where its one name is part of a longer one. */
  readonly fragment?: Fragment | undefined;
}

/** In the order in which they are asked; the first answer counts. */
export const chainRules: readonly ChainRule[] = [
  bracketedAcronym, // The text itself says so, which nothing below can outweigh.
  personPart, // Before the same name, so that every "Gertz" takes the full name said last.
  sameName,
  initialism, // After the same name: an acronym that was defined once keeps its chain.
  organisationPart,
];

/** What a chain rule found for a mention. */
export interface ChainLink {
  readonly rule: ChainRule;
  readonly to: number;
}

export interface Chains {
  /** Every name with its words, in the order of the text. */
  readonly mentions: readonly ChainMention[];
  readonly chains: readonly Chain[];
  /** Index into `chains` of each name. */
  readonly chainOf: readonly number[];
  /** Why each name is in its chain; empty for a chain's first. */
  readonly steps: readonly (readonly TraceStep[])[];
}

/** Groups names into chains by what the text says, without an index. */
export function buildChains(text: TextModel, names: readonly NameMention[]): Chains {
  const fragments = fragmentsOf(text, names);
  const document = readChainDocument(text, names, fragments);
  const parents = names.map((_, position) => position);
  const steps = document.mentions.map((mention): TraceStep[] => {
    const link = fragments.has(mention.position) ? undefined : findLink(mention, document);
    if (link === undefined) return [];
    parents[root(parents, mention.position)] = root(parents, link.to);
    const other = document.mentions[link.to]?.name;
    const name = other ? text.prose.slice(other.start, other.end) : '';
    return [{ code: 'link.chain', args: { rule: link.rule.name, name } }];
  });
  const groups = new Map<number, ChainMention[]>();
  for (const mention of document.mentions) {
    const key = root(parents, mention.position);
    const group = groups.get(key);
    if (group) group.push(mention);
    else groups.set(key, [mention]);
  }
  const chainOf = new Array<number>(names.length).fill(0);
  const chains = [...groups.values()].map((mentions, chain) => {
    for (const { position } of mentions) chainOf[position] = chain;
    const fragment = fragments.get(mentions[0]?.position ?? -1);
    return { mentions, head: headOf(mentions), kind: kindOf(mentions), fragment };
  });
  return { mentions: document.mentions, chains, chainOf, steps };
}

function findLink(mention: ChainMention, document: ChainDocument): ChainLink | undefined {
  for (const rule of chainRules) {
    const to = rule.find(mention, document);
    if (to !== undefined) return { rule, to };
  }
  return undefined;
}

/** Distinct names that hold one word, at most, so that no text can make the look-up slow. */
const mostNames = 48;

/** Fragments are among the mentions and in no look-up. */
function readChainDocument(
  text: TextModel,
  names: readonly NameMention[],
  fragments: ReadonlyMap<number, Fragment>,
): ChainDocument {
  const byKey = new Map<string, number[]>();
  const byWord = new Map<string, number[]>();
  const byInitials = new Map<string, number[]>();
  const mentions = names.map((name, position) => {
    const words = readNameWords(text, name);
    if (fragments.has(position)) return { name, words, position };
    if (!byKey.has(words.key) && name.type !== 'person' && !words.isAcronym)
      for (const letters of new Set([initials(words.words), initials(words.content)]))
        if ((byInitials.get(letters)?.length ?? 0) < mostNames) push(byInitials, letters, position);
    if (!byKey.has(words.key))
      for (const word of new Set([...words.words, ...words.nickname]))
        if ((byWord.get(word)?.length ?? 0) < mostNames) push(byWord, word, position);
    push(byKey, words.key, position);
    return { name, words, position };
  });
  return {
    text,
    mentions,
    withKey: (key) => byKey.get(key) ?? [],
    withWord: (word) => byWord.get(word) ?? [],
    lastBefore: (first, position) => lastBelow(byKey.get(mentions[first]?.words.key ?? '') ?? [], position),
    withInitials: (letters) => byInitials.get(letters) ?? [],
  };
}

const initials = (words: readonly string[]): string => words.map((word) => word.slice(0, 1)).join('');

/** The last of ascending numbers that is below a limit. */
function lastBelow(numbers: readonly number[], limit: number): number | undefined {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return numbers[low - 1];
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function root(parents: number[], position: number): number {
  let at = position;
  while (parents[at] !== at) at = parents[at] = parents[parents[at] ?? at] ?? at;
  return at;
}

function headOf(mentions: readonly ChainMention[]): ChainMention {
  return mentions.reduce((best, mention) =>
    mention.words.words.length > best.words.words.length ? mention : best,
  );
}

function kindOf(mentions: readonly ChainMention[]): EntityKind {
  const weights = new Map<EntityKind, number>();
  for (const { name } of mentions) weights.set(name.type, (weights.get(name.type) ?? 0) + name.confidence);
  return [...weights].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}
