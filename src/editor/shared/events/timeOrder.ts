import type { EdtfReading } from '../../../engine/edtf';
import type { EventItem } from './eventItems';

/** Where a date stands in time: at its start, or at its end where it has no start (“until 2028”). */
export function startOf(when: EdtfReading | undefined): number {
  if (!when) return Infinity;
  return Number.isFinite(when.earliest) ? when.earliest : when.latest;
}

/** Orders events by time, those of one time by their place in the text; the undated come last. */
export function byTime(one: EventItem, other: EventItem): number {
  return (
    compare(startOf(one.when), startOf(other.when)) ||
    compare(one.when?.latest ?? Infinity, other.when?.latest ?? Infinity) ||
    compare(one.main.mention.start, other.main.mention.start)
  );
}

/** Infinities are equal to themselves, which a subtraction does not know. */
export function compare(one: number, other: number): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
