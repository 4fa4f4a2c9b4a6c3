import type { Span } from '../engine/annotations';

/** One replacement in a text: `length` code units at `offset` become `text`. */
export interface Edit {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

/**
 * Where a span lies after an edit, or undefined if all of its words were deleted or replaced.
 *
 * Text typed at either edge stays outside the span; text typed inside belongs to it. An edit that reaches over one edge
 * leaves the part of the span that it did not touch.
 */
export function mapSpan({ start, end }: Span, edit: Edit): Span | undefined {
  const editEnd = edit.offset + edit.length;
  const shift = edit.text.length - edit.length;
  if (editEnd <= start) return { start: start + shift, end: end + shift };
  if (edit.offset >= end) return { start, end };
  if (edit.offset <= start && editEnd >= end) return undefined;
  if (edit.offset <= start) return { start: edit.offset + edit.text.length, end: end + shift };
  if (editEnd >= end) return { start, end: edit.offset };
  return { start, end: end + shift };
}

/** Maps a span through edits in the order in which they were made, each in offsets of the text before it. */
export function mapSpanThrough(span: Span, edits: readonly Edit[]): Span | undefined {
  let mapped: Span | undefined = span;
  for (const edit of edits) {
    if (!mapped) return undefined;
    mapped = mapSpan(mapped, edit);
  }
  return mapped;
}
