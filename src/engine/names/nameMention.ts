import type { EntityKind, Span, Trace } from '../annotations';

/**
 * A name as the recogniser found it, before it is linked. Offsets are of the prose. A leading article, a
 * trailing possessive and titles are not part of it.
 */
export interface NameMention extends Span {
  /** First token and the token after the last. */
  readonly firstToken: number;
  readonly endToken: number;
  readonly type: EntityKind;
  /** 0 to 1: that this is a name of this kind. */
  readonly confidence: number;
  /** The surface form in the entity index that the span matches, where it matches one. */
  readonly form?: number;
  readonly trace: Trace;
}
