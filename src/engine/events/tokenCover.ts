import type { Span } from '../annotations';
import type { Tokens } from '../text/tokens';

/** Which tokens of a document are inside names and dates: the index of the entity or timex, or -1. */
export interface TokenCover {
  readonly entity: Int32Array;
  readonly timex: Int32Array;
}

/** For each token, the entity and the time expression that it is in, or -1. */
export function coverTokens(tokens: Tokens, entities: readonly Span[], timex: readonly Span[]): TokenCover {
  return { entity: cover(tokens, entities), timex: cover(tokens, timex) };
}

function cover(tokens: Tokens, spans: readonly Span[]): Int32Array {
  const covered = new Int32Array(tokens.count).fill(-1);
  for (const [index, span] of spans.entries())
    for (
      let token = tokens.at(span.start);
      token < tokens.count && (tokens.starts[token] ?? 0) < span.end;
      token++
    )
      covered[token] = index;
  return covered;
}
