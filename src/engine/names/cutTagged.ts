import type { TaggedSpan } from '../../model/tagger';
import type { NameDocument } from './nameDocument';

/**
 * The tagger's spans as this project counts names: "Mexico's National Guard" is a country and its guard, and
 * "U.S.-Mexico" is two countries, where its training data has one name. Sorted, as they came.
 */
export function cutTagged(document: NameDocument, spans: readonly TaggedSpan[]): TaggedSpan[] {
  return spans.flatMap((span) => {
    for (let token = span.firstToken + 1; token + 1 < span.endToken; token++) {
      const cut = cutAt(document, span, token);
      if (cut !== undefined) return cut;
    }
    return [span];
  });
}

function cutAt(document: NameDocument, span: TaggedSpan, token: number): TaggedSpan[] | undefined {
  const { tokens } = document;
  const { firstToken, endToken } = span;
  const mark = tokens.text(token);
  if (tokens.spaceBefore[token] === 1) return undefined;
  if (mark === "'" || mark === '’') {
    const isPossessive = tokens.folded(token + 1) === 's' && token + 2 < endToken;
    if (!isPossessive || !document.isKnownPlace(firstToken, token)) return undefined;
    return [
      { ...span, endToken: token, type: 'place' },
      { ...span, firstToken: token + 2 },
    ];
  }
  if (mark !== '-' && mark !== '–' && mark !== '/') return undefined;
  if (!document.isKnownPlace(firstToken, token) || !document.isKnownPlace(token + 1, endToken))
    return undefined;
  return [
    { ...span, endToken: token },
    { ...span, firstToken: token + 1 },
  ];
}
