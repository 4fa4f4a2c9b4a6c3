import { dateText, type Wording } from '../../engine/dateText';
import type { DayNumber, EdtfReading, PointReading } from '../../engine/edtf';
import type { TimelineItem } from '../../webviews/timeline/timelineMessages';
import { eventKindLabel } from '../shared/events/eventKinds';
import { sentenceOf, type EventItem } from '../shared/events/eventItems';
import { modalityText } from '../shared/events/modalities';
import { byTime } from '../shared/events/timeOrder';
import type { Translate } from '../shared/translate';

export interface TimelineItemsOptions {
  readonly wording: Wording;
  readonly t: Translate;
}

/** The events as the timeline shows them, in order of time, the undated last. */
export function timelineItems(
  items: readonly EventItem[],
  { wording, t }: TimelineItemsOptions,
): readonly TimelineItem[] {
  return [...items].sort(byTime).map((item) => {
    const state = modalityText(item.modality, t);
    return {
      id: item.id,
      words: item.words,
      detail: [item.participants.join(', '), item.place ?? ''].filter(Boolean).join(' · '),
      kind: eventKindLabel(item.type, t),
      modality: item.modality,
      ...(state === undefined ? {} : { state }),
      ...(item.date === undefined ? {} : { dateText: dateText(item.date, wording) }),
      ...timeOf(item.when),
      participants: item.participants,
      ...(item.place === undefined ? {} : { place: item.place }),
      documents: [...new Set(item.tellings.map(({ article }) => article.name))],
      sentence: sentenceOf(item.main),
    };
  });
}

type Time = Pick<TimelineItem, 'start' | 'end' | 'softStart' | 'softEnd'>;

/**
 * The time of a date. An end is soft where the text does not tell its day, or not for certain; a date that is around
 * something is widened by half its length on both sides.
 */
function timeOf(when: EdtfReading | undefined): Time {
  if (!when) return { softStart: false, softEnd: false };
  const { earliest, latest, from, to, qualified } = when;
  const moment = !when.interval && from?.time !== undefined ? momentOf(from, from.time) : undefined;
  if (moment !== undefined)
    return { start: moment, end: moment + minute, softStart: qualified, softEnd: qualified };
  const start = Number.isFinite(earliest) ? startOfDay(earliest) : undefined;
  const end = Number.isFinite(latest) ? startOfDay(latest) + day : undefined;
  const margin = qualified && start !== undefined && end !== undefined ? (end - start) / 2 : 0;
  return {
    ...(start === undefined ? {} : { start: start - margin }),
    ...(end === undefined ? {} : { end: end + margin }),
    softStart: qualified || from?.precision !== 'day',
    softEnd: qualified || to?.precision !== 'day',
  };
}

const minute = 60_000;
const day = 24 * 60 * minute;
/** Dates further away are drawn here: the language's own have no later or earlier ones. */
const furthest = 8_640_000_000_000_000 - 400 * day;

/** Milliseconds since 1970 at the start of the day in UTC. */
export function startOfDay(number: DayNumber): number {
  const year = Math.floor(number / 10_000);
  const rest = number - year * 10_000;
  const date = new Date(0);
  date.setUTCFullYear(year, Math.floor(rest / 100) - 1, rest % 100);
  const time = date.getTime();
  if (!Number.isNaN(time)) return Math.min(Math.max(time, -furthest), furthest);
  return year < 0 ? -furthest : furthest;
}

function momentOf({ earliest }: PointReading, time: string): number | undefined {
  const [hours = NaN, minutes = 0] = time.split(':').map(Number);
  const moment = startOfDay(earliest) + (hours * 60 + minutes) * minute;
  return Number.isNaN(moment) ? undefined : moment;
}
