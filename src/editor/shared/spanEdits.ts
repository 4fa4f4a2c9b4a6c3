import type { Annotations, Span } from '../../engine/annotations';

/** One replacement in a text: `removed` code units at `start` give way to `inserted` new ones. */
export interface TextEdit {
  readonly start: number;
  readonly removed: number;
  readonly inserted: number;
}

/**
 * Where a span stands after an edit. Text typed at either edge stays outside; text typed inside belongs to the
 * span; what is removed is cut off. A span whose words are all gone becomes empty.
 */
export function mapSpan({ start, end }: Span, edit: TextEdit): Span {
  const editEnd = edit.start + edit.removed;
  const shift = edit.inserted - edit.removed;
  if (editEnd <= start) return { start: start + shift, end: end + shift };
  if (edit.start >= end) return { start, end };
  const cutAtStart = edit.start < start;
  const cutAtEnd = editEnd > end;
  if (cutAtStart && cutAtEnd) return { start: edit.start, end: edit.start };
  if (cutAtStart) return { start: edit.start + edit.inserted, end: end + shift };
  if (cutAtEnd) return { start, end: edit.start };
  return { start, end: end + shift };
}

/** The annotations with every span moved through the edits, which are applied one after the other. */
export function mapAnnotations(annotations: Annotations, edits: readonly TextEdit[]): Annotations {
  if (edits.length === 0) return annotations;
  const place = <T extends Span>(item: T): T => ({ ...item, ...edits.reduce<Span>(mapSpan, item) });
  const placeIf = <K extends string, T extends Span>(key: K, item: T | undefined) =>
    (item === undefined ? {} : { [key]: place(item) }) as Partial<Record<K, T>>;
  return {
    ...annotations,
    ...(annotations.date === undefined
      ? {}
      : { date: { ...annotations.date, ...placeIf('span', annotations.date.span) } }),
    entities: annotations.entities.map(place),
    timex: annotations.timex.map((item) => ({ ...place(item), ...placeIf('anchor', item.anchor) })),
    events: annotations.events.map((event) => ({
      ...place(event),
      participants: event.participants.map(place),
      sentence: place(event.sentence),
      ...placeIf('place', event.place),
      ...placeIf('source', event.source),
    })),
    problems: annotations.problems.map((problem) => ({ ...problem, ...placeIf('span', problem.span) })),
  };
}
