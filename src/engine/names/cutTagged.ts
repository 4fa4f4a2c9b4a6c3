import type { TaggedSpan } from '../../model/tagger';
import { Casing } from '../text/tokens';
import { titleModifiers, titles } from './lexicon';
import type { NameDocument } from './nameDocument';
import { cutSpanish } from './spanishNames';

/**
 * The tagger's spans as this project counts names: "Mexico's National Guard" is a country and its guard, and
 * "U.S.-Mexico" is two countries, where its training data has one name; titles are cut off. Sorted, as they came.
 */
export function cutTagged(document: NameDocument, spans: readonly TaggedSpan[]): TaggedSpan[] {
  return spans.flatMap((span) => {
    if (document.isSpanish(document.words.wordOfToken[span.firstToken] ?? 0))
      return cutSpanish(document, span);
    for (let token = span.firstToken + 1; token + 1 < span.endToken; token++) {
      const cut = cutAt(document, span, token);
      if (cut !== undefined) return cut;
    }
    return [span.type === 'person' ? withoutTitle(document, span) : span];
  });
}

/** "President Bush" without the title, unless the index knows it with it ("Pope Francis"). */
function withoutTitle(document: NameDocument, span: TaggedSpan): TaggedSpan {
  const { words, tokens } = document;
  if (document.isForm(span.firstToken, span.endToken)) return span;
  let word = words.wordOfToken[span.firstToken] ?? 0;
  const last = words.wordOfToken[span.endToken - 1] ?? 0;
  while (word < last && (titles.has(words.folded(word)) || titleModifiers.has(words.folded(word)))) word++;
  const firstToken = Math.max(span.firstToken, words.firstToken[word] ?? 0);
  return tokens.casings[firstToken] === Casing.lower ? span : { ...span, firstToken };
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
