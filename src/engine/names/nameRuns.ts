import {
  calendarWords,
  companySuffixes,
  eventStarts,
  isGivenName,
  lawHeads,
  organisationHeads,
  organisationOf,
  particles,
  placeOf,
  titleModifiers,
  titles,
} from './lexicon';
import { BlockStyle, type NameDocument } from './nameDocument';
import { isJoinedByAnd } from './spanishNames';
import { Shape } from './words';

/** A stretch of words that may be one name. */
export interface NameRun {
  /** First word and the word after the last. */
  readonly first: number;
  readonly end: number;
  /** A title was cut off right before it. */
  readonly followsTitle: boolean;
}

const openQuotes = new Set(['“', '"', '‘', "'", '(', '«', '„']);
const closeQuotes = new Set(['”', '"', '’', "'", ')', '»', '“']);
const longestRun = 14;

export interface NameRuns {
  readonly runs: NameRun[];
  /** Words of titles that were cut off: "Secretary", "of", "State". */
  readonly titleWords: Set<number>;
}

/**
 * The stretches of capitalised words of a text, with the small words that join them ("de la", "of", "and"),
 * nicknames in quotation marks and company suffixes; function words, dates and titles are cut off.
 */
export function findNameRuns(document: NameDocument): NameRuns {
  const runs: NameRuns = { runs: [], titleWords: new Set() };
  const { words } = document;
  let word = 0;
  while (word < words.count) {
    if (!isNameLike(document, word)) {
      word++;
      continue;
    }
    const end = runEnd(document, word);
    cutTitles(document, word, end, runs);
    word = end;
  }
  return runs;
}

/** Whether a word has the shape of a part of a name. */
export function isNameLike(document: NameDocument, word: number): boolean {
  const { words } = document;
  const shape = words.shapes[word] ?? Shape.mark;
  if (shape < Shape.capitalised || shape > Shape.camel) return false;
  const folded = words.folded(word);
  if (document.isTime(word) || calendarWords.has(folded) || isCurrency(document, word)) return false;
  if (shape === Shape.dotted && (folded === 'am' || folded === 'pm')) return false;
  return !document.isFunctionWord(word) || isWrittenAsName(document, word);
}

/** "US$ 40". */
const isCurrency = ({ words, tokens }: NameDocument, word: number): boolean =>
  words.text(word + 1) === '$' && tokens.spaceBefore[words.firstToken[word + 1] ?? 0] === 0;

/** "US", "IT", "WHO" in text that is not all in capitals, and "Will" or "May" before a capitalised word inside a sentence. */
function isWrittenAsName(document: NameDocument, word: number): boolean {
  const { words } = document;
  if (document.styleOf(word) === BlockStyle.capitals) return false;
  const shape = words.shapes[word];
  if (words.text(word) === 'I') return isNumeral(document, word);
  if (shape === Shape.upper) return true;
  if (shape === Shape.dotted) return true;
  return (
    shape === Shape.capitalised &&
    !document.isSpanish(word) &&
    isGivenName(words.folded(word)) &&
    !isSentenceWord(words.folded(word)) &&
    words.shapes[word + 1] === Shape.capitalised
  );
}

/** The "I" of "Elizabeth I of England" and "Elizabeth I.", not that of "I am". */
function isNumeral({ words }: NameDocument, word: number): boolean {
  const next = word + 1;
  return next >= words.count || words.shapes[next] === Shape.mark || words.text(next) === 'of';
}

const sentenceWords = new Set([
  'the',
  'in',
  'on',
  'an',
  'a',
  'so',
  'see',
  'my',
  'an',
  'no',
  'do',
  'so',
  'he',
  'she',
  'may',
  'can',
  'let',
  'some',
  'most',
  'any',
  'image',
  'los',
  'el',
  'las',
  'con',
  'for',
  'more',
]);
const isSentenceWord = (folded: string): boolean => sentenceWords.has(folded);

function runEnd(document: NameDocument, first: number): number {
  let end = first + 1;
  while (end - first < longestRun) {
    const next = continuation(document, first, end);
    if (next === undefined) return end;
    end = next;
  }
  return end;
}

/** The word after what continues a run that has come to `at`, or undefined where it ends. */
function continuation(document: NameDocument, first: number, at: number): number | undefined {
  const { words } = document;
  const sameSentence = (word: number): boolean =>
    word < words.count && words.sentences[word] === words.sentences[first];
  if (!sameSentence(at)) return undefined;
  if (isNameLike(document, at)) return at + 1;
  if (words.shapes[at] === Shape.mark) return markContinuation(document, at, sameSentence);
  return words.shapes[at] === Shape.lower
    ? smallWordContinuation(document, first, at, sameSentence)
    : undefined;
}

/** "Johnson & Johnson", "Acme, Inc.", 'Enrique "Kiki" Camarena'. */
function markContinuation(
  document: NameDocument,
  at: number,
  sameSentence: (word: number) => boolean,
): number | undefined {
  const { words } = document;
  const mark = words.text(at);
  const next = at + 1;
  if (!sameSentence(next)) return undefined;
  if (mark === '&' && isNameLike(document, next) && !joinsPeople(document, at)) return next + 1;
  if (mark === ',' && isSuffix(document, next)) return next + 1;
  if (!openQuotes.has(mark)) return undefined;
  let close = next;
  while (close < next + 4 && sameSentence(close) && isNameLike(document, close)) close++;
  if (close === next || !sameSentence(close) || !closeQuotes.has(words.text(close))) return undefined;
  if (mark === '(' && close > next + 1) return undefined;
  if (mark === '(' && words.shapes[next] === Shape.upper) return undefined;
  return sameSentence(close + 1) &&
    isNameLike(document, close + 1) &&
    words.shapes[close + 1] === Shape.capitalised
    ? close + 2
    : undefined;
}

/** "Jason & Michelle" are two people, "Johnson & Johnson" is a company. */
function joinsPeople({ words }: NameDocument, ampersand: number): boolean {
  return isGivenName(words.folded(ampersand - 1)) && isGivenName(words.folded(ampersand + 1));
}

function isSuffix(document: NameDocument, word: number): boolean {
  const folded = document.words.folded(word);
  return (
    document.words.shapes[word] !== Shape.lower &&
    (companySuffixes.has(folded) || folded === 'jr' || folded === 'sr') &&
    folded.length > 1
  );
}

/** "de la", "van der", "bin"; "of", "for" and "and" after the heads that they continue. */
function smallWordContinuation(
  document: NameDocument,
  first: number,
  at: number,
  sameSentence: (word: number) => boolean,
): number | undefined {
  const { words } = document;
  const folded = words.folded(at);
  const nameLike = (word: number): boolean => sameSentence(word) && isNameLike(document, word);
  if ((folded === 'y' || folded === 'e') && document.isSpanish(at))
    return nameLike(at + 1) && isJoinedByAnd(document, first, at, at + 1) ? at + 2 : undefined;
  if (
    particles.has(folded) &&
    words.text(at) !== 'as' &&
    words.text(at) !== 'at' &&
    words.text(at) !== 'an'
  ) {
    let next = at + 1;
    while (next < at + 3 && sameSentence(next) && particles.has(words.folded(next)) && !nameLike(next))
      next++;
    if (nameLike(next) && !(folded.length === 1 && folded !== 'y' && folded !== 'e')) return next + 1;
  }
  if (folded === 'of' || folded === 'for' || folded === 'on') {
    const next = sameSentence(at + 1) && words.folded(at + 1) === 'the' ? at + 2 : at + 1;
    return nameLike(next) && takesOf(document, first, at, folded) ? next + 1 : undefined;
  }
  if (folded === 'and' && nameLike(at + 1) && joinsTopics(document, first, at)) return at + 2;
  return undefined;
}

function takesOf(document: NameDocument, first: number, at: number, preposition: string): boolean {
  const head = document.words.folded(at - 1);
  if (organisationOf.has(head)) return preposition !== 'on' || at - first > 0;
  if (preposition !== 'of') return false;
  if (titles.has(head) || lawHeads.has(head) || eventStarts.has(head)) return true;
  return placeOf.has(head);
}

/**
 * "Department of Health and Human Services", "Food and Drug Administration": "and" between everyday words, after a
 * head with "of" or "for", or before the head of an organisation.
 */
function joinsTopics(document: NameDocument, first: number, at: number): boolean {
  const { words } = document;
  if (!isTopic(document, at - 1) || !isTopic(document, at + 1)) return false;
  for (let word = first; word < at; word++) {
    if (words.shapes[word] !== Shape.lower) continue;
    const folded = words.folded(word);
    if (folded === 'of' || folded === 'for' || folded === 'on')
      return organisationOf.has(words.folded(word - 1));
  }
  let last = at + 1;
  while (last + 1 < words.count && last < at + 4 && isNameLike(document, last + 1)) last++;
  const head = words.folded(last);
  return last > at + 1 && (organisationHeads.has(head) || lawHeads.has(head) || agencyNouns.has(head));
}

/** Nouns that end the names of agencies, and elsewhere say little. */
const agencyNouns = new Set([
  'enforcement',
  'protection',
  'control',
  'prevention',
  'statistics',
  'management',
  'development',
  'research',
  'studies',
  'affairs',
  'investigation',
  'standards',
]);

function isTopic(document: NameDocument, word: number): boolean {
  return document.words.isCommon(word) && !document.isFunctionWord(word);
}

/** Cuts a stretch at its titles and adds what is left and what was cut to `found`. */
function cutTitles(document: NameDocument, first: number, end: number, found: NameRuns): void {
  let start = first;
  let followsTitle = false;
  let word = first;
  while (word < end) {
    const after = titleEnd(document, word, end);
    if (after === undefined || !isCut(document, start, word, after, end)) {
      word++;
      continue;
    }
    push(document, start, word, followsTitle, found.runs);
    for (let title = word; title < after; title++) found.titleWords.add(title);
    start = word = after;
    followsTitle = true;
  }
  push(document, start, end, followsTitle, found.runs);
}

function push(
  document: NameDocument,
  start: number,
  end: number,
  followsTitle: boolean,
  runs: NameRun[],
): void {
  const { words } = document;
  let first = start;
  let last = end;
  while (first < last && !isNameLike(document, first)) first++;
  while (last > first && !isNameLike(document, last - 1)) last--;
  if (first < last && (words.shapes[first] !== Shape.mark || last - first > 1))
    runs.push({ first, end: last, followsTitle: followsTitle && first === start });
}

/** The word after the title phrase that starts at `word` ("Deputy Prime Minister", "Secretary of State"), or undefined. */
function titleEnd(document: NameDocument, word: number, end: number): number | undefined {
  const { words } = document;
  let at = word;
  while (at < end && titleModifiers.has(words.folded(at)) && !titles.has(words.folded(at))) at++;
  if (at >= end || !titles.has(words.folded(at))) return undefined;
  while (at < end && (titles.has(words.folded(at)) || titleModifiers.has(words.folded(at)))) at++;
  if (at + 1 >= end || (words.folded(at) !== 'of' && words.folded(at) !== 'for')) return at;
  if (nobility.has(words.folded(at - 1))) return undefined;
  let topic = at + 1;
  while (topic < end && (words.isCommon(topic) || words.shapes[topic] === Shape.mark)) topic++;
  return topic;
}

/** "Duchess of Cambridge" names a person, where "Secretary of State" only says what one is. */
const nobility = new Set([
  'duke',
  'duchess',
  'prince',
  'princess',
  'earl',
  'countess',
  'baron',
  'baroness',
  'viscount',
]);

/** Whether a title phrase is one, and not the surname "King" or the head of "Justice Department". */
function isCut(document: NameDocument, start: number, title: number, after: number, end: number): boolean {
  const { words } = document;
  if (after < end) return !organisationHeads.has(words.folded(after)) && !words.text(after).startsWith('-');
  if (title === start) return true;
  return !isGivenName(words.folded(title - 1)) && words.shapes[title - 1] !== Shape.dotted;
}
