import { html } from '../shared/html';
import type { TimelineItem } from './timelineMessages';

/** An event in the list: when, what and who, and the sentence. */
export function eventLine(item: TimelineItem, undated: string): readonly HTMLElement[] {
  const heading = html('span', { class: 'line-words' }, item.words);
  const facts = [item.state, item.detail].filter((text) => text !== undefined && text !== '').join(' · ');
  return [
    html('span', { class: 'line-date' }, item.dateText ?? undated),
    html('span', { class: 'line-head' }, heading, ...(facts === '' ? [] : [` · ${facts}`])),
    html('span', { class: 'line-sentence' }, item.sentence),
  ];
}
