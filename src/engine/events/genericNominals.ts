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

const carriers = new Set(`${words.support} ${words.suffering} happen occur take break erupt`.split(' '));
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
        !(reference.tellsWhen || isEpisode(reference.phrase, context.modality, relations))
      );
    case 'definite':
      return reference.isNamed && (context.modality === 'negated' || context.kind === 'justice.crime');
    case 'clause':
    case 'demonstrative':
    case 'indefinite':
      return false;
  }
}

/** Whether a phrase without an article is what happened in a clause of the past, or what is planned to be done. */
function isEpisode(phrase: number, modality: string, relations: Relations): boolean {
  if (phrase < 0) return false;
  if (modality === 'planned' && isVerbTag(relations.tag(beforePhrase(phrase, relations)))) return true;
  const { groups } = relations.syntax;
  for (let group = 0; group < groups.length; group++) {
    const isCarrier = carriers.has(relations.syntax.lemmas[relations.main(group)] ?? '');
    if (isCarrier && isPast(group, relations) && relations.objectOf(group) === phrase) return true;
    if (relations.subjectOf(group) !== phrase) continue;
    const follows = relations.start(group) >= relations.end(phrase);
    if (follows && isPast(group, relations) && (isCarrier || groups[group]?.nonFinite !== true)) return true;
  }
  return false;
}

function isPast(group: number, relations: Relations): boolean {
  const { nonFinite, perfect, passive, modal } = relations.syntax.groups[group] ?? {};
  if (modal !== '' && modal !== undefined) return false;
  const tag = relations.tag(relations.main(group));
  return (
    perfect === true ||
    tag === Tag.verbPast ||
    (passive === true && tag === Tag.verbParticiple && (nonFinite === true || !isPresent(group, relations)))
  );
}

/** "is seen", "are made". */
function isPresent(group: number, relations: Relations): boolean {
  for (let i = relations.start(group); i < relations.main(group); i++)
    if (['is', 'are', 'am', 'being', 'be'].includes(relations.word(i))) return true;
  return false;
}
