import type { Annotations, EventMention, Span } from '../../engine/annotations';

/** The words of a span on one line. */
export const wordsOf = (text: string, { start, end }: Span): string =>
  text.slice(start, end).replace(/\s+/g, ' ').trim();

/** A title of an event for a list: "Ana Ruiz, Kim: met (Oslo)". */
export function eventTitle(text: string, event: EventMention): string {
  const who = event.participants.map((participant) => wordsOf(text, participant)).join(', ');
  const where = event.place ? ` (${wordsOf(text, event.place)})` : '';
  return `${who === '' ? '' : `${who}: `}${wordsOf(text, event)}${where}`;
}

/** The label of an event's place, and its entity where it is one. */
export function placeOf(
  text: string,
  event: EventMention,
  { entities }: Annotations,
): { readonly label: string; readonly entity: Annotations['entities'][number] | undefined } | undefined {
  if (!event.place) return undefined;
  const entity = event.place.entity === undefined ? undefined : entities[event.place.entity];
  return { label: entity?.label ?? wordsOf(text, event.place), entity };
}
