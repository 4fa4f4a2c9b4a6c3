import type { When } from './meaning';
import { two } from './period';

/** The TIMEX3 ending for a time of day: `T16:08Z`, `T10`, `TNI`; empty where none is said. */
export function timeSuffix(when: When): string {
  if (when.hour === undefined) return when.part === undefined ? '' : `T${when.part}`;
  const zone = when.zone === undefined || when.zone === 'local' ? '' : when.zone;
  const minute = `:${two(when.minute ?? 0)}`;
  const second = when.second === undefined ? '' : `:${two(when.second)}`;
  return `T${two(when.hour)}${minute}${second}${zone === 'Z' ? 'Z' : ''}`;
}

/** EDTF takes times only in full and on a whole day; parts of the day have no expression there. */
export function edtfTime(date: string, when: When): string {
  if (when.hour === undefined || !/^\d{4}-\d\d-\d\d$/.test(date)) return date;
  if (when.hour === 24) return date;
  const zone = when.zone === undefined || when.zone === 'local' ? '' : when.zone;
  return `${date}T${two(when.hour)}:${two(when.minute ?? 0)}:${two(when.second ?? 0)}${zone}`;
}

/**
 * Two hours of a clock as a span: the first takes the half of the day that only the second says, unless it would then
 * come after it ("3 to 5 p.m.", "11 to 1 p.m."); where neither says one, the second lies after the first ("10 to 4").
 */
export function spanOfHours(from: When, to: When): { readonly from: When; readonly to: When } {
  const [start, end] = [minutesOf(from), minutesOf(to)];
  if (start === undefined || end === undefined || from.twelve !== true) return { from, to };
  if (to.twelve === true && end < start) return { from, to: inAfternoon(to) };
  return to.twelve !== true && end >= 12 * 60 && start + 12 * 60 < end && start < 12 * 60
    ? { from: inAfternoon(from), to }
    : { from, to };
}

const minutesOf = ({ hour, minute }: When): number | undefined =>
  hour === undefined ? undefined : hour * 60 + (minute ?? 0);

/** The same hour of the clock in the second half of the day, if the first was not said. */
export function inAfternoon(when: When): When {
  if (when.twelve !== true || when.hour === undefined || when.hour >= 12) return when;
  return { ...when, hour: when.hour + 12 };
}
