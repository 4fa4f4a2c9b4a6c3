import type { Annotations, EventMention, Span } from '../engine/annotations';
import { readEdtf } from '../engine/edtf';
import { toldEvents } from '../engine/events/toldEvents';
import { printable } from './marks';
import { table } from './table';

/**
 * The events in time order, those without a date last and in text order, as a table of at most `width` columns. An
 * event that is told more than once is one row, with the number of its mentions after its words.
 */
export function eventTable(text: string, annotations: Annotations, width: number): string {
  const inTime = toldEvents(text, annotations).toSorted(
    (a, b) => earliest(a.main) - earliest(b.main) || a.main.start - b.main.start,
  );
  const words = (span: Span): string => printable(text.slice(span.start, span.end));
  const rows = inTime.map(({ main, mentions, participants, place }) => [
    main.date ?? 'undated',
    main.type,
    mentions.length > 1 ? `${words(main)} ×${mentions.length}` : words(main),
    participants.map((participant) => `${words(participant)} (${participant.role})`).join(', '),
    place ? words(place) : '',
    main.modality === 'asserted' ? '' : main.modality,
  ]);
  return table(['Date', 'Kind', 'Words', 'Who', 'Where', 'Stated as'], rows, width);
}

/** A finite sort key: an open start comes before all dates, no date after them. */
function earliest({ date }: EventMention): number {
  const day = date === undefined ? undefined : readEdtf(date)?.earliest;
  if (day === undefined) return Number.MAX_SAFE_INTEGER;
  return Math.max(day, Number.MIN_SAFE_INTEGER);
}
