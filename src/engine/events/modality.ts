import type { Modality, TraceStep } from '../annotations';
import argumentWords from './argumentWords.json';
import { findSource, type EventSource, type SentenceContext } from './eventSource';
import { governorOf } from './governors';
import {
  aimNouns,
  claiming,
  conditionals,
  negating,
  negativeDeterminers,
  planNouns,
  planning,
  plannedAdjectives,
  plannedModals,
  possibleAdjectives,
  possibleModals,
  reportedAdjectives,
  reportedAdverbs,
  wishNouns,
  wishing,
} from './modalityLists';
import { referenceOf } from './reference';
import type { Relations } from './relations';
import type { Trigger } from './triggers';
import { profileOf } from './wordProfiles';
import { isVerbTag, Tag } from './wordTags';

export interface EventModality {
  readonly modality: Modality;
  /** Who said so, where someone did. */
  readonly source?: NonNullable<EventSource['span']>;
  readonly steps: readonly TraceStep[];
}

/** Verbs whose negation denies the event that they carry ("did not hold a meeting"). */
const carriers = new Set(`${argumentWords.support} happen occur take`.split(' '));
/** WordNet's fields of verbs of thought, speech and perception. */
const lookingFields = new Set(['c', 'd', 'k']);
/** Kinds whose events are speech: they are the source of others and are not themselves reported by their neighbours. */
const speechVerbField = 'd';

/**
 * Whether a text says that an event happened, did not, will or may, or only that someone says so. The strongest
 * finding counts: negated, then planned or possible by the nearest governing word, then reported.
 */
export function findModality(
  trigger: Trigger,
  relations: Relations,
  context: SentenceContext,
): EventModality {
  return new ModalityFinder(trigger, relations, context).find();
}

interface Finding {
  readonly modality: Modality;
  readonly word: string;
  readonly code: string;
}

class ModalityFinder {
  private readonly head: number;
  private readonly group: number;

  constructor(
    private readonly trigger: Trigger,
    private readonly relations: Relations,
    private readonly context: SentenceContext,
  ) {
    this.head = trigger.headToken - relations.syntax.firstToken;
    this.group = relations.groupWithMain(this.head);
  }

  find(): EventModality {
    const own = this.trigger.wordClass === 'noun' ? this.ofNoun() : this.ofVerb();
    const finding = own ?? this.ofGovernor(this.head, 0) ?? this.ofCondition();
    const source = findSource(this.trigger, this.relations, this.context);
    const steps: TraceStep[] = [];
    if (finding !== undefined) steps.push({ code: finding.code, args: { word: finding.word } });
    if (source !== undefined) steps.push({ code: 'event.source', args: { word: source.word } });
    const told = source?.word === 'deny' ? 'negated' : 'reported';
    const modality = finding?.modality ?? (source === undefined ? 'asserted' : told);
    return source?.span === undefined ? { modality, steps } : { modality, source: source.span, steps };
  }

  private ofVerb(): Finding | undefined {
    const { relations } = this;
    const group = relations.syntax.groups[this.group];
    if (group === undefined) return undefined;
    const start = relations.start(this.group);
    if (group.negated) return { modality: 'negated', word: 'not', code: 'event.negated' };
    const subject = relations.subjectOf(this.group);
    const opening = subject >= 0 ? relations.word(relations.first(subject)) : '';
    const before = relations.word(start - 1);
    if (negativeDeterminers.has(opening))
      return { modality: 'negated', word: opening, code: 'event.negated' };
    if (before === 'without' || before === 'never')
      return { modality: 'negated', word: before, code: 'event.negated' };
    if (plannedModals.has(group.modal))
      return { modality: 'planned', word: group.modal, code: 'event.planned' };
    if (possibleModals.has(group.modal))
      return { modality: 'possible', word: group.modal, code: 'event.possible' };
    for (let i = start; i < this.head; i++)
      if (reportedAdverbs.has(relations.word(i)))
        return { modality: 'reported', word: relations.word(i), code: 'event.reported' };
    if (reportedAdverbs.has(before)) return { modality: 'reported', word: before, code: 'event.reported' };
    return this.ofGoingTo(start);
  }

  /** "is to meet", "are going to meet". */
  private ofGoingTo(start: number): Finding | undefined {
    const { relations } = this;
    if (relations.syntax.groups[this.group]?.infinitive !== true) return undefined;
    const before = relations.word(start - 1);
    if (before === 'going' || relations.tag(start - 1) === Tag.be || before === 'due')
      return { modality: 'planned', word: before, code: 'event.planned' };
    return undefined;
  }

  private ofNoun(): Finding | undefined {
    const { relations } = this;
    const phrase = relations.phraseAt(this.head);
    const first = phrase >= 0 ? relations.first(phrase) : this.head;
    for (let i = first; i < this.head; i++) {
      const word = relations.word(i);
      if (negativeDeterminers.has(word)) return { modality: 'negated', word, code: 'event.negated' };
      if (possibleAdjectives.has(word)) return { modality: 'possible', word, code: 'event.possible' };
      if (plannedAdjectives.has(word)) return { modality: 'planned', word, code: 'event.planned' };
      if (reportedAdjectives.has(word)) return { modality: 'reported', word, code: 'event.reported' };
    }
    if (relations.word(first - 1) === 'without')
      return { modality: 'negated', word: 'without', code: 'event.negated' };
    return undefined;
  }

  /** The word that an infinitive, an object or an "of" phrase depends on; goes up at most three steps. */
  private ofGovernor(at: number, depth: number): Finding | undefined {
    if (depth > 3) return undefined;
    const governor = governorOf(at, this.relations);
    if (governor === undefined) return undefined;
    const lemma = this.relations.syntax.lemmas[governor] ?? '';
    const found = this.byGovernor(lemma, governor, at);
    if (found !== undefined) return found;
    return this.ofGovernor(governor, depth + 1);
  }

  private byGovernor(lemma: string, governor: number, at: number): Finding | undefined {
    const { relations } = this;
    const isInfinitive = relations.syntax.groups[relations.groupWithMain(at)]?.infinitive === true;
    if (isVerbTag(relations.tag(governor)))
      return this.byVerb(lemma, governor, isInfinitive) ?? this.byClause(lemma, governor, at);
    if (planNouns.has(lemma) || (isInfinitive && aimNouns.has(lemma)))
      return { modality: 'planned', word: lemma, code: 'event.planned' };
    if (wishNouns.has(lemma)) return { modality: 'possible', word: lemma, code: 'event.possible' };
    return undefined;
  }

  /** What the meaning of the governing verb tells of its object or infinitive. */
  private byVerb(lemma: string, governor: number, isInfinitive: boolean): Finding | undefined {
    const { relations } = this;
    const group = relations.syntax.groups[relations.groupWithMain(governor)];
    if (group?.negated === true && carriers.has(lemma) && !this.isSpeech(governor))
      return { modality: 'negated', word: 'not', code: 'event.negated' };
    if (negating.has(lemma)) return { modality: 'negated', word: lemma, code: 'event.negated.by' };
    const callsIt =
      lemma === 'call' && relations.word(governor + 1) !== 'for' && relations.word(governor + 1) !== 'on';
    const plansIt = planning.has(lemma) && (isInfinitive || lemma === 'plan' || lemma === 'schedule');
    if (callsIt || plansIt) return { modality: 'planned', word: lemma, code: 'event.planned' };
    if (wishing.has(lemma)) return { modality: 'possible', word: lemma, code: 'event.possible' };
    if (claiming.has(lemma) && !(lemma === 'want' && isInfinitive))
      return { modality: 'reported', word: lemma, code: 'event.reported' };
    return undefined;
  }

  /** What the subject and the modal of the governing verb tell. */
  private byClause(lemma: string, governor: number, at: number): Finding | undefined {
    const { relations } = this;
    const group = relations.syntax.groups[relations.groupWithMain(governor)];
    if (group === undefined) return undefined;
    const bySubject = this.bySubject(governor, at);
    if (bySubject !== undefined || this.onlyLooksAt(lemma, at)) return bySubject;
    if (plannedModals.has(group.modal))
      return { modality: 'planned', word: group.modal, code: 'event.planned' };
    if (possibleModals.has(group.modal))
      return { modality: 'possible', word: group.modal, code: 'event.possible' };
    return undefined;
  }

  /** "they will discuss the attack", "the arrest can be seen as …": a known event is spoken or thought of, not made. */
  private onlyLooksAt(lemma: string, at: number): boolean {
    const { relations } = this;
    const phrase = relations.groupWithMain(at) < 0 ? relations.phraseAt(at) : -1;
    if (phrase < 0 || carriers.has(lemma) || !lookingFields.has(profileOf(lemma).verbField)) return false;
    const { form } = referenceOf(this.trigger, relations);
    return form === 'definite' || form === 'demonstrative';
  }

  /** "the next steps include …", "the plan provides for …": the governing verb's subject names a plan. */
  private bySubject(governor: number, at: number): Finding | undefined {
    const { relations } = this;
    const subject = relations.subjectOf(relations.groupWithMain(governor));
    if (subject < 0 || relations.head(subject) === at) return undefined;
    const lemma = relations.syntax.lemmas[relations.head(subject)] ?? '';
    if (planNouns.has(lemma)) return { modality: 'planned', word: lemma, code: 'event.planned' };
    if (wishNouns.has(lemma)) return { modality: 'possible', word: lemma, code: 'event.possible' };
    return undefined;
  }

  private isSpeech(i: number): boolean {
    return profileOf(this.relations.syntax.lemmas[i] ?? '').verbField === speechVerbField;
  }

  private ofCondition(): Finding | undefined {
    const { relations } = this;
    for (let i = this.head - 1; i >= 0 && i > this.head - 12; i--) {
      const word = relations.word(i);
      if (conditionals.has(word)) return { modality: 'possible', word, code: 'event.possible' };
      if (relations.tag(i) === Tag.punctuation || relations.tag(i) === Tag.subordinator) return undefined;
    }
    return undefined;
  }
}
