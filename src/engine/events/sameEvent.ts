import type { CoreferenceEvent, CoreferenceParticipant } from './coreferenceEvent';

/** Why two events are one: the code of a trace step. */
export type SamenessCode =
  'event.same.words' | 'event.same.participants' | 'event.same.definite' | 'event.same.context';

/** What follows within so many code units stands in the next sentence or so. */
const nextSentence = 60;
/** How far back, in code units, a definite noun may point to an event told by another word. */
const otherWordReach = 1000;
/** How many words two sentences must share at least to be taken to speak of the same. */
const leastShared = 3;
/** Kinds that can tell one happening from two sides. */
const relatedKinds: readonly (readonly [string, string])[] = [
  ['conflict.attack', 'life.die'],
  ['contact.agree', 'government.agree'],
  ['government.legislate', 'government.legislate.tariff'],
  ['contact.meet', 'contact.consult'],
  ['justice.extradite', 'movement.deport'],
];

/** Related kinds share a bucket, named after the first of their pair. */
export function groupOf(type: string): string {
  return relatedKinds.find(([, second]) => second === type)?.[0] ?? type;
}

/** What makes two events one, or undefined. */
export function sameness(event: CoreferenceEvent, other: CoreferenceEvent): SamenessCode | undefined {
  if (contradicts(event, other)) return undefined;
  const sameWord = event.lemma === other.lemma;
  if (!sameWord && event.type !== other.type) return undefined;
  if (event.isGeneric === true || (other.isGeneric === true && !sameWord)) return undefined;
  const sameDocument = event.document === other.document;
  if (sameDocument && event.sentence.start === other.sentence.start)
    return sameWord && pointsBack(event, other, true) ? 'event.same.definite' : undefined;
  if (sharesParticipants(event, other, sameWord))
    return sameWord ? 'event.same.words' : 'event.same.participants';
  if (sameWord && sharesDayAndPlace(event, other)) return 'event.same.words';
  if (!sameDocument) return undefined;
  if (pointsBack(event, other, sameWord)) return 'event.same.definite';
  return sameWord && sharesContext(event, other) ? 'event.same.context' : undefined;
}

const sharesDayAndPlace = (event: CoreferenceEvent, other: CoreferenceEvent): boolean =>
  event.date !== undefined &&
  event.date === other.date &&
  event.place !== undefined &&
  event.place === other.place;

/** Whether the sentences around two events of one word speak of the same beside it: at least half of what the shorter one has. */
function sharesContext(event: CoreferenceEvent, other: CoreferenceEvent): boolean {
  const [mine, theirs] = [event.context?.(), other.context?.()];
  if (mine === undefined || theirs === undefined) return false;
  let shared = -1;
  for (const word of mine) if (theirs.has(word)) shared++;
  return shared >= leastShared && shared * 2 >= Math.min(mine.size, theirs.size) - 1;
}

/** Whether a definite noun or participle ("the meeting", "those extradited") points back to an event of its document. */
function pointsBack(event: CoreferenceEvent, other: CoreferenceEvent, sameWord: boolean): boolean {
  if (!event.isDefinite || (!event.isNoun && !sameWord)) return false;
  const sameNumber = event.isPlural === other.isPlural || groupOf(event.type) === 'contact.meet';
  const distance = event.sentence.start - other.sentence.end;
  const isNext = distance <= nextSentence;
  if (!sameNumber || (other.isGeneric === true && !isNext)) return false;
  if (sameWord) return isNext || !topicsDiffer(event, other);
  return isNext || (event.participants.length === 0 && distance <= otherWordReach);
}

const namedOf = (event: CoreferenceEvent): readonly CoreferenceParticipant[] =>
  event.participants.filter((participant) => participant.isNamed);

/**
 * Whether two events have a participant in common. Where they are told by other words it must be one who suffers or
 * shares the event, or two: one who does much ("the minister left, flew and arrived") tells nothing.
 */
function sharesParticipants(event: CoreferenceEvent, other: CoreferenceEvent, sameWord: boolean): boolean {
  const shared = event.participants.filter(
    (one) =>
      one.role !== 'topic' && other.participants.some((two) => one.role === two.role && one.key === two.key),
  );
  return sameWord
    ? shared.length > 0
    : shared.length > 1 ||
        shared.some(({ role }) => role === 'patient' || role === 'participant' || role === 'recipient');
}

/** Whether two events say of one thing what cannot both be. */
export function contradicts(event: CoreferenceEvent, other: CoreferenceEvent): boolean {
  if (!datesAgree(event.date, other.date)) return true;
  if (happened(event.modality) !== happened(other.modality)) return true;
  if (event.place !== undefined && other.place !== undefined && event.place !== other.place) return true;
  for (const role of ['patient', 'agent', 'recipient', 'destination'])
    if (!fillersAgree(event, other, role)) return true;
  return amountsDiffer(event, other);
}

const happened = (modality: string): boolean => modality === 'asserted' || modality === 'reported';

/** Dates agree where one is missing or uncertain, or one is a part of the other ("2025-02" and "2025-02-27"). */
export function datesAgree(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined || one === other) return true;
  if (one.endsWith('?') || other.endsWith('?')) return true;
  return one.startsWith(`${other}-`) || other.startsWith(`${one}-`);
}

/** Named fillers of a role agree where one event names none, or they have one in common. */
function fillersAgree(event: CoreferenceEvent, other: CoreferenceEvent, role: string): boolean {
  const mine = namedOf(event).filter((each) => each.role === role);
  const theirs = namedOf(other).filter((each) => each.role === role);
  if (mine.length === 0 || theirs.length === 0) return true;
  if (isOfSeveral(event, role) || isOfSeveral(other, role)) return true;
  return mine.some((one) => theirs.some((two) => one.key === two.key));
}

/** Whether a role is filled by more than one ("29 men"): a name that fills it elsewhere can be one of them. */
function isOfSeveral({ participants }: CoreferenceEvent, role: string): boolean {
  return participants.some((each) => each.role === role && !each.isNamed && each.isSeveral === true);
}

/** Whether both tell what they are about, and not the same. */
function topicsDiffer(event: CoreferenceEvent, other: CoreferenceEvent): boolean {
  const topicsOf = (of: CoreferenceEvent): string[] =>
    of.participants.filter(({ role }) => role === 'topic').map(({ key }) => key);
  const theirs = topicsOf(other);
  const mine = topicsOf(event);
  return mine.length > 0 && theirs.length > 0 && !mine.some((key) => theirs.includes(key));
}

function amountsDiffer(event: CoreferenceEvent, other: CoreferenceEvent): boolean {
  const mine = event.participants.find((each) => each.role === 'amount');
  const theirs = other.participants.find((each) => each.role === 'amount');
  return mine !== undefined && theirs !== undefined && mine.key !== theirs.key;
}
