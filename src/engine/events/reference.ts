import { whenPrepositions } from './governors';
import type { Relations } from './relations';
import type { Trigger } from './triggers';
import { Tag } from './wordTags';

/**
 * How the words of a trigger refer: `definite` ("the meeting", "their meeting"), `demonstrative` ("this meeting"),
 * `indefinite` ("a meeting", "two meetings"), `quantified` ("any meeting", "all meetings"), `bare` ("meetings"),
 * `modifier` of another noun ("meeting room"), or `clause` for a verb.
 */
export type ReferenceForm =
  'definite' | 'demonstrative' | 'indefinite' | 'quantified' | 'bare' | 'modifier' | 'clause';

export interface Reference {
  readonly form: ReferenceForm;
  readonly isPlural: boolean;
  /** Whether an "of" says what it is about, so that the article need not point back ("the arrest of Ruiz"). */
  readonly isNamed: boolean;
  /** Whether it stands after "during", "after" and the like. */
  readonly tellsWhen: boolean;
  /** Position of the noun phrase that the event is told in; -1 for a clause. */
  readonly phrase: number;
}

const demonstratives = new Set(['this', 'that', 'these', 'those']);
const quantifiers = new Set([
  'any',
  'every',
  'each',
  'all',
  'no',
  'such',
  'more',
  'most',
  'less',
  'much',
  'other',
  'many',
]);
const collections = new Set(['wave', 'round', 'series', 'spate', 'string', 'batch']);
const clause: Reference = { form: 'clause', isPlural: false, isNamed: false, tellsWhen: false, phrase: -1 };

/** How a trigger refers. A participle refers as its noun does: "the extradited men", "those extradited". */
export function referenceOf(trigger: Trigger, relations: Relations): Reference {
  const head = trigger.headToken - relations.syntax.firstToken;
  return trigger.wordClass === 'noun' ? ofNoun(head, trigger, relations) : ofParticiple(head, relations);
}

function ofNoun(head: number, trigger: Trigger, relations: Relations): Reference {
  const own = relations.phraseAt(head);
  if (own < 0) return { form: 'bare', isPlural: false, isNamed: false, tellsWhen: false, phrase: -1 };
  const whole = wholeOf(relations.coordinationStart(own), relations);
  const isPlural = whole === own && relations.word(head) !== trigger.lemma;
  const isNamed = relations.word(relations.end(own)) === 'of';
  const isModifier = relations.head(own) >= trigger.endToken - relations.syntax.firstToken;
  const form =
    isModifier && relations.head(own) >= trigger.endToken - relations.syntax.firstToken
      ? 'modifier'
      : formOf(whole, relations);
  const tellsWhen = whenPrepositions.has(relations.word(relations.first(whole) - 1));
  return { form, isPlural, isNamed, tellsWhen, phrase: own };
}

function formOf(phrase: number, relations: Relations): ReferenceForm {
  if ((relations.phrase(phrase)?.owner ?? -1) >= 0) return 'definite';
  const opening = relations.first(phrase);
  const word = relations.word(opening);
  if (demonstratives.has(word)) return 'demonstrative';
  if (word === 'the' || relations.tag(opening) === Tag.possessive) return 'definite';
  if (quantifiers.has(word)) return 'quantified';
  const tag = relations.tag(opening);
  return tag === Tag.determiner || tag === Tag.number ? 'indefinite' : 'bare';
}

/** "this wave of extraditions": the phrase that the event's noun is counted in, or the phrase itself. */
function wholeOf(phrase: number, relations: Relations): number {
  const before = relations.first(phrase) - 1;
  const outer = relations.word(before) === 'of' ? relations.phraseAt(before - 1) : -1;
  return outer >= 0 && collections.has(relations.syntax.lemmas[relations.head(outer)] ?? '') ? outer : phrase;
}

function ofParticiple(head: number, relations: Relations): Reference {
  const group = relations.groupWithMain(head);
  if (group < 0 || relations.syntax.groups[group]?.nonFinite !== true) return clause;
  if (relations.tag(head) !== Tag.verbParticiple) return clause;
  const inside = relations.phraseAt(head);
  const phrase = inside >= 0 ? inside : relations.phraseAt(relations.start(group) - 1);
  if (phrase < 0) return clause;
  const opening = relations.word(relations.first(phrase));
  const isKnown = opening === 'the' || opening === 'other' || demonstratives.has(opening);
  return isKnown ? { form: 'definite', isPlural: false, isNamed: false, tellsWhen: false, phrase } : clause;
}
