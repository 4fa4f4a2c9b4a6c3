import type { Annotations, Span } from '../engine/annotations';
import type { PlacedStatement } from './placedStatement';
import { occurrences } from './places';
import { areApart, type Statement } from './statement';

/**
 * Brings statements of words "wherever they stand" to each place of a document: to every annotation of their layer with
 * just these words, and, where the statement makes annotations, to the words where nothing of the layer stands.
 */
export function spread(
  text: string,
  found: Annotations,
  statements: readonly Statement[],
): readonly PlacedStatement[] {
  return statements.flatMap((statement) => {
    const { exact } = statement.quote;
    const there = spansOf(found, statement);
    const makes = statement.verdict !== 'rejected' && statement.kind !== undefined;
    const places = there.filter(({ start, end }) => text.slice(start, end) === exact);
    const added = makes
      ? [...occurrences(text, exact)]
          .map((start): Span => ({ start, end: start + exact.length }))
          .filter((place) => there.every((span) => areApart(span, place)))
      : [];
    return [...places, ...added].map(({ start, end }) => ({
      statement,
      place: { start, end, certainty: 'exact' as const },
    }));
  });
}

function spansOf(found: Annotations, { about }: Statement): readonly Span[] {
  if (about === 'entity') return found.entities;
  if (about === 'date') return found.timex;
  return about === 'event' ? found.events : [];
}
