import type { EventMention } from '../../engine/annotations';
import { dateText } from '../../engine/dateText';
import { isMinorEvent } from '../../engine/events/ontology';
import { strong, text, type Inline } from '../markdown';
import { commands } from '../protocol';
import { goTo, type CardContext } from './cardContext';
import { excerptAround } from './excerpt';

const mostItems = 6;

/** One line an event, minor ones last: its date, and its words as a link to it; the last line tells how many more there are. */
export function eventItems(
  context: CardContext,
  events: readonly EventMention[],
): readonly (readonly Inline[])[] {
  const { localiser, analysis } = context;
  const ranked = [...events].sort((a, b) => Number(isMinorEvent(a)) - Number(isMinorEvent(b)));
  const items = ranked.slice(0, mostItems).map((event): readonly Inline[] => {
    const words = excerptAround(analysis.text, event.sentence, event);
    const link = goTo(context, words, commands.goToEvent, event);
    return event.date === undefined ? [link] : [strong(dateText(event.date, localiser)), text(' · '), link];
  });
  const more = events.length - mostItems;
  return more > 0 ? [...items, [text(localiser.t('and {count} more', { count: more }))]] : items;
}
