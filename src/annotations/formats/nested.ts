import type { Span } from '../../engine/annotations';

/** A run of a text, either plain or within a span that may hold more. */
export type Nested<T extends Span> =
  { readonly text: string } | { readonly span: T; readonly content: readonly Nested<T>[] };

/**
 * A text as a tree of spans, for formats that write annotations as elements around words. A span that partly overlaps one that comes
 * before it cannot be an element and is left out; of two with the same words, the one listed first is the outer.
 */
export function nested<T extends Span>(text: string, spans: readonly T[]): readonly Nested<T>[] {
  const root: Nested<T>[] = [];
  const open: { readonly content: Nested<T>[]; readonly end: number; at: number }[] = [
    { content: root, end: text.length, at: 0 },
  ];
  const close = (until: number): void => {
    for (let top = open.at(-1); top && open.length > 1 && top.end <= until; top = open.at(-1)) {
      addText(text, top, top.end);
      open.pop();
      const parent = open.at(-1);
      if (parent) parent.at = top.end;
    }
  };
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    close(span.start);
    const top = open.at(-1);
    if (!top || span.end > top.end || span.start < top.at || span.end <= span.start) continue;
    addText(text, top, span.start);
    const content: Nested<T>[] = [];
    top.content.push({ span, content });
    open.push({ content, end: span.end, at: span.start });
  }
  close(text.length);
  const [rest] = open;
  if (rest) addText(text, rest, text.length);
  return root;
}

function addText<T extends Span>(
  text: string,
  into: { readonly content: Nested<T>[]; at: number },
  end: number,
): void {
  if (end > into.at) into.content.push({ text: text.slice(into.at, end) });
  into.at = end;
}
