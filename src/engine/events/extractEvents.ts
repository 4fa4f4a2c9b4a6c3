import type { DocumentDate, EntityMention, EventMention, TimeExpression } from '../annotations';
import type { TextModel } from '../text/textModel';

export interface EventContext {
  readonly entities: readonly EntityMention[];
  readonly timex: readonly TimeExpression[];
  readonly date: DocumentDate | undefined;
}

/** Finds the events that a text tells: sorted, triggers never overlapping, in prose offsets. */
export function extractEvents(_text: TextModel, _context: EventContext): readonly EventMention[] {
  return [];
}
