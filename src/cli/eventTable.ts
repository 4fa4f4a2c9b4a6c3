import type { Annotations, EventMention, Span } from '../engine/annotations';
import { readEdtf } from '../engine/edtf';
import { printable } from './marks';
import { table } from './table';

/** The events in time order, those without a date last and in text order, as a table of at most `width` columns. */
export function eventTable(text: string, { events }: Annotations, width: number): string {
  const inTime = [...events].sort((a, b) => earliest(a) - earliest(b) || a.start - b.start);
  const words = (span: Span): string => printable(text.slice(span.start, span.end));
  const rows = inTime.map((event) => [
    event.date ?? 'undated',
    event.type,
    words(event),
    event.participants.map((participant) => `${words(participant)} (${participant.role})`).join(', '),
    event.place ? words(event.place) : '',
    event.modality === 'asserted' ? '' : event.modality,
  ]);
  return table(['Date', 'Kind', 'Words', 'Who', 'Where', 'Stated as'], rows, width);
}

/** A finite sort key: an open start comes before all dates, no date after them. */
function earliest({ date }: EventMention): number {
  const day = date === undefined ? undefined : readEdtf(date)?.earliest;
  if (day === undefined) return Number.MAX_SAFE_INTEGER;
  return Math.max(day, Number.MIN_SAFE_INTEGER);
}
