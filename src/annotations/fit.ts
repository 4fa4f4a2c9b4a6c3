import { anchorAll } from './anchor';
import { readSidecar } from './sidecar';

/** How well the statements of a sidecar fit a text. */
export interface Fit {
  /** Statements of single places. */
  readonly all: number;
  /** Those whose words stand where they stood, in the same context. */
  readonly exact: number;
  /** Those whose words are there, without doubt. */
  readonly found: number;
}

/** `json` is the sidecar's file; one that is none fits nothing. */
export function fitOf(json: string, text: string): Fit {
  const read = readSidecar(json, text, '');
  const quotes = (read.ok ? read.sidecar.statements : [])
    .filter(({ scope }) => scope === undefined)
    .map((statement) => statement.quote);
  const places = anchorAll(text, quotes);
  const count = (isMeant: (certainty: string | undefined) => boolean): number =>
    places.filter((place) => isMeant(place?.certainty)).length;
  return {
    all: quotes.length,
    exact: count((certainty) => certainty === 'exact'),
    found: count((certainty) => certainty !== undefined && certainty !== 'uncertain'),
  };
}
