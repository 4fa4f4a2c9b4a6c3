import type { Span } from '../engine/annotations';

const terminator = /[.!?…]/;
/** UTF-16 code units that are looked at on each side; a longer sentence is cut there. */
const longest = 1000;

/** The sentence of words that a person marked: up to a line's end or a full stop with white space behind it, on both sides. */
export function sentenceAround(text: string, { start, end }: Span): Span {
  let from = start;
  while (from > Math.max(0, start - longest) && !endsBefore(text, from)) from--;
  while (from < start && /\s/.test(text[from] ?? '')) from++;
  let to = end;
  while (to < Math.min(text.length, end + longest) && !endsBefore(text, to)) to++;
  return { start: from, end: to };
}

/** Whether a sentence ends just before the offset. */
function endsBefore(text: string, offset: number): boolean {
  if (text[offset] === '\n' || text[offset - 1] === '\n') return true;
  return terminator.test(text[offset - 1] ?? '') && /\s/.test(text[offset] ?? '');
}
