import type { Direction } from '../shared/arrowKeys';
import type { ChartLayout, LaidItem } from './chartLayout';
import { isDated } from './lanes';
import type { TimelineItem } from './timelineMessages';

/**
 * The item to go to from another one: the next or previous in time, or the nearest mark in a row above or below. Without
 * a present item it is the first or, to the left and up, the last. Undefined at the end of the way.
 */
export function neighbourOf(
  items: readonly TimelineItem[],
  layout: ChartLayout,
  from: string | undefined,
  direction: Direction,
): string | undefined {
  const dated = items.filter(isDated);
  const position = dated.findIndex(({ id }) => id === from);
  const forward = direction === 'right' || direction === 'down';
  if (position < 0) return dated.at(forward ? 0 : -1)?.id;
  if (direction === 'left') return dated[position - 1]?.id;
  if (direction === 'right') return dated[position + 1]?.id;
  return inNextRow(layout, dated[position]?.id, direction === 'down');
}

function inNextRow(layout: ChartLayout, from: string | undefined, down: boolean): string | undefined {
  const laid = layout.lanes.flatMap(({ items }) => items);
  const present = laid.find(({ item }) => item.id === from);
  if (!present) return undefined;
  const beyond = laid.filter(({ y, item }) => item.id !== from && (down ? y > present.y : y < present.y));
  const distance = ({ left, y }: LaidItem): number =>
    Math.abs(y - present.y) * 1000 + Math.abs(left - present.left);
  return beyond.reduce<LaidItem | undefined>(
    (best, each) => (best && distance(best) <= distance(each) ? best : each),
    undefined,
  )?.item.id;
}
