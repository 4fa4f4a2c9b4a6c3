import type { Span } from '../annotations';
import { kindIsMinor } from './ontology';

/** What coreference asks of an event; of one document or of many. */
export interface CoreferenceEvent extends Span {
  /** Which document it is in; events of one document stand together and in order. */
  readonly document: number;
  readonly type: string;
  /** Lemma of the trigger's head, as a verb where it has one ("meeting" and "met" are both "meet"). */
  readonly lemma: string;
  readonly isNoun: boolean;
  /** Whether the trigger's noun phrase is definite: "the meeting", "this operation", "his extradition". */
  readonly isDefinite: boolean;
  readonly isPlural: boolean;
  /** Whether the words name a topic and no happening ("drug trafficking"). */
  readonly isGeneric?: boolean;
  readonly date?: string;
  readonly modality: string;
  readonly participants: readonly CoreferenceParticipant[];
  /** Stands for the thing where it happens: an id that is the same in all documents, or the folded words. */
  readonly place?: string;
  readonly sentence: Span;
  /** Position in the list of the verb's event whose object or subject this noun of the same kind is ("signed a treaty"). */
  readonly objectOf?: number;
}

export interface CoreferenceParticipant {
  readonly role: string;
  /** The entity's id, or a chain's number with its document where it is not linked, or the folded head word. */
  readonly key: string;
  /** False for a key that is only a word: it can agree but never contradict. */
  readonly isNamed: boolean;
  /** Whether the words mean more than one ("29 men"), so that a name can be one of them. */
  readonly isSeveral?: boolean;
}

/** Why a mention was put to a chain: the code of a trace step with the earlier mention's position. */
export interface ChainLink {
  readonly chain: number;
  /** Position in the list of the mention that it was joined to; absent for a chain's first. */
  readonly to?: number;
  readonly code?:
    'event.same.object' | 'event.same.words' | 'event.same.participants' | 'event.same.definite';
}

/** How many sentences back, counted in events, a definite noun without any participant of its own may point. */
const definiteReach = 40;
/** What follows within so many code units stands in the next sentence or so. */
const nextSentence = 60;
/** How far back, in code units, a definite noun may point to an event told by another word. */
const otherWordReach = 1000;
/** Kinds that can tell one happening from two sides. */
const relatedKinds: readonly (readonly [string, string])[] = [
  ['conflict.attack', 'life.die'],
  ['contact.agree', 'government.agree'],
  ['government.legislate', 'government.legislate.tariff'],
  ['contact.meet', 'contact.consult'],
  ['justice.extradite', 'movement.deport'],
];

/**
 * Groups mentions of one and the same event. Pure and deterministic: each event is compared with those before it,
 * latest first, and joins the first that it fits. Two events fit when their kinds agree, nothing that both say
 * contradicts (date, place, named participants in the same role, having happened or not), and something speaks for
 * it: the same word with a participant, place or date in common, or a definite noun that points back. Events of
 * general kinds are not grouped. Linear in the number of events: each looks at most `definiteReach` events of its kind back.
 */
export function chainEvents(events: readonly CoreferenceEvent[]): ChainLink[] {
  return new Chainer(events).chain();
}

class Chainer {
  private readonly links: ChainLink[] = [];
  /** Positions of each chain's mentions. */
  private readonly members: number[][] = [];
  /** Positions of the events of each kind, related kinds together. */
  private readonly byKind = new Map<string, number[]>();

  /** Position of the noun that tells a verb's event, by the verb's, where the noun comes first. */
  private readonly nounBefore = new Map<number, number>();

  constructor(private readonly events: readonly CoreferenceEvent[]) {
    for (const [position, { objectOf }] of events.entries())
      if (objectOf !== undefined && objectOf > position) this.nounBefore.set(objectOf, position);
  }

  chain(): ChainLink[] {
    for (const [position, event] of this.events.entries()) {
      const earlier = this.byKind.get(groupOf(event.type)) ?? [];
      const joined =
        this.joinOther(event.objectOf ?? this.nounBefore.get(position)) ??
        this.findAntecedent(earlier, event);
      const link = joined ?? { chain: this.members.length };
      this.links.push(link);
      if (joined === undefined) this.members.push([position]);
      else this.members[joined.chain]?.push(position);
      earlier.push(position);
      this.byKind.set(groupOf(event.type), earlier);
    }
    return this.links;
  }

  /** Joins the verb or noun of the same clause that tells the event together with this one. */
  private joinOther(to: number | undefined): ChainLink | undefined {
    const chain = to === undefined ? undefined : this.links[to]?.chain;
    return chain === undefined || to === undefined ? undefined : { chain, to, code: 'event.same.object' };
  }

  private findAntecedent(earlier: readonly number[], event: CoreferenceEvent): ChainLink | undefined {
    if (kindIsMinor(event.type)) return undefined;
    const tried = new Set<number>();
    for (let i = earlier.length - 1; i >= 0 && earlier.length - i <= definiteReach; i--) {
      const position = earlier[i] ?? -1;
      const other = this.events[position];
      const chain = this.links[position]?.chain;
      if (other === undefined || chain === undefined || tried.has(chain)) continue;
      const code = sameness(event, other);
      if (code === undefined) continue;
      if (!this.contradictsChain(chain, event)) return { chain, to: position, code };
      tried.add(chain);
    }
    return undefined;
  }

  /** A mention must contradict none of the chain's latest, not only fit one of them. */
  private contradictsChain(chain: number, event: CoreferenceEvent): boolean {
    const members = this.members[chain] ?? [];
    return members.slice(-definiteReach).some((position) => {
      const other = this.events[position];
      return other !== undefined && contradicts(event, other);
    });
  }
}

/** Related kinds share a bucket, named after the first of their pair. */
function groupOf(type: string): string {
  return relatedKinds.find(([, second]) => second === type)?.[0] ?? type;
}

/** What makes two events one, or undefined. */
function sameness(event: CoreferenceEvent, other: CoreferenceEvent): ChainLink['code'] | undefined {
  if (contradicts(event, other)) return undefined;
  const sameWord = event.lemma === other.lemma;
  if (!sameWord && event.type !== other.type) return undefined;
  if (event.isGeneric === true || (other.isGeneric === true && !sameWord)) return undefined;
  const shared = sharedParticipants(event, other);
  const sameSentence = event.document === other.document && event.sentence.start === other.sentence.start;
  if (shared > 0 && !sameSentence) return sameWord ? 'event.same.words' : 'event.same.participants';
  const sameDay = event.date !== undefined && event.date === other.date;
  const samePlace = event.place !== undefined && event.place === other.place;
  if (sameWord && !sameSentence && sameDay && samePlace) return 'event.same.words';
  if (event.document !== other.document) return undefined;
  return pointsBack(event, other, sameWord) ? 'event.same.definite' : undefined;
}

/** Whether a definite noun or participle ("the meeting", "those extradited") points back to an event of its document. */
function pointsBack(event: CoreferenceEvent, other: CoreferenceEvent, sameWord: boolean): boolean {
  if (!event.isDefinite || (!event.isNoun && !sameWord)) return false;
  const sameNumber = event.isPlural === other.isPlural || groupOf(event.type) === 'contact.meet';
  const isNext = event.sentence.start - other.sentence.end <= nextSentence;
  if (!sameNumber || (other.isGeneric === true && !isNext)) return false;
  const distance = event.sentence.start - other.sentence.end;
  if (sameWord) return isNext || !topicsDiffer(event, other);
  return isNext || (event.participants.length === 0 && distance <= otherWordReach);
}

const namedOf = (event: CoreferenceEvent): readonly CoreferenceParticipant[] =>
  event.participants.filter((participant) => participant.isNamed);

function sharedParticipants(event: CoreferenceEvent, other: CoreferenceEvent): number {
  return event.participants.filter(
    (one) =>
      one.role !== 'topic' && other.participants.some((two) => one.role === two.role && one.key === two.key),
  ).length;
}

/** Whether two events say of one thing what cannot both be. */
function contradicts(event: CoreferenceEvent, other: CoreferenceEvent): boolean {
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
