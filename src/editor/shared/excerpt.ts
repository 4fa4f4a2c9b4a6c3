import type { Span } from '../../engine/annotations';

export interface Excerpt {
  readonly text: string;
  /** Where the mention stands in it. */
  readonly emphasis: readonly [number, number];
}

/**
 * The mention with the words around it, on its own line of the document; “…” stands where words were left out.
 * `reach` is how many code units are kept on each side, before words are made whole.
 */
export function excerptAround(text: string, { start, end }: Span, reach = 60): Excerpt {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const newline = text.indexOf('\n', end);
  const lineEnd = newline < 0 ? text.length : newline;
  const from = start - reach <= lineStart ? lineStart : afterSpace(text, start - reach, start);
  const to = end + reach >= lineEnd ? lineEnd : beforeSpace(text, end + reach, end);
  const before = `${from > lineStart ? '… ' : ''}${text.slice(from, start).trimStart().replace(/\s/g, ' ')}`;
  const mention = text.slice(start, end).replace(/\s/g, ' ');
  const after = `${text.slice(end, to).trimEnd().replace(/\s/g, ' ')}${to < lineEnd ? ' …' : ''}`;
  return { text: before + mention + after, emphasis: [before.length, before.length + mention.length] };
}

function afterSpace(text: string, from: number, limit: number): number {
  const space = text.indexOf(' ', from);
  return space < 0 || space >= limit ? limit : space + 1;
}

function beforeSpace(text: string, to: number, limit: number): number {
  const space = text.lastIndexOf(' ', to);
  return space <= limit ? limit : space;
}
