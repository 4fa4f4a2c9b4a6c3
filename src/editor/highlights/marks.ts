import type { Annotations, Span } from '../../engine/annotations';
import { shownDates } from '../shared/shownDates';
import { markKinds, type MarkKind } from '../shared/kinds';

export type Marks = ReadonlyMap<MarkKind, readonly Span[]>;

/** The spans to mark, by kind: every kind has a list, an empty one where it is not shown or nothing is found. */
export function marksOf(annotations: Annotations | undefined, shown: ReadonlySet<MarkKind>): Marks {
  const marks = new Map<MarkKind, Span[]>(markKinds.map((kind) => [kind, []]));
  for (const entity of annotations?.entities ?? []) add(entity.type, entity);
  for (const timex of annotations ? shownDates(annotations) : []) add('date', timex);
  return marks;

  function add(kind: MarkKind, { start, end }: Span): void {
    if (end > start && shown.has(kind)) marks.get(kind)?.push({ start, end });
  }
}

export function countMarks(marks: Marks): number {
  let count = 0;
  for (const spans of marks.values()) count += spans.length;
  return count;
}

/** The marks that touch one of the windows, at most so many of each kind. */
export function marksWithin(marks: Marks, windows: readonly Span[], most: number): Marks {
  const within = (span: Span): boolean =>
    windows.some((window) => span.start < window.end && span.end > window.start);
  return new Map([...marks].map(([kind, spans]) => [kind, spans.filter(within).slice(0, most)]));
}

export function sameSpans(one: readonly Span[], other: readonly Span[]): boolean {
  return (
    one.length === other.length &&
    one.every((span, place) => span.start === other[place]?.start && span.end === other[place].end)
  );
}
