import words from './argumentWords.json';
import { beforePhrase } from './governors';
import type { Reference } from './reference';
import type { Relations } from './relations';
import type { Trigger } from './triggers';
import { isVerbTag, Tag } from './wordTags';

/** What tells a happening from a topic, beside the words of the noun's phrase. */
export interface NominalContext {
  readonly kind: string;
  readonly modality: string;
  readonly hasDate: boolean;
  readonly hasPlace: boolean;
  /** Whether a participant is named, counted or known ("of the minister", "of 29 men"). */
  readonly hasKnownParticipant: boolean;
  /** Whether the sentence is a headline, which leaves articles out. */
  readonly isHeadline: boolean;
}

/** Verbs whose object, or subject, is what happened. */
const carriers = new Set(
  `${words.support} ${words.suffering} happen occur take break erupt cause spark trigger provoke prompt fight wage inflict see win lose commit lead`.split(
    ' ',
  ),
);
/**
 * Whether a noun names a topic and no happening: "drug trafficking", "organized crime", "security cooperation". It
 * has no date, place or known participant of its own and no article, and it stands neither as what happened
 * ("protests erupted", "held talks", "commitments made") nor as when ("during discussions").
 */
export function isGenericNominal(
  trigger: Trigger,
  reference: Reference,
  relations: Relations,
  context: NominalContext,
): boolean {
  if (trigger.wordClass !== 'noun' || context.isHeadline) return false;
  if (context.hasDate || context.hasPlace || context.hasKnownParticipant) return false;
  switch (reference.form) {
    case 'quantified':
    case 'modifier':
      return true;
    case 'bare':
      return (
        context.kind === 'justice.crime' ||
        !(reference.tellsWhen || isEpisode(reference.phrase, context, relations))
      );
    case 'definite':
      return reference.isNamed && (context.modality === 'negated' || context.kind === 'justice.crime');
    case 'clause':
    case 'demonstrative':
    case 'indefinite':
      return false;
  }
}

/**
 * Whether a phrase without an article is what happened in a clause of the past ("protests erupted", "damaged by
 * fire", "suffered injuries"), what one is in ("in talks"), or what is planned to be done.
 */
function isEpisode(phrase: number, { modality, kind }: NominalContext, relations: Relations): boolean {
  if (phrase < 0) return false;
  const before = beforePhrase(phrase, relations);
  if (isVerbTag(relations.tag(before))) {
    if (modality === 'planned') return true;
    const group = relations.groupWithMain(before);
    const isCarrier = carriers.has(relations.syntax.lemmas[before] ?? '');
    return group >= 0 && isCarrier && isPast(group, relations);
  }
  return isInClause(before, kind, relations) || isSubjectOfPast(phrase, relations);
}

/** "damaged by fire", "killed in clashes", "is in talks": a phrase with "by" or "in" right after its verb. */
function isInClause(before: number, kind: string, relations: Relations): boolean {
  const word = relations.word(before);
  if (word !== 'by' && word !== 'in') return false;
  if (relations.tag(before - 1) === Tag.be) return word === 'in' && kind === 'contact.meet';
  const group = relations.groupWithMain(before - 1);
  return group >= 0 && relations.isPassive(group) && isPast(group, relations);
}

function isSubjectOfPast(phrase: number, relations: Relations): boolean {
  const { groups } = relations.syntax;
  for (let group = 0; group < groups.length; group++) {
    const subject = relations.subjectOf(group);
    if (subject < 0 || relations.start(group) < relations.end(subject)) continue;
    const isIt = subject === phrase || relations.coordinated(subject, -1).includes(phrase);
    const isCarrier = carriers.has(relations.syntax.lemmas[relations.main(group)] ?? '');
    if (isIt && isPast(group, relations) && (isCarrier || groups[group]?.nonFinite !== true)) return true;
  }
  return false;
}

function isPast(group: number, relations: Relations): boolean {
  const { nonFinite, perfect, passive, modal } = relations.syntax.groups[group] ?? {};
  if (modal !== '' && modal !== undefined) return false;
  const tag = relations.tag(relations.main(group));
  if (perfect === true || tag === Tag.verbPast) return true;
  return (
    passive === true && tag === Tag.verbParticiple && (nonFinite === true || hasPastForm(group, relations))
  );
}

/** "was seen", "were being made". */
function hasPastForm(group: number, relations: Relations): boolean {
  for (let i = relations.start(group); i < relations.main(group); i++)
    if (['was', 'were', 'been', 'got'].includes(relations.word(i))) return true;
  return false;
}
