import { dateText, type Wording } from '../../../engine/dateText';
import type { Translate } from '../translate';
import { eventKindLabel } from './eventKinds';
import { sentenceOf, type EventItem } from './eventItems';

export interface MatchOptions {
  /** What was typed; every word of it must be in what is shown of an event, in any case. Empty keeps all. */
  readonly filter: string;
  readonly wording: Wording;
  readonly t: Translate;
}

/** The events that have the words of the filter in their own words, names, place, kind, date, document or sentence. */
export function matchEvents(items: readonly EventItem[], options: MatchOptions): readonly EventItem[] {
  const words = options.filter.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return items;
  return items.filter((item) => {
    const shown = shownText(item, options);
    return words.every((word) => shown.includes(word));
  });
}

function shownText(item: EventItem, { wording, t }: MatchOptions): string {
  return [
    item.words,
    ...item.participants,
    item.place ?? '',
    eventKindLabel(item.type, t),
    item.date === undefined ? '' : `${item.date} ${dateText(item.date, wording)}`,
    ...item.tellings.map(sentenceOf),
    ...new Set(item.tellings.map(({ article }) => article.name)),
  ]
    .join('\n')
    .toLocaleLowerCase();
}
