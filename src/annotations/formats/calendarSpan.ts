import { readEdtf, type DayNumber } from '../../engine/edtf';

/** A calendar day; the year 0 is 1 BCE. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The days that an EDTF expression covers; an open or unknown end is absent. */
export interface CalendarSpan {
  readonly first?: Day;
  readonly last?: Day;
  /** Approximate or uncertain. */
  readonly qualified: boolean;
}

/** Undefined for what is no EDTF of the forms that the engine writes. */
export function calendarSpan(edtf: string | undefined): CalendarSpan | undefined {
  const read = edtf === undefined ? undefined : readEdtf(edtf);
  if (!read) return undefined;
  const { earliest, latest, qualified } = read;
  return {
    ...(Number.isFinite(earliest) ? { first: dayOf(earliest) } : {}),
    ...(Number.isFinite(latest) ? { last: dayOf(latest) } : {}),
    qualified,
  };
}

function dayOf(number: DayNumber): Day {
  const year = Math.floor(number / 10_000);
  const rest = number - year * 10_000;
  return { year, month: Math.floor(rest / 100), day: rest % 100 };
}

/** `YYYY-MM-DD`; undefined for years that four digits cannot tell. */
export function isoDay(day: Day | undefined): string | undefined {
  if (!day || day.year < 1 || day.year > 9999) return undefined;
  const padded = (value: number, width: number): string => String(value).padStart(width, '0');
  return `${padded(day.year, 4)}-${padded(day.month, 2)}-${padded(day.day, 2)}`;
}

/** The expression itself where it is a plain ISO 8601 year, month or day, without qualifier. */
export function isoDate(edtf: string | undefined): string | undefined {
  return edtf !== undefined && /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?$/.test(edtf) && readEdtf(edtf)
    ? edtf
    : undefined;
}
