import type { EntityKind, Modality, Span } from '../engine/annotations';

/**
 * What a person said about a span of a document, apart from what the engine found. A statement is kept for ever in
 * the document's sidecar; where the two differ, the person wins.
 *
 * Times are ISO 8601 instants given by the host; nothing here reads a clock.
 */
export interface Statement {
  /** `urn:uuid:…`; unique, and never reused. */
  readonly id: string;
  readonly quote: Quote;
  /**
   * Which layer the statement is of. `finding` is a problem that was found with the words, told by its `code`; `span` a remark
   * about words that are no annotation.
   */
  readonly about: StatementLayer;
  /** Code of the finding that the statement is about, such as `date.weekdayMismatch`. */
  readonly code?: string;
  /** Absent: the statement is of the quoted place alone. Else of these words wherever they stand in the document or below the folder. */
  readonly scope?: StatementScope;
  /** Whether the annotation is right. A rejected one is not shown; an accepted one stays whatever the engine says later. */
  readonly verdict?: 'accepted' | 'rejected';
  /** Kind of the entity, dotted kind of the event, or TIMEX3 type of the date. */
  readonly kind?: EntityKind | (string & {});
  /** The entry that a name means; null where the person says that it means none. */
  readonly link?: EntityLink | null;
  /** EDTF of a date or of an event, TIMEX3 value of a duration or repetition; null where the person says that there is none. */
  readonly date?: string | null;
  readonly modality?: Modality;
  /** Who took part in an event, in place of what was found. */
  readonly participants?: readonly SaidParticipant[];
  /** Id of the statement of the event that this one tells again (merged), or its own id (split off). */
  readonly sameAs?: string;
  readonly status?: VerificationStatus;
  /** Where the person checked it: a citation or an address. */
  readonly source?: string;
  readonly notes: readonly Note[];
  readonly created: string;
  readonly modified?: string;
  readonly creator?: string;
  /** Fields that another tool wrote and that are handed on unread, by their JSON-LD name. */
  readonly foreign: Readonly<Record<string, unknown>>;
}

export type StatementLayer = 'entity' | 'date' | 'event' | 'finding' | 'span';

/** `folder` reaches to all documents in a folder and those below it. */
export type StatementScope = 'document' | 'folder';

/** The quoted words have a role in an event; the role `place` is where it happened. */
export interface SaidParticipant {
  readonly role: string;
  readonly quote: Quote;
}

export const verificationStatuses = ['unverified', 'verified', 'disputed'] as const;
export type VerificationStatus = (typeof verificationStatuses)[number];

export interface EntityLink {
  /** The entry's id in the contract's form: `Q96`, `geonames:N`, `iso:XX`, `x:slug`. */
  readonly id: string;
  readonly label: string;
}

export interface Note {
  readonly id: string;
  readonly text: string;
  readonly created: string;
  readonly creator?: string;
}

/**
 * Words of a document with what stands around them, so that they are found again when the text has changed. The span
 * is in UTF-16 code units of the text as it was when the quote was taken.
 */
export interface Quote extends Span {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** UTF-16 code units of context kept on each side: enough to tell two uses of one name apart. */
export const contextLength = 48;

/** Quotes a span of a text. The context never starts or ends within a surrogate pair. */
export function quote(text: string, { start, end }: Span): Quote {
  const from = Math.max(0, start - contextLength);
  const to = Math.min(text.length, end + contextLength);
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(isLowSurrogate(text, from) ? from + 1 : from, start),
    suffix: text.slice(end, isLowSurrogate(text, to) ? to - 1 : to),
  };
}

/** Whether two spans share no character. */
export const areApart = (a: Span, b: Span): boolean => a.end <= b.start || b.end <= a.start;

function isLowSurrogate(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit < 0xe000;
}
