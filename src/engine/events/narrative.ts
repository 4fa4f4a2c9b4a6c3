import type { DocumentDate, TimeExpression, TraceStep } from '../annotations';
import type { TextModel } from '../text/textModel';
import type { VerbGroup } from './chunks';
import { governorOf } from './governors';
import type { EventModality } from './modality';
import type { Relations } from './relations';
import type { Trigger } from './triggers';
import { Tag } from './wordTags';

/** The date that a story stands at: an expression of the text, and the sentence that gave it. */
interface Anchor {
  readonly timex: number;
  readonly block: number;
  readonly sentence: number;
}

/** A date that the narrative gives an event, and how sure it is. */
export interface NarrativeTime {
  /** EDTF; with "?" (uncertain) where it is carried further than to the next sentence. */
  readonly date: string;
  readonly timex?: number;
  readonly step: TraceStep;
}

/** How many sentences a date is carried on where each paragraph is one sentence. */
const carriedSentences = 3;
/** Expressions with a year of their own are not told from the document's date. */
const ownYear = /\d{4}/;
const wholeDay = /^\d{4}-\d\d-\d\d$/;
const dayLength = 86_400_000;
/** A date longer before the document's is background, from which a story does not go on. */
const storyDays = 31;
/** The blocks of a text among which a date line and the day of the story are looked for: a headline, a date, a lede. */
const openingBlocks = 4;
/** The place and the agency before the date of a dateline, in code units. */
const longestDateline = 60;
const dashAhead = /^(?: ?\([^()]{1,30})?\)? ?[—–―-]/;
/** The opening of news tells of the last days. */
const openingDays = 7;
const plainDate = /^\d{4}(?:-\d\d){1,2}$/;

/**
 * Dates what is told in the past tense without a date of its own, from the story around it. An event right after a
 * dated one in its paragraph goes on with that date. Further on, and only in a text that is told from its own date
 * ("on Monday", "yesterday", a date line), events take the last date told, or the document's, as uncertain. Other texts, nouns,
 * plans and possibilities stay undated.
 */
export class Narrative {
  private anchor: Anchor | undefined;
  /** The day from which the text is told; undefined where it is not told from one. */
  private readonly ownDay: string | undefined;
  /** The day that the opening tells of ("on Monday"), else the day from which the text is told. */
  private readonly storyDay: string | undefined;

  constructor(
    private readonly text: TextModel,
    private readonly timex: readonly TimeExpression[],
    private readonly date: DocumentDate | undefined,
  ) {
    const dateLine = date === undefined ? undefined : timex.find((each) => this.isDateLine(each))?.edtf;
    const isTold =
      dateLine !== undefined || (date !== undefined && timex.some((each) => this.isDeictic(each)));
    this.ownDay = isTold ? (dateLine ?? date?.value) : undefined;
    this.storyDay = this.dayOfOpening() ?? this.ownDay;
  }

  /** To be called after each sentence with the first clause date that it gave an event that has happened. */
  moveTo(sentence: number, timex: number): void {
    this.anchor = { timex, block: this.text.sentences[sentence]?.block ?? -1, sentence };
  }

  /** The date of an event without its own, or undefined. */
  timeOf(
    sentence: number,
    trigger: Trigger,
    relations: Relations,
    modality: EventModality,
  ): NarrativeTime | undefined {
    if (trigger.wordClass !== 'verb') return undefined;
    if (modality.modality === 'planned' || modality.modality === 'possible') return undefined;
    const head = trigger.headToken - relations.syntax.firstToken;
    if (isOfOtherTime(head, relations)) return undefined;
    const tense = sentence === 0 && isPassiveHeadline(relations, head) ? 'past' : tenseOf(relations, head);
    if (tense === 'other') return undefined;
    const isSpeech = trigger.kind === 'contact.state' && this.ownDay !== undefined;
    const carried = tense === 'past' && !isSpeech ? this.carried(sentence) : undefined;
    return carried ?? this.fromDocument(sentence, tense, trigger);
  }

  /**
   * The date of what hangs on a dated verb and happens with it: a gerund, the infinitive of a result ("rose to reach"),
   * a noun that is new in the story ("wins an order"). `dated` has the known dates by the head's place in the sentence.
   */
  inherited(
    sentence: number,
    trigger: Trigger,
    relations: Relations,
    modality: EventModality,
    dated: ReadonlyMap<number, NarrativeTime>,
  ): NarrativeTime | undefined {
    if (modality.modality === 'planned' || modality.modality === 'possible') return undefined;
    const head = trigger.headToken - relations.syntax.firstToken;
    const governor = trigger.wordClass === 'noun' ? newNounOf(head, relations) : dependentOf(head, relations);
    if (governor < 0) return undefined;
    return dated.get(governor) ?? this.ofPlainVerb(sentence, governor, trigger, relations);
  }

  /** The date of "had" or "were", which tell no event themselves. */
  private ofPlainVerb(
    sentence: number,
    verb: number,
    trigger: Trigger,
    relations: Relations,
  ): NarrativeTime | undefined {
    const tag = relations.tag(verb);
    if ((tag !== Tag.be && tag !== Tag.have) || !pastForms.has(relations.word(verb))) return undefined;
    return this.carried(sentence) ?? this.fromDocument(sentence, 'past', trigger);
  }

  private isDeictic(expression: TimeExpression): boolean {
    if (expression.type !== 'DATE' && expression.type !== 'TIME') return false;
    if (expression.edtf === undefined || !plainDate.test(expression.edtf)) return false;
    return !ownYear.test(this.text.prose.slice(expression.start, expression.end));
  }

  /** A day near the beginning that is a line of its own, as under a headline, or stands before a dash ("LONDON, May 4 —"). */
  private isDateLine({ start, end, edtf }: TimeExpression): boolean {
    if (edtf === undefined || !wholeDay.test(edtf)) return false;
    const beforeDash = dashAhead.test(this.text.prose.slice(end, end + 40));
    return this.text.blocks
      .slice(0, openingBlocks)
      .some((block) =>
        beforeDash
          ? start >= block.start && start - block.start <= longestDateline
          : block.start === start && block.end <= end + 1,
      );
  }

  /** The first day without a year of its own in the opening, if it is of the story's time. */
  private dayOfOpening(): string | undefined {
    const end = this.text.blocks[openingBlocks - 1]?.end ?? Infinity;
    const first = this.timex.find((each) => this.isDeictic(each) && wholeDay.test(each.edtf ?? ''));
    const day = first !== undefined && first.start < end ? first.edtf : undefined;
    return day !== undefined && this.isNear(day, openingDays) ? day : undefined;
  }

  private carried(sentence: number): NarrativeTime | undefined {
    const { anchor } = this;
    const date = anchor === undefined ? undefined : this.timex[anchor.timex]?.edtf;
    if (anchor === undefined || date === undefined) return undefined;
    const distance = sentence - anchor.sentence;
    const sameBlock = this.text.sentences[sentence]?.block === anchor.block;
    if (sameBlock && distance === 1)
      return { date, timex: anchor.timex, step: { code: 'event.time.narrative', args: { date } } };
    if (this.ownDay === undefined || !this.isNear(date, storyDays)) return undefined;
    if (distance > carriedSentences && !sameBlock) return undefined;
    return { date: `${date}?`, timex: anchor.timex, step: { code: 'event.time.carried', args: { date } } };
  }

  /** Whether a day is at most so many before the text's own, and not ahead of it. */
  private isNear(date: string, most: number): boolean {
    if (this.ownDay === undefined || !wholeDay.test(date)) return false;
    const days = (Date.parse(this.ownDay) - Date.parse(date)) / dayLength;
    return days >= 0 && days <= most;
  }

  private fromDocument(sentence: number, tense: Tense, trigger: Trigger): NarrativeTime | undefined {
    const date = tense === 'past' || sentence === 0 ? this.storyDay : this.ownDay;
    if (date === undefined) return undefined;
    if (tense === 'present' && sentence > 0 && trigger.kind !== 'contact.state') return undefined;
    const code = date === this.date?.value ? 'event.time.document' : 'event.time.story';
    return { date: `${date}?`, step: { code, args: { date } } };
  }
}

/** The verb whose object or subject a noun at `head` is, or on which its phrase hangs, if the phrase is not definite; else -1. */
function newNounOf(head: number, relations: Relations): number {
  const phrase = relations.phraseAt(head);
  if (phrase < 0) return -1;
  const opening = relations.first(phrase);
  if (knownThings.has(relations.word(opening)) || (relations.phrase(phrase)?.owner ?? -1) >= 0) return -1;
  if (relations.isAfterPreposition(phrase)) {
    const verb = withPrepositions.has(relations.word(opening - 1)) ? relations.verbBefore(opening - 2) : -1;
    return verb;
  }
  const group = relations.syntax.groups.findIndex(
    (_, position) => relations.objectOf(position) === phrase || relations.subjectOf(position) === phrase,
  );
  const verb = group < 0 ? -1 : relations.main(group);
  const isOwned = relations.tag(opening) === Tag.possessive;
  return isOwned && !carriers.has(relations.syntax.lemmas[verb] ?? '') ? -1 : verb;
}

/** The verb that a gerund or an infinitive follows, or -1. */
function dependentOf(head: number, relations: Relations): number {
  const group = relations.groupWithMain(head);
  if (group < 0) return -1;
  if (relations.syntax.groups[group]?.infinitive === true)
    return governorOf(head, relations) ?? verbOf(group, relations);
  const isGerund =
    relations.tag(head) === Tag.verbGerund && relations.syntax.groups[group]?.nonFinite === true;
  return isGerund ? verbOf(group, relations) : -1;
}

/** The finite verb before a group, else the one after it ("Totalling …, it fell"); or -1. */
function verbOf(group: number, relations: Relations): number {
  const before = relations.finiteBefore(group);
  const found = before < 0 ? relations.finiteAfter(group) : before;
  return found < 0 ? -1 : relations.main(found);
}

/** Verbs whose object happens with them although it is someone's ("made its maiden flight"). */
const carriers = new Set(['have', 'make', 'take', 'suffer', 'see', 'begin', 'start', 'end']);
/** Prepositions whose noun happens with the verb ("closed with a loss"). */
const withPrepositions = new Set(['with', 'amid', 'in']);
const pastForms = new Set(['had', 'was', 'were']);
const knownThings = new Set(['the', 'this', 'that', 'these', 'those']);

/** "Two men arrested in Oslo": a participle that the only verb of a headline is. */
function isPassiveHeadline(relations: Relations, i: number): boolean {
  const { groups, tags } = relations.syntax;
  const closing = relations.word(tags.length - 1);
  return (
    groups.length === 1 &&
    relations.tag(i) === Tag.verbParticiple &&
    closing !== '.' &&
    relations.start(0) === i
  );
}

/** Words before a verb that take it out of the story's time. */
const otherTimes = new Set(
  'once formerly previously originally historically ever never always often sometimes usually'.split(' '),
);

/** "once visited", "had never met": of no time that the story tells. */
function isOfOtherTime(head: number, relations: Relations): boolean {
  for (let i = head - 1; i >= Math.max(0, head - 3); i--) if (otherTimes.has(relations.word(i))) return true;
  return false;
}

/** "had stalled": before the story. */
function isPluperfect(group: VerbGroup, relations: Relations): boolean {
  const base = relations.syntax.firstToken;
  for (let i = group.firstToken - base; i < group.mainToken - base; i++)
    if (relations.word(i) === 'had') return true;
  return false;
}

type Tense = 'past' | 'perfect' | 'present' | 'progressive' | 'other';

/** The tense of the finite verb at `i`; `other` for infinitives, gerunds, modals and what is no verb. */
function tenseOf(relations: Relations, i: number): Tense {
  const group = relations.syntax.groups[relations.groupWithMain(i)];
  if (group?.modal !== '' || group.infinitive) return 'other';
  if (group.perfect) return isPluperfect(group, relations) ? 'other' : 'perfect';
  const tag = relations.tag(i);
  if (tag === Tag.verbPast || (tag === Tag.verbParticiple && group.passive && !group.nonFinite))
    return 'past';
  if (tag === Tag.verbGerund && !group.nonFinite) return 'progressive';
  return tag === Tag.verbThird || tag === Tag.verbBase ? 'present' : 'other';
}
