import type { Span } from '../engine/annotations';
import type { Anchored } from './anchored';
import type { Statement } from './statement';

/** A statement with where its words stand now. */
export interface PlacedStatement {
  readonly statement: Statement;
  readonly place: Anchored;
  /** Where the words of the statement's participants stand, in its order; absent where it has none. */
  readonly participants?: readonly (Span | undefined)[];
}
