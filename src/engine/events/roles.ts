import words from './argumentWords.json';
import { eventKind } from './ontology';

/** How a phrase stands to its trigger: a grammatical relation, or the preposition before it. */
export type Relation =
  'subject' | 'object' | 'secondObject' | 'passiveSubject' | 'owner' | 'modifier' | (string & {});

export interface RoleContext {
  readonly kind: string;
  readonly lemma: string;
  readonly isNoun: boolean;
  /** Whether the phrase names or is a person, body or people. */
  readonly isAnimate: boolean;
  readonly isPlace: boolean;
}

const subjectIsPatient = new Set(words.subjectIsPatient.split(' '));
const ownerIsPatient = new Set(words.ownerIsPatient.split(' '));
/** Kinds of movement whose object is where one goes. */
const objectIsDestination = new Set(['visit', 'reach', 'enter', 'tour', 'attend', 'board', 'approach']);
const objectIsOrigin = new Set(['leave', 'flee', 'evacuate', 'depart', 'quit']);
const partnerPrepositions = new Set(['with', 'between', 'among', 'against', 'by']);
const topicPrepositions = new Set([
  'for',
  'over',
  'about',
  'on',
  'of',
  'as',
  'regarding',
  'concerning',
  'in',
]);
const placePrepositions = new Set([
  'in',
  'at',
  'near',
  'outside',
  'inside',
  'off',
  'around',
  'across',
  'throughout',
  'within',
  'along',
  'on',
  'behind',
  'under',
  'aboard',
  'above',
]);

/** The role of a phrase in an event, `place` for where it happens, or undefined where it has none. */
export function roleOf(relation: Relation, context: RoleContext): string | undefined {
  const kind = eventKind(context.kind);
  const has = (role: string): boolean => kind !== undefined && Object.hasOwn(kind.roles, role);
  if (has('participant')) return participantRole(relation, context, has);
  switch (relation) {
    case 'subject':
      return subjectRole(context, has);
    case 'passiveSubject':
      return objectRole(context, has);
    case 'object':
      return objectRole(context, has);
    case 'secondObject':
      return has('topic') ? 'topic' : undefined;
    case 'owner':
      if (ownerIsPatient.has(context.lemma) && has('patient') && !context.isPlace) return 'patient';
      return has('agent') ? 'agent' : undefined;
    case 'modifier':
      return modifierRole(context, has);
    default:
      return prepositionRole(relation, context, has);
  }
}

type Has = (role: string) => boolean;

function participantRole(relation: Relation, context: RoleContext, has: Has): string | undefined {
  if (['subject', 'object', 'passiveSubject', 'owner'].includes(relation))
    return relation === 'passiveSubject' && !context.isAnimate && has('topic')
      ? 'topic'
      : objectOrTopic(relation, context, has);
  if (partnerPrepositions.has(relation)) return 'participant';
  if (relation === 'of' && context.isNoun && context.isAnimate) return 'participant';
  if (relation === 'modifier') return context.isAnimate || context.isPlace ? 'participant' : undefined;
  if (isPlaceRelation(relation, context)) return 'place';
  return has('topic') && topicPrepositions.has(relation) && relation !== 'in' ? 'topic' : undefined;
}

/** What is signed or held is the subject of the agreement, not a party to it. */
function objectOrTopic(relation: Relation, context: RoleContext, has: Has): string | undefined {
  if (relation !== 'object' || context.isAnimate || context.isPlace) return 'participant';
  return has('topic') ? 'topic' : undefined;
}

function subjectRole(context: RoleContext, has: Has): string | undefined {
  if (subjectIsPatient.has(context.lemma) && has('patient')) return 'patient';
  if (context.kind === 'culture.award' && ['win', 'receive'].includes(context.lemma)) return 'recipient';
  if (context.kind === 'justice.release' && context.lemma.startsWith('escape')) return 'patient';
  if (context.kind === 'government.elect' && ['win', 'run', 'campaign', 'lose'].includes(context.lemma))
    return 'patient';
  return has('agent') ? 'agent' : undefined;
}

function objectRole(context: RoleContext, has: Has): string | undefined {
  if (has('destination') && context.isPlace && objectIsDestination.has(context.lemma)) return 'destination';
  if (has('origin') && context.isPlace && objectIsOrigin.has(context.lemma)) return 'origin';
  if (context.kind === 'culture.award' || context.kind.startsWith('government.legislate')) return 'topic';
  if (context.kind === 'conflict.coerce' && !context.isAnimate && !context.isPlace) return 'topic';
  if (has('patient')) return 'patient';
  if (has('recipient') && context.isAnimate) return 'recipient';
  if (has('topic')) return 'topic';
  if (has('destination') && context.isPlace) return 'destination';
  return undefined;
}

/** A name before the head: "U.S. sanctions" have an agent, "the Camarena murder" a patient. */
function modifierRole(context: RoleContext, has: Has): string | undefined {
  if (ownerIsPatient.has(context.lemma) && has('patient') && context.isAnimate && !context.isPlace)
    return 'patient';
  return has('agent') && (context.isAnimate || context.isPlace) ? 'agent' : undefined;
}

function prepositionRole(preposition: string, context: RoleContext, has: Has): string | undefined {
  switch (preposition) {
    case 'by':
      return has('agent') ? 'agent' : undefined;
    case 'to':
    case 'into':
    case 'onto':
    case 'towards':
    case 'toward':
      if (has('destination') && (context.isPlace || !context.isAnimate)) return 'destination';
      if (has('recipient') && (context.isAnimate || context.isPlace || !has('topic'))) return 'recipient';
      return has('destination') ? 'destination' : has('topic') && !context.isPlace ? 'topic' : undefined;
    case 'from':
      return has('origin') ? 'origin' : undefined;
    case 'with':
      if (has('instrument') && !context.isAnimate) return 'instrument';
      if (['business.merge', 'government.end'].includes(context.kind) && has('patient')) return 'patient';
      if (context.kind === 'justice.charge' && has('topic')) return 'topic';
      return has('recipient') && context.isAnimate ? 'recipient' : undefined;
    case 'against':
      if (has('patient') && context.kind !== 'justice.inspect') return 'patient';
      return has('topic') ? 'topic' : undefined;
    case 'of':
      return ofRole(context, has);
    default:
      return otherPrepositionRole(preposition, context, has);
  }
}

function ofRole(context: RoleContext, has: Has): string | undefined {
  if (!context.isNoun) return has('topic') ? 'topic' : undefined;
  if (
    ['visit', 'arrival', 'departure', 'resignation', 'protest', 'escape', 'attack'].includes(context.lemma) &&
    context.isAnimate
  )
    return context.lemma === 'escape' ? 'patient' : 'agent';
  if (has('patient')) return 'patient';
  if (context.isAnimate && has('agent')) return 'agent';
  return has('topic') ? 'topic' : undefined;
}

function otherPrepositionRole(preposition: string, context: RoleContext, has: Has): string | undefined {
  const hitsTarget = ['government.sanction', 'government.legislate.tariff', 'conflict.attack'].includes(
    context.kind,
  );
  if (preposition === 'on' && hitsTarget && (context.isPlace || context.isAnimate) && has('patient'))
    return 'patient';
  if (preposition === 'in' && context.kind === 'movement.travel' && context.lemma === 'arrive')
    return 'destination';
  if (isPlaceRelation(preposition, context)) return 'place';
  if (!topicPrepositions.has(preposition) || preposition === 'in' || context.isPlace) return undefined;
  if (preposition === 'over' && context.kind === 'government.legislate.tariff') return undefined;
  if (preposition === 'for' && context.isAnimate && has('recipient')) return 'recipient';
  return has('topic') ? 'topic' : undefined;
}

const isPlaceRelation = (preposition: string, context: RoleContext): boolean =>
  context.isPlace && placePrepositions.has(preposition);
