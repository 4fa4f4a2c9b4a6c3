import type { Span } from '../../engine/annotations';

const longest = 90;

/** The words of a span on one line, shortened at a word's end where they are many. */
export function wordsOf(source: string, span: Span, most = longest): string {
  const words = source
    .slice(span.start, Math.min(span.end, span.start + 4 * most))
    .replace(/\s+/g, ' ')
    .trim();
  if (words.length <= most) return words;
  const cut = words.lastIndexOf(' ', most);
  return `${words.slice(0, cut > most / 2 ? cut : most)}…`;
}

/** The words of a sentence around a span of it, shortened on both sides where they are many. */
export function excerptAround(source: string, sentence: Span, span: Span): string {
  if (sentence.end - sentence.start <= longest || span.end - sentence.start <= longest)
    return wordsOf(source, sentence);
  const start = Math.max(sentence.start, span.start - Math.floor(longest / 3));
  const space = source.indexOf(' ', start);
  const from = space >= 0 && space < span.start ? space + 1 : start;
  return `…${wordsOf(source, { start: from, end: sentence.end })}`;
}
