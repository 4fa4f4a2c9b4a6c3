import { embeddedData } from '../shared/hosts';
import { html } from '../shared/html';
import type { TimelineHost } from './timelineApp';
import type { FromPage, TimelineData, TimelineItem, ToPage } from './timelineMessages';

/** A saved page is its own host: it filters its own events, and shows an event's sentence where the editor would open it. */
export function pageHost(): TimelineHost {
  const all = embeddedData() as TimelineData;
  const details = html('aside', { class: 'details', 'aria-live': 'polite', hidden: true });
  document.body.append(details);
  let handle: (message: ToPage) => void = () => undefined;

  function receive(message: FromPage): void {
    if (message.type === 'ready') setTimeout(show, 0, all);
    else if (message.type === 'filter')
      show({ ...all, filter: message.words, items: matching(all.items, message.words) });
    else if (message.type === 'open') showDetails(details, all, message.id);
  }
  function show(data: TimelineData): void {
    handle({ type: 'show', data });
  }
  return {
    send: receive,
    listen(listener) {
      handle = listener;
    },
    state: { isListShown: false },
    keep: () => undefined,
  };
}

function matching(items: readonly TimelineItem[], filter: string): readonly TimelineItem[] {
  const words = filter.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return items.filter((item) => {
    const shown = [
      item.words,
      item.detail,
      item.kind,
      item.dateText,
      item.state,
      item.sentence,
      ...item.documents,
    ]
      .join('\n')
      .toLocaleLowerCase();
    return words.every((word) => shown.includes(word));
  });
}

function showDetails(details: HTMLElement, { items, texts }: TimelineData, id: string): void {
  const item = items.find((each) => each.id === id);
  if (!item) return;
  const close = html('button', { type: 'button', 'aria-label': texts.close, title: texts.close }, '×');
  close.addEventListener('click', () => {
    details.hidden = true;
  });
  details.replaceChildren(
    close,
    html(
      'p',
      { class: 'details-head' },
      [item.dateText ?? texts.undated, item.kind, item.state].filter(Boolean).join(' · '),
    ),
    html('blockquote', {}, item.sentence),
    html('p', { class: 'details-source' }, item.documents.join(', ')),
  );
  details.hidden = false;
}
