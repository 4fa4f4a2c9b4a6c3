import type { Annotations, EventMention } from '../../engine/annotations';
import { kindIsMinor } from '../../engine/events/ontology';

/** The events to show, in text order: without those of minor kinds unless they are asked for, and without deleted ones. */
export function shownEvents({ events }: Annotations, minor: boolean): readonly EventMention[] {
  return events.filter(({ type, start, end }) => end > start && (minor || !kindIsMinor(type)));
}

/** How many events the mentions tell: those told twice count once. */
export function countEvents(events: readonly EventMention[]): number {
  return new Set(events.map(({ chain }) => chain)).size;
}
