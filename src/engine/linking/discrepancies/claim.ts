import type { EntityIndex, EntityRecord } from '../../../index/entityIndex';
import type { EntityMention, Problem, Span } from '../../annotations';
import { explain } from '../../messages';
import type { TextModel } from '../../text/textModel';

/** A person of the text whose entry the index has, and what a claim about it is compared with. */
export interface Claimant {
  readonly text: TextModel;
  readonly entities: readonly EntityMention[];
  /** Index into `entities`. */
  readonly position: number;
  readonly mention: EntityMention;
  readonly record: EntityRecord;
  readonly index: EntityIndex;
  /** The text's own date, `YYYY-MM-DD`. */
  readonly date: string;
}

/**
 * Compares one kind of claim that a text can make about a person with the index as of the text's date; undefined where the
 * text claims nothing of the kind, or nothing else than the index has.
 */
export type ClaimRule = (claimant: Claimant) => Problem | undefined;

/** Source of a record with the date of which it is, as it is shown. */
export const sourceOf = ({ source, asOf }: EntityRecord): string =>
  asOf === undefined ? source : `${source}, ${asOf}`;

/**
 * Whether a period that may be open on either side holds a day. An end that is a year or a month alone holds until it is over.
 */
export const holds = (from: string | undefined, until: string | undefined, day: string): boolean =>
  (from === undefined || from <= day) && (until === undefined || until >= day.slice(0, until.length));

/** The problem of this code, about the entry `entity`; the words of the claim are its argument `claim`. */
export function discrepancy(
  { text, record }: Claimant,
  code: string,
  span: Span,
  known: Readonly<Record<string, string>>,
): Problem {
  const args = { entity: record.id, claim: text.prose.slice(span.start, span.end), ...known };
  return { code, message: explain({ code, args }), args, span };
}
