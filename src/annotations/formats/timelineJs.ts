import type { EventMention } from '../../engine/annotations';
import { calendarSpan, type Day } from './calendarSpan';
import { eventTitle, placeOf, wordsOf } from './eventWords';
import type { AnnotatedDocument, Format } from './format';
import { escapeHtml } from './markupText';

/** The JSON of TimelineJS (https://timeline.knightlab.com/docs/json-format.html). Its texts are HTML, so ours are escaped. */
export const timelineJs: Format = {
  id: 'timelinejs',
  title: 'TimelineJS JSON',
  loses: [
    'events without a date, or whose beginning is open or unknown',
    'how uncertain a date is, but for the shown one, which is EDTF',
    'all names that take no part in a dated event',
  ],
  write: (documents) =>
    Promise.resolve([
      {
        name: 'timeline.json',
        content: `${JSON.stringify({ events: documents.flatMap(slides) }, null, 2)}\n`,
      },
    ]),
};

function slides(document: AnnotatedDocument): object[] {
  return document.annotations.events.flatMap((event, i) => {
    const span = calendarSpan(event.date);
    if (!span?.first) return [];
    const single = span.last !== undefined && sameDay(span.first, span.last);
    return [
      {
        start_date: span.first,
        ...(span.last && !single ? { end_date: span.last } : {}),
        display_date: event.date,
        unique_id: `${document.name}-event-${i}`,
        group: event.type,
        text: textOf(document, event),
      },
    ];
  });
}

function textOf({ name, text, annotations }: AnnotatedDocument, event: EventMention): object {
  const place = placeOf(text, event, annotations);
  const stated = event.modality === 'asserted' ? [] : [`Stated as ${event.modality}.`];
  const lines = [
    wordsOf(text, event.sentence),
    ...(place ? [`Place: ${place.label}.`] : []),
    ...stated,
    name,
  ];
  return {
    headline: escapeHtml(eventTitle(text, event)),
    text: lines.map((line) => `<p>${escapeHtml(line)}</p>`).join(''),
  };
}

const sameDay = (a: Day, b: Day): boolean => a.year === b.year && a.month === b.month && a.day === b.day;
