import type { Annotations, EventMention } from '../../engine/annotations';
import { isMinorEvent } from '../../engine/events/ontology';

/** The events to show, in text order: without minor ones unless they are asked for, and without deleted ones. */
export function shownEvents({ events }: Annotations, minor: boolean): readonly EventMention[] {
  return events.filter((event) => event.end > event.start && (minor || !isMinorEvent(event)));
}

/** How many events the mentions tell: those told twice count once. */
export function countEvents(events: readonly EventMention[]): number {
  return new Set(events.map(({ chain }) => chain)).size;
}
