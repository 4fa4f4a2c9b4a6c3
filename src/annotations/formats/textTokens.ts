import type { Span } from '../../engine/annotations';
import { tokenise } from '../../engine/text/tokens';

/**
 * Tokens for formats that are made of them: the engine's, cut where an annotation starts or ends, without control characters.
 * What stands between tokens is white space and control characters only.
 */
export function textTokens(text: string, layers: readonly (readonly Span[])[]): readonly Span[] {
  const cuts = [...new Set(layers.flatMap((spans) => spans.flatMap(({ start, end }) => [start, end])))];
  cuts.sort((a, b) => a - b);
  const tokens = tokenise(text);
  const pieces: Span[] = [];
  let next = 0;
  for (let i = 0; i < tokens.count; i++) {
    let start = tokens.starts[i] ?? 0;
    const end = tokens.ends[i] ?? 0;
    if (isControl(text.slice(start, end))) continue;
    while ((cuts[next] ?? Infinity) <= start) next++;
    for (let cut = cuts[next]; cut !== undefined && cut < end; cut = cuts[++next]) {
      pieces.push({ start, end: cut });
      start = cut;
    }
    pieces.push({ start, end });
  }
  return pieces;
}

const control = /^\p{Cc}$/u;
const isControl = (token: string): boolean => control.test(token);
