import type { Day } from './calendar';

/** 1 is Monday: 1 January 2024 was one. */
const weekdayInstant = (weekday: number): number => Date.UTC(2024, 0, weekday);

/**
 * A weekday's name in a language. Like `model`, where one is given: as short, if it is a short form, and with a capital
 * if it has one.
 */
export function weekdayInWords(weekday: number, language: string, model?: string): string {
  const isShort = model !== undefined && model.length <= 4;
  const name = formatted(weekdayInstant(weekday), language, { weekday: isShort ? 'short' : 'long' });
  const first = model?.charAt(0) ?? name.charAt(0);
  return first === first.toLocaleLowerCase() ? name : name.charAt(0).toLocaleUpperCase() + name.slice(1);
}

/** A day with its month in words, as it is written in full in the language. */
export function dayInWords({ year, month, day }: Day, language: string): string {
  return formatted(Date.UTC(year, month - 1, day), language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
}

function formatted(instant: number, language: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(instant);
}
