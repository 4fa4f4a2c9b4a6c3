import type { Annotations, TimeExpression } from '../../engine/annotations';

/** TIMEX3 values that name no day: “recently”, “now”, “soon”. Their cards explain them; marking each would be noise. */
const withoutCalendarValue: ReadonlySet<string> = new Set(['PAST_REF', 'PRESENT_REF', 'FUTURE_REF']);

/** The time expressions to mark and count, in text order: those with a calendar value that are still in the text. */
export function shownDates({ timex }: Annotations): readonly TimeExpression[] {
  return timex.filter(({ start, end, value }) => end > start && !withoutCalendarValue.has(value));
}
