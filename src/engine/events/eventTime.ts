import type { TimeExpression, TraceStep } from '../annotations';
import words from './argumentWords.json';
import type { Relations } from './relations';
import type { TokenCover } from './tokenCover';
import type { Trigger } from './triggers';
import { isVerbTag, Tag } from './wordTags';

/** The date of an event and why it has it; without `timex` the text does not date the event. */
export interface EventTime {
  readonly timex?: number;
  readonly steps: readonly TraceStep[];
}

interface DateInSentence {
  readonly timex: number;
  /** Tokens of the sentence, half-open. */
  readonly first: number;
  readonly end: number;
  /** The only trigger that it can date (position of its head); -1 if it can date any, -2 if none. */
  readonly boundTo: number;
}

/** Prepositions whose date tells from when, or compared with when: not when. */
const dashes = new Set(['—', '–', '-', '--', '―']);
/** How many tokens an agency's name in brackets has at most ("(Agence France-Presse)"). */
const longestAgency = 6;
const units = new Set(['day', 'week', 'month', 'year']);
const comparing = new Set(['from', 'than', 'since']);
const notWhen = new Set(['since', 'than', 'from', 'of', 'as']);
/** Verbs that only carry a noun, so that their date is the noun's. */
const carriers = new Set(`${words.support} ${words.suffering} happen occur take`.split(' '));
const temporal = new Set(['after', 'before', 'during', 'since', 'following', 'until', 'at', 'in']);
/** Costs, in tokens: a date in another clause is as far as this many words more. */
const clausePenalty = 12;
const verbPenalty = 5;
const coordinationPenalty = 3;

/** Dates the triggers of one sentence from its time expressions. The result has one item a trigger, in order. */
export function dateTriggers(
  triggers: readonly Trigger[],
  relations: Relations,
  cover: TokenCover,
  timexes: readonly TimeExpression[],
): EventTime[] {
  const dates = datesOf(relations, cover, timexes, triggers);
  return triggers.map((trigger) => dateTrigger(trigger, triggers, relations, dates, timexes));
}

/** The dates of a sentence. Durations and sets date nothing: they say how long and how often. */
function datesOf(
  relations: Relations,
  cover: TokenCover,
  timexes: readonly TimeExpression[],
  triggers: readonly Trigger[],
): DateInSentence[] {
  const { syntax } = relations;
  const dates: DateInSentence[] = [];
  for (let i = 0; i < syntax.tags.length; i++) {
    const timex = cover.timex[syntax.firstToken + i] ?? -1;
    if (timex < 0 || dates.at(-1)?.timex === timex) continue;
    const expression = timexes[timex];
    if (expression?.edtf === undefined || (expression.type !== 'DATE' && expression.type !== 'TIME'))
      continue;
    const opening = relations.tag(i - 1) === Tag.determiner ? i - 2 : i - 1;
    const ofNoun = relations.word(opening) === 'of' && hasTriggerAt(triggers, relations, opening - 1);
    if ((notWhen.has(relations.word(opening)) || comparesWith(opening, relations)) && !ofNoun) continue;
    let end = i + 1;
    while (end < syntax.tags.length && cover.timex[syntax.firstToken + end] === timex) end++;
    if (isMereUnit(i, end, relations) || isDateline(i, end, relations)) continue;
    dates.push({
      timex,
      first: i,
      end,
      boundTo: ofNoun ? opening - 1 : boundTo(relations, i, end, triggers),
    });
  }
  return dates;
}

/** "LONDON, May 4, 2019 — …": a date before the dash that opens a sentence tells when it was written, and dates no clause. */
function isDateline(first: number, end: number, relations: Relations): boolean {
  let closing = end;
  if (relations.word(end) === '(')
    while (relations.word(closing) !== ')' && closing < end + longestAgency) closing++;
  if (relations.word(closing) === ')') closing++;
  if (!dashes.has(relations.word(closing))) return false;
  for (let i = 0; i < first; i++) {
    const tag = relations.tag(i);
    if (tag !== Tag.name && tag !== Tag.noun && tag !== Tag.punctuation && tag !== Tag.date) return false;
  }
  return true;
}

/** "to end the day at 7,114": the word of a span alone names no date. */
function isMereUnit(first: number, end: number, relations: Relations): boolean {
  const from = relations.word(first) === 'the' ? first + 1 : first;
  return end - from === 1 && units.has(relations.word(from));
}

/** "from the close of trading on Wednesday", "its highest level of March": a date in the phrase that something is compared with. */
function comparesWith(opening: number, relations: Relations): boolean {
  for (let i = opening; i >= 0 && i > opening - 6; i--) {
    const tag = relations.tag(i);
    if (tag === Tag.preposition && comparing.has(relations.word(i))) return relations.phraseAt(i + 1) >= 0;
    const isInside =
      tag === Tag.noun || tag === Tag.determiner || tag === Tag.adjective || relations.word(i) === 'of';
    if (!isInside && i !== opening) return false;
  }
  return false;
}

/** "the 1985 murder", "his March visit": a date inside a noun phrase dates its head alone. */
function boundTo(relations: Relations, first: number, end: number, triggers: readonly Trigger[]): number {
  const { syntax } = relations;
  const phrase = syntax.phraseOf[first] ?? -1;
  const isInside = phrase >= 0 && relations.head(phrase) >= end;
  if (isInside)
    return hasTriggerAt(triggers, relations, relations.head(phrase)) ? relations.head(phrase) : -2;
  const participle = participleBefore(relations, first);
  if (participle >= 0) return hasTriggerAt(triggers, relations, participle) ? participle : -2;
  const opensPhrase = [Tag.determiner, Tag.possessive].includes((syntax.tags[first - 1] ?? 0) as 2 | 3);
  const next = syntax.phraseOf[end] ?? -1;
  const goesOn =
    next >= 0 &&
    relations.first(next) === end &&
    syntax.tags[end] !== Tag.determiner &&
    syntax.tags[end] !== Tag.name;
  if (opensPhrase && goesOn)
    return hasTriggerAt(triggers, relations, relations.head(next)) ? relations.head(next) : -2;
  return -1;
}

/** "development, begun two years ago, was": a date right after a detached participle is that participle's, or -1. */
function participleBefore(relations: Relations, first: number): number {
  let i = first - 1;
  if (relations.tag(i) === Tag.preposition) i--;
  const group = relations.groupWithMain(i);
  const isDetached =
    group >= 0 &&
    relations.syntax.groups[group]?.nonFinite === true &&
    relations.word(relations.start(group) - 1) === ',';
  return isDetached ? i : -1;
}

const hasTriggerAt = (triggers: readonly Trigger[], relations: Relations, head: number): boolean =>
  triggers.some((trigger) => trigger.headToken - relations.syntax.firstToken === head);

function dateTrigger(
  trigger: Trigger,
  triggers: readonly Trigger[],
  relations: Relations,
  dates: readonly DateInSentence[],
  timexes: readonly TimeExpression[],
): EventTime {
  const head = trigger.headToken - relations.syntax.firstToken;
  let best:
    { readonly date: DateInSentence; readonly cost: number; readonly sameClause: boolean } | undefined;
  for (const date of dates) {
    if (date.boundTo !== -1 && date.boundTo !== head) continue;
    if (isOfSpeech(date, trigger, triggers, relations)) continue;
    if (isOpenStart(date, timexes) && !isPerfect(head, relations)) continue;
    const found = costOf(date, head, trigger, relations);
    if (date.boundTo !== head && (found.cost === Infinity || belongsToVerb(date, trigger, relations)))
      continue;
    if (date.boundTo === head) return toTime(date, timexes, 'event.time.phrase');
    if (best === undefined || found.cost < best.cost) best = { date, ...found };
  }
  if (best === undefined) return { steps: [] };
  return toTime(best.date, timexes, best.sameClause ? 'event.time.clause' : 'event.time.sentence');
}

/** "since 2003": from a date on. It tells of what has gone on since then ("has fallen since"), not of what happened once. */
const isOpenStart = (date: DateInSentence, timexes: readonly TimeExpression[]): boolean =>
  timexes[date.timex]?.edtf?.endsWith('/..') === true;

const isPerfect = (head: number, relations: Relations): boolean =>
  relations.syntax.groups[relations.groupWithMain(head)]?.perfect === true;

function toTime(date: DateInSentence, timexes: readonly TimeExpression[], code: string): EventTime {
  return { timex: date.timex, steps: [{ code, args: { date: timexes[date.timex]?.edtf ?? '' } }] };
}

/** How far a date stands from a trigger: words between, and more for each clause boundary and verb that it crosses. */
function costOf(
  date: DateInSentence,
  head: number,
  trigger: Trigger,
  relations: Relations,
): { cost: number; sameClause: boolean } {
  const isAfter = date.first > head;
  const from = isAfter ? head + 1 : date.end;
  const to = isAfter ? date.first : head;
  let cost = to - from;
  let sameClause = true;
  for (let i = from; i < to; i++) {
    const tag = relations.tag(i);
    const word = relations.word(i);
    const isReported = isAfter && tag === Tag.subordinator && trigger.kind.startsWith('contact.');
    if ((tag === Tag.relative && isAfter) || isReported || word === 'but')
      return { cost: Infinity, sameClause: false };
    if (
      tag === Tag.subordinator ||
      tag === Tag.relative ||
      tag === Tag.question ||
      word === ';' ||
      word === ':'
    ) {
      cost += clausePenalty;
      sameClause = false;
    } else if (isVerbTag(tag)) cost += verbPenalty;
    else if (tag === Tag.conjunction && isVerbTag(relations.tag(i + 1))) cost += coordinationPenalty;
  }
  const opensSentence = !isAfter && date.first <= 2;
  return { cost: opensSentence ? Math.min(cost, clausePenalty) : cost, sameClause };
}

/**
 * Whether a date tells when the verb happened that the noun hangs on, and not when the noun did: "suspended the
 * extradition in May", "apologised on Monday for the arrests"; but "held a meeting on Monday", "after his arrest in May".
 */
function belongsToVerb(date: DateInSentence, trigger: Trigger, relations: Relations): boolean {
  if (trigger.wordClass !== 'noun') return false;
  const head = trigger.headToken - relations.syntax.firstToken;
  const phrase = relations.phraseAt(head);
  if (phrase < 0) return false;
  const owner = relations.phrase(phrase)?.owner ?? -1;
  const before = relations.first(owner >= 0 ? owner : phrase) - 1;
  if (isVerbTag(relations.tag(before))) return !carriers.has(relations.syntax.lemmas[before] ?? '');
  if (relations.tag(before) !== Tag.preposition && relations.tag(before) !== Tag.to) {
    const carrier = relations.passiveAfter(phrase);
    return (
      carrier !== undefined && date.first > carrier && !carriers.has(relations.syntax.lemmas[carrier] ?? '')
    );
  }
  if (temporal.has(relations.word(before))) return false;
  const isAfter = date.first > head;
  return isAfter
    ? relations.verbBefore(before) >= 0 && date.first - head > 2
    : relations.verbBefore(before) > date.first;
}

/**
 * Whether a date tells only when something was said: "the ministry said on Monday that …". Then it dates the verb of
 * speech and not the events that it reports.
 */
function isOfSpeech(
  date: DateInSentence,
  trigger: Trigger,
  triggers: readonly Trigger[],
  relations: Relations,
): boolean {
  const head = trigger.headToken;
  const base = relations.syntax.firstToken;
  for (const other of triggers) {
    if (other.kind !== 'contact.state' || other.wordClass !== 'verb' || other.headToken === head) continue;
    const speech = other.endToken - base;
    const isRightAfter =
      date.first >= speech && date.first - speech <= 1 + countAdverbs(relations, speech, date.first);
    if (isRightAfter) return true;
  }
  return false;
}

function countAdverbs(relations: Relations, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) if (relations.tag(i) === Tag.adverb) count++;
  return count;
}
