/**
 * What the engine says about a text: the annotation contract, as types.
 *
 * All offsets are half-open and count UTF-16 code units of the document as it was given, so that
 * `text.slice(start, end)` is the marked text. Lists are sorted by start, then by descending length; spans
 * of one list never overlap.
 */

export interface Span {
  readonly start: number;
  readonly end: number;
}

export const entityKinds = [
  'person',
  'organization',
  'place',
  'group',
  'event',
  'work',
  'law',
  'product',
  'facility',
] as const;
export type EntityKind = (typeof entityKinds)[number];

/**
 * Why an annotation is there, for a person to read. `code` names a message of `src/engine/messages.ts` (its
 * English text; the server translates), `args` fill its places.
 */
export interface TraceStep {
  readonly code: string;
  readonly args?: Readonly<Record<string, string | number>>;
}

export interface Trace {
  /** Which recogniser made the annotation, such as `gazetteer`, `model`, `pattern`, `dates.en`. */
  readonly recogniser: string;
  /** Which of its rules. */
  readonly rule: string;
  /** The evidence, in the order in which it was used. */
  readonly steps: readonly TraceStep[];
}

/** Another entry that a name could mean, with its share of the linker's belief (0 to 1). */
export interface Alternative {
  readonly id: string;
  readonly label: string;
  readonly confidence: number;
}

export interface EntityMention extends Span {
  readonly type: EntityKind;
  /** The index entry's id (`Q…`, `geonames:N`, `iso:XX`, `x:slug`); absent where no entry is meant (NIL). */
  readonly id?: string;
  /** The entry's label; for an unlinked mention the fullest name of its chain. */
  readonly label: string;
  /** Mentions with the same number are the same thing in this document. Numbered from 0 in order of first mention. */
  readonly chain: number;
  /** 0 to 1, calibrated: of the mentions given 0.9, nine in ten are right. */
  readonly confidence: number;
  readonly wikidata?: string;
  readonly geonames?: number;
  readonly lat?: number;
  readonly lon?: number;
  readonly alternatives?: readonly Alternative[];
  readonly trace: Trace;
}

export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET';

export interface TimeExpression extends Span {
  readonly type: TimexType;
  /** TIMEX3 (ISO-TimeML) value. */
  readonly value: string;
  /** The same as an Extended Date/Time Format (ISO 8601-2) expression, where one exists. */
  readonly edtf?: string;
  /** TIMEX3 `mod`, such as `APPROX`, `START`, `END`, `BEFORE`. */
  readonly mod?: string;
  /** The span of the date that a relative expression was resolved from; absent for the document's own date. */
  readonly anchor?: Span;
  readonly trace: Trace;
}

export type Modality = 'asserted' | 'negated' | 'planned' | 'possible' | 'reported';

export interface EventParticipant extends Span {
  /** One of the ontology's roles, such as `agent`, `patient`, `participant`. */
  readonly role: string;
  /** Index into `entities`, where the span is one. */
  readonly entity?: number;
}

export interface EventMention extends Span {
  /** Dotted kind of the event ontology (`src/engine/events/ontology.json`). */
  readonly type: string;
  /** True where the words name a topic and no happening ("drug trafficking"): views leave it out like minor kinds. */
  readonly generic?: boolean;
  /** EDTF of when it happened; absent where the text does not say. */
  readonly date?: string;
  /** Index into `timex` of the expression that dates the event. */
  readonly timex?: number;
  readonly modality: Modality;
  readonly participants: readonly EventParticipant[];
  readonly place?: { readonly start: number; readonly end: number; readonly entity?: number };
  readonly sentence: Span;
  /** Who said so: the span of a reported event's source, with its entity where it is one. */
  readonly source?: { readonly start: number; readonly end: number; readonly entity?: number };
  /** Mentions of one and the same event share this number. Numbered from 0 in order of first mention. */
  readonly chain: number;
  readonly trace: Trace;
}

/** Where the document's own date was found, in order of precedence. */
export type DateSource = 'given' | 'frontMatter' | 'metadata' | 'dateline' | 'byline' | 'setting';

export interface DocumentDate {
  /** `YYYY-MM-DD`. */
  readonly value: string;
  readonly source: DateSource;
  /** Where it stands in the text; absent when it was given or comes from a setting. */
  readonly span?: Span;
}

/** Something the engine could not use or had to leave out. Never an exception. */
export interface Problem {
  readonly code: string;
  /** English; names the thing and the remedy. */
  readonly message: string;
  /** What fills the places of the message, where `src/engine/messages.ts` has one of that code. */
  readonly args?: Readonly<Record<string, string | number>>;
  readonly span?: Span;
  /** Other words that would mend it, the likeliest first. */
  readonly suggestions?: readonly Replacement[];
}

/** The words of a span of the text, and what could stand in their place. */
export interface Replacement extends Span {
  readonly text: string;
}

export interface Annotations {
  readonly date?: DocumentDate;
  readonly entities: readonly EntityMention[];
  readonly timex: readonly TimeExpression[];
  readonly events: readonly EventMention[];
  readonly problems: readonly Problem[];
}
