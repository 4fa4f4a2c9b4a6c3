import { mapSpanThrough, type Edit } from '../../annotations/mapSpan';
import type { Annotations, Span } from '../../engine/annotations';

/** Where a span is whose words are all gone: empty, so that nothing shows or counts it. */
const nowhere: Span = { start: 0, end: 0 };

/**
 * The annotations with every span moved through the edits, which are applied one after the other. None is taken out, as
 * they refer to each other by their places in the lists; those whose words are gone become empty.
 */
export function mapAnnotations(annotations: Annotations, edits: readonly Edit[]): Annotations {
  if (edits.length === 0) return annotations;
  const place = <T extends Span>(item: T): T => ({ ...item, ...(mapSpanThrough(item, edits) ?? nowhere) });
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
    problems: annotations.problems.map(({ suggestions, ...problem }) => ({
      ...problem,
      ...placeIf('span', problem.span),
      ...(suggestions === undefined ? {} : { suggestions: suggestions.map(place) }),
    })),
  };
}
