import { calendarWords, titleModifiers, titles } from '../names/lexicon';
import type { NameMention } from '../names/nameMention';
import type { Sentence, TextModel } from '../text/textModel';
import { Casing, TokenKind } from '../text/tokens';

/** A name that is part of a longer one which the recogniser did not take whole. */
export interface Fragment {
  /** What the text says of the whole after the part: the "county" of "Orange and Riverside counties". */
  readonly head?: string;
}

/**
 * The names that are parts of longer ones, by position: London of "the London Marathon", the World Cup of "the 1999
 * World Cup", Orange of "Orange and Riverside counties". What such a place, body or event means by itself says
 * nothing of what the whole means.
 */
export function fragmentsOf(text: TextModel, names: readonly NameMention[]): ReadonlyMap<number, Fragment> {
  const fragments = new Map<number, Fragment>();
  let sentence = 0;
  for (const [position, name] of names.entries()) {
    while ((text.sentences[sentence]?.endToken ?? Infinity) <= name.firstToken) sentence++;
    const around = text.sentences[sentence];
    const fragment = around === undefined ? undefined : readFragment(text, around, names, position);
    if (fragment !== undefined) fragments.set(position, fragment);
  }
  return fragments;
}

function readFragment(
  text: TextModel,
  sentence: Sentence,
  names: readonly NameMention[],
  position: number,
): Fragment | undefined {
  const name = names[position];
  if (name?.type === 'event')
    return /^(?:19|20)\d\d$/.test(wordBefore(text, name.firstToken)) ? {} : undefined;
  if (name?.type !== 'place' && name?.type !== 'organization') return undefined;
  const head = name.type === 'place' ? sharedHead(text, sentence, names, position) : undefined;
  if (head !== undefined) return { head };
  if (name.endToken >= sentence.endToken || names[position + 1]?.firstToken === name.endToken)
    return undefined;
  return continuesName(text, name.endToken) && !isHeadline(text, sentence) ? {} : undefined;
}

const wordBefore = ({ tokens }: TextModel, token: number): string =>
  token > 0 ? tokens.text(token - 1) : '';

const sharedHeads: ReadonlyMap<string, string> = new Map([
  ['counties', 'county'],
  ['parishes', 'parish'],
  ['provinces', 'province'],
]);
/** Names of one enumeration that are read at most. */
const longestList = 8;

/** The head that the last name of an enumeration has for all: "county" for each of "Orange, Lee and Polk counties". */
function sharedHead(
  { tokens }: TextModel,
  { endToken }: Sentence,
  names: readonly NameMention[],
  position: number,
): string | undefined {
  for (let at = position; at < position + longestList; at++) {
    let token = names[at]?.endToken ?? endToken;
    while (token < endToken && (tokens.text(token) === ',' || tokens.folded(token) === 'and')) token++;
    if (token >= endToken) return undefined;
    const next = names[at + 1];
    // The last name may have the head inside: "San Bernardino Counties".
    const last = token === next?.firstToken ? tokens.folded(next.endToken - 1) : tokens.folded(token);
    const head = sharedHeads.get(last);
    if (head !== undefined || token !== next?.firstToken) return head;
  }
  return undefined;
}

/** Whether a token goes on with the name before it: a capitalised word that is no title, day or month. */
function continuesName({ tokens }: TextModel, token: number): boolean {
  if (tokens.casings[token] !== Casing.capitalised || tokens.text(token).length < 3) return false;
  const word = tokens.folded(token);
  if (titles.has(word) || calendarWords.has(word)) return false;
  return !titleModifiers.has(word) || !titles.has(tokens.folded(token + 1));
}

/** Whether most long words of a sentence have capitals, so that a capital says nothing. */
function isHeadline({ tokens }: TextModel, { firstToken, endToken }: Sentence): boolean {
  let small = 0;
  let capital = 0;
  for (let token = firstToken; token < endToken; token++) {
    if (tokens.kinds[token] !== TokenKind.word || tokens.text(token).length < 4) continue;
    if (tokens.casings[token] === Casing.lower) small++;
    else capital++;
  }
  return capital > small;
}
