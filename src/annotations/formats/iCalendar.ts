import type { EventMention } from '../../engine/annotations';
import { calendarSpan, type CalendarSpan, type Day } from './calendarSpan';
import { eventTitle, placeOf, wordsOf } from './eventWords';
import type { AnnotatedDocument, Format } from './format';
import { withoutControls } from './markupText';

/** Dated events as all-day entries of a calendar (RFC 5545); a month or a year is a range of days. */
export const iCalendar: Format = {
  id: 'icalendar',
  title: 'iCalendar',
  loses: [
    'events without a date, with an open or unknown end, or outside the years 1 to 9998',
    'the time of day',
    'how uncertain a date is, but for the status "tentative" and the EDTF in the description',
    'all names that take no part in a dated event',
  ],
  async write(documents) {
    const { default: createCalendar, ICalEventStatus } = await import('ical-generator');
    const calendar = createCalendar({ prodId: { company: 'Dateline', product: 'Dateline' } });
    for (const document of documents) {
      document.annotations.events.forEach((event, i) => {
        const span = calendarSpan(event.date);
        if (!span || !fits(span)) return;
        const sure = event.modality === 'asserted' && !span.qualified;
        calendar.createEvent({
          id: `${encodeURIComponent(document.name)}-event-${i}@dateline`,
          start: utc(span.first),
          end: new Date(utc(span.last).getTime() + day),
          allDay: true,
          // The instant at which an entry was made is not ours to tell; the day it is about keeps the file the same each time.
          stamp: utc(span.first),
          summary: clean(eventTitle(document.text, event)),
          description: clean(description(document, event)),
          location: clean(placeOf(document.text, event, document.annotations)?.label ?? ''),
          categories: [{ name: event.type }],
          status: sure ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE,
        });
      });
    }
    return [{ name: 'dateline.ics', content: `${calendar.toString()}\r\n`.replace(/(?:\r\n)+$/, '\r\n') }];
  },
};

const day = 86_400_000;

interface ClosedSpan extends CalendarSpan {
  readonly first: Day;
  readonly last: Day;
}

const fits = (span: CalendarSpan): span is ClosedSpan =>
  span.first !== undefined && span.last !== undefined && span.first.year >= 1 && span.last.year <= 9998;

function utc({ year, month, day: dayOfMonth }: Day): Date {
  const date = new Date(Date.UTC(2000, month - 1, dayOfMonth));
  date.setUTCFullYear(year, month - 1, dayOfMonth);
  return date;
}

/** One line without controls, which no iCalendar text may hold. */
const clean = (text: string): string => withoutControls(text).replace(/\r\n?/g, '\n');

function description({ name, text }: AnnotatedDocument, event: EventMention): string {
  const stated = event.modality === 'asserted' ? '' : `\nStated as ${event.modality}`;
  return `${wordsOf(text, event.sentence)}\nDate: ${event.date ?? ''}${stated}\n${name}`;
}
