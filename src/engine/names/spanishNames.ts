import type { TaggedSpan } from '../../model/tagger';
import { Casing } from '../text/tokens';
import { isGivenName, particles, spanishStarts } from './lexicon';
import type { EntityKind } from '../annotations';
import type { NameDocument } from './nameDocument';

/** Words that a name joined by "y" may still have after it. */
const longestRest = 3;

/**
 * Whether "y" or "e" at `at` is inside one name, with `next` after it: in "Trinidad y Tobago", which the index knows,
 * and in "Secretaría de Hacienda y Crédito Público", where a body has two topics; not between two names.
 */
export function isJoinedByAnd(document: NameDocument, first: number, at: number, next: number): boolean {
  const { words } = document;
  for (let start = first; start < at; start++)
    for (let end = next + 1; end <= Math.min(next + longestRest, words.count); end++)
      if (document.isForm(words.firstToken[start] ?? 0, words.endToken[end - 1] ?? 0)) return true;
  if (!spanishStarts.organization.has(words.folded(first))) return false;
  let hasTopic = false;
  for (let word = first + 1; word < at; word++) hasTopic ||= words.folded(word).startsWith('de');
  const after = words.folded(next);
  return (
    hasTopic && !spanishStarts.organization.has(after) && !isGivenName(after) && !document.knownPlaceAt(next)
  );
}

/**
 * A span of the recogniser in a Spanish sentence as names are there, since it has read little Spanish: without the
 * function words before it ("Según la", "Un"), ended before the first small word that is no particle, and cut at a
 * "y" that joins two names. A span of the index's is left whole. Gives no span where nothing is left.
 */
export function cutSpanish(document: NameDocument, span: TaggedSpan): TaggedSpan[] {
  const { words } = document;
  if (document.isForm(span.firstToken, span.endToken)) return [span];
  const parts: TaggedSpan[] = [];
  const end = (words.wordOfToken[span.endToken - 1] ?? 0) + 1;
  let first = words.wordOfToken[span.firstToken] ?? 0;
  for (let word = first; word <= end; word++) {
    const ends = word === end || !staysInside(document, first, word);
    if (!ends) continue;
    const part = trimmedPart(document, span, first, word);
    if (part) parts.push(part);
    if (word < end && !isAnd(document, word)) break;
    first = word + 1;
  }
  return parts;
}

const isAnd = ({ words }: NameDocument, word: number): boolean =>
  words.text(word) === 'y' || words.text(word) === 'e';

/** Whether a word goes on with the name that starts at `first`; before its first capital, all words are passed over. */
function staysInside(document: NameDocument, first: number, word: number): boolean {
  const { words } = document;
  if (!isSmall(document, word)) return true;
  let named = false;
  for (let before = first; before < word; before++)
    named ||= !isSmall(document, before) && !document.isFunctionWord(before);
  if (!named) return true;
  if (isAnd(document, word)) return isJoinedByAnd(document, first, word, word + 1);
  return particles.has(words.folded(word));
}

const isSmall = ({ words, tokens }: NameDocument, word: number): boolean =>
  tokens.casings[words.firstToken[word] ?? 0] === Casing.lower;

/** The kind that the first noun of a name of several words tells ("Ministerio de …", "Segunda Guerra …"), if it does. */
export function kindOfStart({ words }: NameDocument, first: number, end: number): EntityKind | undefined {
  if (end - first < 2) return undefined;
  const isOrdinal = words.folded(first) === 'primera' || words.folded(first) === 'segunda';
  const noun = words.folded(isOrdinal ? first + 1 : first);
  return (['organization', 'event', 'place', 'facility'] as const).find((kind) =>
    spanishStarts[kind].has(noun),
  );
}

/** The words from `first` to `end` without small words around them and function words before them. */
function trimmedPart(
  document: NameDocument,
  span: TaggedSpan,
  first: number,
  end: number,
): TaggedSpan | undefined {
  const { words } = document;
  let from = first;
  let to = end;
  while (to > from && isSmall(document, to - 1)) to--;
  const startsForm = (): boolean =>
    document.isForm(words.firstToken[from] ?? 0, words.endToken[to - 1] ?? 0) && to - from > 1;
  while (from < to && (isSmall(document, from) || (document.isFunctionWord(from) && !startsForm()))) from++;
  if (from === to) return undefined;
  const firstToken =
    from === first ? Math.max(span.firstToken, words.firstToken[from] ?? 0) : (words.firstToken[from] ?? 0);
  const endToken =
    to === end ? Math.min(span.endToken, words.endToken[to - 1] ?? 0) : (words.endToken[to - 1] ?? 0);
  const isCut = firstToken !== span.firstToken || endToken !== span.endToken;
  const isPlace = isCut && span.type !== 'group' && document.isKnownPlace(firstToken, endToken);
  const type = kindOfStart(document, from, to) ?? (isPlace ? 'place' : span.type);
  return { ...span, firstToken, endToken, type };
}
