import type { Wording } from '../../engine/dateText';
import { readEdtf } from '../../engine/edtf';
import type { TimelineData, TimelineMarker } from '../../webviews/timeline/timelineMessages';
import type { Article } from '../shared/events/article';
import type { EventItem } from '../shared/events/eventItems';
import type { Translate } from '../shared/translate';
import { startOfDay, timelineItems } from './timelineItems';
import { timelineTexts } from './timelineTexts';

export interface TimelineSource {
  readonly articles: readonly Article[];
  readonly items: readonly EventItem[];
  readonly filter: string;
}

/** All that the page of the timeline shows. */
export function timelineData(source: TimelineSource, wording: Wording, t: Translate): TimelineData {
  return {
    locale: wording.locale,
    texts: timelineTexts(t),
    scope: source.articles.map(({ uri }) => uri).join('\n'),
    filter: source.filter,
    items: timelineItems(source.items, { wording, t }),
    markers: source.articles.flatMap((article) => markerOf(article, t)),
  };
}

/** The line at an article's own date. */
function markerOf({ annotations, name }: Article, t: Translate): readonly TimelineMarker[] {
  const when = annotations.date && readEdtf(annotations.date.value);
  return when ? [{ time: startOfDay(when.earliest), label: t('Date of {0}', name) }] : [];
}
