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
