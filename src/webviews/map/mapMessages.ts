/** What the editor and the page of the map tell each other. */

/** One place of the articles in scope. Every text is plain text. */
export interface MapPlace {
  /** Unique among the places, and the same over new results. */
  readonly id: string;
  readonly label: string;
  /** How often it is named: “3 mentions”. */
  readonly detail: string;
  readonly mentions: number;
  /** WGS 84, degrees to the north and east: absent where the index knows none. */
  readonly position?: MapPosition;
  /** The words around the first mention. */
  readonly excerpt: string;
}

export interface MapPosition {
  readonly lat: number;
  readonly lon: number;
}

export interface MapData {
  readonly texts: MapTexts;
  /** Names what is in scope; the map fits itself anew when it changes. */
  readonly scope: string;
  /** The most named first. */
  readonly places: readonly MapPlace[];
}

/** The page's words, in the editor's language; `{0}` stands for a number. */
export interface MapTexts {
  readonly title: string;
  readonly chart: string;
  readonly keys: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly list: string;
  readonly empty: string;
  readonly elsewhere: string;
  readonly notOnMap: string;
  readonly source: string;
}

export interface MapToPage {
  readonly type: 'show';
  readonly data: MapData;
}

export type MapFromPage = { readonly type: 'ready' } | { readonly type: 'open'; readonly id: string };
