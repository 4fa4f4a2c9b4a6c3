import type { Span } from '../annotations';

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
  /** What its sentence speaks of: stems of its nouns, names, numbers and verbs, the event's own among them. */
  readonly context?: () => ReadonlySet<string>;
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
