import type { Target } from '../../annotations/saying';
import type { Annotations, Span } from '../../engine/annotations';
import type { StatementView } from '../../server/protocol';
import { shownDates } from '../shared/shownDates';
import { shownEvents } from '../shared/shownEvents';

/** What a review goes through. */
export type ReviewFilter = 'all' | 'names' | 'unknown' | 'dates' | 'events';
export const reviewFilters: readonly ReviewFilter[] = ['all', 'names', 'unknown', 'dates', 'events'];

/** One annotation to be judged. */
export interface ReviewItem extends Target {
  /** Tells the item from all others of the document, also after edits elsewhere in it. */
  readonly key: string;
  /** 0 to 1; absent for dates and events, which have none. */
  readonly confidence?: number;
  /** Number of the chain of a name. */
  readonly chain?: number;
}

/** What a queue is made from. */
export interface Reviewed {
  readonly annotations: Annotations;
  readonly text: string;
  readonly statements: readonly StatementView[];
  readonly minorEvents: boolean;
}

/**
 * The annotations that nobody has judged yet: names with the least certain first, then dates, then events, both in the order
 * of the text.
 */
export function reviewQueue(reviewed: Reviewed, filter: ReviewFilter): readonly ReviewItem[] {
  const { statements } = reviewed;
  const judged = new Set(
    statements.flatMap(({ about, verdict, place }) =>
      verdict && place ? [`${about}:${place.start}:${place.end}`] : [],
    ),
  );
  return itemsOf(reviewed, filter).filter(({ about, start, end }) => !judged.has(`${about}:${start}:${end}`));
}

function itemsOf({ annotations, text, minorEvents }: Reviewed, filter: ReviewFilter): readonly ReviewItem[] {
  const seen = new Map<string, number>();
  const keyed = ({ about, start, end }: Target): ReviewItem => {
    const words = `${about}:${text.slice(start, end)}`;
    const rank = seen.get(words) ?? 0;
    seen.set(words, rank + 1);
    return { about, start, end, key: `${words}:${rank}` };
  };
  const list = (about: 'date' | 'event', spans: readonly Span[]): readonly ReviewItem[] =>
    spans.map(({ start, end }) => keyed({ about, start, end }));
  const names = annotations.entities
    .filter(({ start, end }) => end > start)
    .map(({ start, end, confidence, chain, id }) => ({
      ...keyed({ about: 'entity', start, end }),
      confidence,
      chain,
      isKnown: id !== undefined,
    }))
    .filter(({ isKnown }) => filter !== 'unknown' || !isKnown)
    .sort((one, other) => one.confidence - other.confidence || one.start - other.start)
    .map(({ isKnown: _isKnown, ...item }) => item);
  return [
    ...(filter === 'dates' || filter === 'events' ? [] : names),
    ...(filter === 'all' || filter === 'dates' ? list('date', shownDates(annotations)) : []),
    ...(filter === 'all' || filter === 'events' ? list('event', shownEvents(annotations, minorEvents)) : []),
  ];
}
