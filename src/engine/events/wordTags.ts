import words from './functionWords.json';

/** The word classes of the light analysis; one a token. */
export const Tag = {
  other: 0,
  punctuation: 1,
  determiner: 2,
  possessive: 3,
  pronoun: 4,
  relative: 5,
  question: 6,
  preposition: 7,
  subordinator: 8,
  conjunction: 9,
  modal: 10,
  be: 11,
  have: 12,
  do: 13,
  to: 14,
  negation: 15,
  adverb: 16,
  number: 17,
  adjective: 18,
  noun: 19,
  name: 20,
  verbBase: 21,
  verbThird: 22,
  verbPast: 23,
  verbParticiple: 24,
  verbGerund: 25,
  date: 26,
} as const;
export type TagValue = (typeof Tag)[keyof typeof Tag];

export const tagNames: readonly string[] = Object.keys(Tag);

/** Words of closed classes, by folded form. */
export const functionTags: ReadonlyMap<string, TagValue> = readFunctionWords();

export const isVerbTag = (tag: number): boolean => tag >= Tag.verbBase && tag <= Tag.verbGerund;
export const isAuxiliaryTag = (tag: number): boolean => tag >= Tag.modal && tag <= Tag.do;
/** Tags that can stand inside a noun phrase before or at its head. */
export const isNominalTag = (tag: number): boolean =>
  tag === Tag.noun || tag === Tag.name || tag === Tag.number || tag === Tag.adjective;

function readFunctionWords(): ReadonlyMap<string, TagValue> {
  const map = new Map<string, TagValue>([['to', Tag.to]]);
  for (const [name, list] of Object.entries(words))
    for (const word of list.split(' ')) if (!map.has(word)) map.set(word, Tag[name as keyof typeof words]);
  return map;
}
