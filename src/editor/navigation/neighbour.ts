import type { Span } from '../../engine/annotations';

export type Direction = 'next' | 'previous';

/**
 * The span after or before an offset, by starts; round the end of the document where there is none. Spans may come in any
 * order; empty ones, whose words were deleted, are passed over. Undefined where nothing is left.
 */
export function neighbour(spans: readonly Span[], offset: number, direction: Direction): Span | undefined {
  const sorted = spans.filter(({ start, end }) => end > start).sort((one, other) => one.start - other.start);
  if (direction === 'next') return sorted.find(({ start }) => start > offset) ?? sorted[0];
  return sorted.findLast(({ start }) => start < offset) ?? sorted.at(-1);
}
