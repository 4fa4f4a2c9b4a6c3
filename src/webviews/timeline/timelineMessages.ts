import type { Modality } from '../../engine/annotations';

/** What the editor and the page of the timeline tell each other. Times are milliseconds since 1970 in UTC. */

/** One event, as far as the page shows it. Every text is plain text. */
export interface TimelineItem {
  /** Unique among the items, and the same over new results. */
  readonly id: string;
  /** The words that tell it. */
  readonly words: string;
  /** Who took part, and where. */
  readonly detail: string;
  readonly kind: string;
  readonly modality: Modality;
  /** The modality in words; absent for what is told as a fact. */
  readonly state?: string;
  /** The date in words; absent for the undated. */
  readonly dateText?: string;
  /** Half-open; an open or unknown end is absent, both are for the undated. */
  readonly start?: number;
  readonly end?: number;
  /** Whether an end is not known to the day, or not certain: it is drawn soft. */
  readonly softStart: boolean;
  readonly softEnd: boolean;
  readonly participants: readonly string[];
  readonly place?: string;
  /** Names of the documents that tell it. */
  readonly documents: readonly string[];
  readonly sentence: string;
}

/** A day that the chart marks by a line, such as an article's own date. */
export interface TimelineMarker {
  readonly time: number;
  readonly label: string;
}

export interface TimelineData {
  /** BCP 47, for the dates of the axis. */
  readonly locale: string;
  readonly texts: TimelineTexts;
  /** Names what is in scope; the chart fits itself anew when it or the filter changes. */
  readonly scope: string;
  /** What events are filtered for; empty for no filter. */
  readonly filter: string;
  /** In order of time, the undated last. */
  readonly items: readonly TimelineItem[];
  readonly markers: readonly TimelineMarker[];
}

/** The page's words, in the editor's language; `{0}` stands for a number or a text. */
export interface TimelineTexts {
  readonly title: string;
  readonly chart: string;
  readonly keys: string;
  readonly filter: string;
  readonly lanes: string;
  readonly noLanes: string;
  readonly byParticipant: string;
  readonly byPlace: string;
  readonly byDocument: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly list: string;
  readonly undated: string;
  readonly undatedCount: string;
  readonly empty: string;
  readonly nothingFound: string;
  readonly more: string;
  readonly noParticipant: string;
  readonly noPlace: string;
  readonly asserted: string;
  readonly planned: string;
  readonly possible: string;
  readonly reported: string;
  readonly negated: string;
  readonly soft: string;
  readonly marker: string;
  readonly close: string;
}

export type ImageFormat = 'svg' | 'png';

export type ToPage =
  | { readonly type: 'show'; readonly data: TimelineData }
  /** Asks for a picture of the chart, answered by `image` with the same number. */
  | { readonly type: 'draw'; readonly request: number; readonly format: ImageFormat };

export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'open'; readonly id: string }
  | { readonly type: 'filter'; readonly words: string }
  /** `content` is the text of the SVG, or the bytes of the PNG in base 64; absent where it could not be drawn. */
  | { readonly type: 'image'; readonly request: number; readonly content?: string };
