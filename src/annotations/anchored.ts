import type { Span } from '../engine/annotations';

/**
 * Where a quote stands in a text that may have changed since it was taken.
 *
 * `exact`: where it stood, in the same context. `moved`: the same words elsewhere, told apart from others by their context
 * or their neighbours. `repaired`: nearly the same words in the same context (a typo mended). `uncertain`: the same words,
 * but another place is as likely; shown as such. Undefined: an orphan.
 */
export interface Anchored extends Span {
  readonly certainty: 'exact' | 'moved' | 'repaired' | 'uncertain';
}
