import type { Candidate, FormMatch } from '../../index/entityIndex';
import { calendarWords, particles, titleModifiers, titles } from './lexicon';
import { BlockStyle, type NameDocument } from './nameDocument';
import { Shape } from './words';

/**
 * Whether a form of the index is written as a name where it was found: words with capitals, small words between
 * them allowed; acronyms in capitals; no role alone ("President"); no comma inside ("Paris, Texas" is two names); in headlines and
 * capitals, everyday words alone are not enough. A person's own names are written as their entries have them.
 */
export function isUsableMatch(document: NameDocument, match: FormMatch): boolean {
  const { words, tokens } = document;
  const first = words.wordOfToken[match.firstToken] ?? 0;
  const end = (words.wordOfToken[match.endToken - 1] ?? 0) + 1;
  if (cutsWord(document, match, first, end) || isCurrency(document, match)) return false;
  if (isOwnName(document, match)) return true;
  // Spanish writes the article of "La Unión", a town, with a capital, and not that of "la Unión Europea".
  if (document.isSpanish(first) && words.shapes[first] === Shape.lower) return false;
  let capitals = 0;
  let ordinary = 0;
  let roles = 0;
  for (let word = first; word < end; word++) {
    const shape = words.shapes[word];
    if (shape === Shape.mark && words.text(word) === ',') return false;
    if (shape === Shape.mark || shape === Shape.number) continue;
    const folded = words.folded(word);
    if (shape === Shape.lower && !isSmallNamePart(document, word) && !isPartOfWord(document, match, word))
      return false;
    if (shape !== Shape.lower) capitals++;
    if (words.isCommon(word)) ordinary++;
    if (titles.has(folded) || titleModifiers.has(folded)) roles++;
  }
  if (capitals === 0 || roles === end - first) return false;
  if (capitals === 1 && end - first > 1 && words.opensSentence(first) && ordinary === end - first)
    return false;
  if (end - first === 1 && isTimeOrSmallTalk(document, first)) return false;
  const style = document.styleOf(first);
  if (style !== BlockStyle.normal && ordinary === end - first && end - first === 1) return false;
  return isWrittenAsItsUse(document, match, first, end, tokens.text(match.firstToken));
}

/** A name of a person's own entries is one wherever it is written as there, in small letters too. */
function isOwnName({ index, prose, tokens }: NameDocument, match: FormMatch): boolean {
  const candidates = index?.candidates(match.form) ?? [];
  if (!candidates.some(({ ownName }) => ownName !== undefined)) return false;
  const written = prose.slice(tokens.starts[match.firstToken], tokens.ends[match.endToken - 1]);
  return candidates.some(({ ownName }) => ownName === written);
}

/** "US$", "A$". */
const isCurrency = ({ tokens }: NameDocument, { endToken }: FormMatch): boolean =>
  tokens.spaceBefore[endToken] === 0 && tokens.text(endToken) === '$';

const isSmallNamePart = (document: NameDocument, word: number): boolean =>
  document.isFunctionWord(word) || particles.has(document.words.folded(word));

/** A form may end inside a word only at a hyphen or an apostrophe: "U.S.-Mexico", "Syrian-Turkish". */
function cutsWord(document: NameDocument, match: FormMatch, first: number, end: number): boolean {
  const { words, tokens } = document;
  const startsInside = match.firstToken !== words.firstToken[first];
  const endsInside = match.endToken !== words.endToken[end - 1];
  if (startsInside && !'-‐‑–/'.includes(tokens.text(match.firstToken - 1))) return true;
  if (!endsInside) return false;
  const next = tokens.text(match.endToken);
  return !'-‐‑–/.'.includes(next) || (next === '.' && words.endToken[end - 1] !== match.endToken + 1);
}

function isPartOfWord(document: NameDocument, match: FormMatch, word: number): boolean {
  const { words } = document;
  return (words.firstToken[word] ?? 0) < match.firstToken || (words.endToken[word] ?? 0) > match.endToken;
}

function isTimeOrSmallTalk(document: NameDocument, word: number): boolean {
  const { words } = document;
  const folded = words.folded(word);
  if (document.isTime(word) || (calendarWords.has(folded) && folded !== 'may')) return true;
  const shape = words.shapes[word];
  if (shape === Shape.upper || shape === Shape.dotted) return false;
  return document.isFunctionWord(word) && words.opensSentence(word);
}

/** Acronyms and codes match in capitals only; without capitals in the form's other uses the match is none. */
function isWrittenAsItsUse(
  document: NameDocument,
  match: FormMatch,
  first: number,
  end: number,
  written: string,
): boolean {
  if (end - first > 1) return true;
  const shape = document.words.shapes[first];
  const inCapitals = shape === Shape.upper || shape === Shape.dotted || shape === Shape.code;
  const candidates = document.index?.candidates(match.form) ?? [];
  if (inCapitals) {
    if (written.length > 3 || shape === Shape.dotted || document.styleOf(first) !== BlockStyle.normal)
      return true;
    return candidates.some((candidate) => candidate.use !== 'demonym');
  }
  return candidates.some(isWrittenSmall);
}

const isWrittenSmall = (candidate: Candidate): boolean =>
  candidate.use !== 'acronym' && candidate.use !== 'code';
