import triggers from './triggers.json';

/** A phrase of lemmas after its first one, and the kind it triggers. */
export interface TriggerPhrase {
  readonly words: readonly string[];
  readonly kind: string;
}

/** Kinds by verb lemma and by noun lemma, in the order of the file; phrases by their first lemma, longest first. */
export interface TriggerLexicon {
  readonly verbs: ReadonlyMap<string, readonly string[]>;
  readonly nouns: ReadonlyMap<string, readonly string[]>;
  readonly phrases: ReadonlyMap<string, readonly TriggerPhrase[]>;
}

export const triggerLexicon: TriggerLexicon = readLexicon();

function readLexicon(): TriggerLexicon {
  const verbs = new Map<string, string[]>();
  const nouns = new Map<string, string[]>();
  const phrases = new Map<string, TriggerPhrase[]>();
  for (const [kind, words] of Object.entries(triggers.kinds)) {
    for (const verb of split(words.verbs, ' ')) push(verbs, verb, kind);
    for (const noun of split(words.nouns, ' ')) push(nouns, noun, kind);
    for (const phrase of split(words.phrases, '|')) {
      const [first = '', ...rest] = phrase.split(' ');
      push(phrases, first, { words: rest, kind });
    }
  }
  for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length);
  return { verbs, nouns, phrases };
}

function split(list: string, separator: string): string[] {
  return list.split(separator).filter((word) => word !== '');
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}
