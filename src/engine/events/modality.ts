import type { EntityMention, Modality, Span, TraceStep } from '../annotations';
import type { Tokens } from '../text/tokens';
import argumentWords from './argumentWords.json';
import words from './modalityWords.json';
import type { Relations } from './relations';
import type { TokenCover } from './tokenCover';
import type { Trigger } from './triggers';
import { profileOf } from './wordProfiles';
import { isVerbTag, Tag } from './wordTags';

export interface EventModality {
  readonly modality: Modality;
  /** Who said so, where someone did. */
  readonly source?: Span & { readonly entity?: number };
  readonly steps: readonly TraceStep[];
}

export interface ModalityContext {
  readonly tokens: Tokens;
  readonly cover: TokenCover;
  readonly entities: readonly EntityMention[];
  /** All triggers of the sentence. */
  readonly triggers: readonly Trigger[];
}

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const negating = set(words.negating);
const planning = set(words.planning);
const wishing = set(words.wishing);
const claiming = set(words.claiming);
const planNouns = set(words.planNouns);
const wishNouns = set(words.wishNouns);
const possibleModals = set(words.possibleModals);
const plannedModals = set(words.plannedModals);
const possibleAdjectives = set(words.possibleAdjectives);
const plannedAdjectives = set(words.plannedAdjectives);
const reportedAdverbs = set(words.reportedAdverbs);
const reportedAdjectives = set(words.reportedAdjectives);
const negativeDeterminers = set(words.negativeDeterminers);
const conditionals = set(words.conditionals);
const speech = set(words.speech);
/** Verbs whose negation denies the event that they carry ("did not hold a meeting"). */
const carriers = set(`${argumentWords.support} happen occur take`);
const particles = new Set(['up', 'out', 'off', 'down', 'over']);
/** Kinds whose events are speech: they are the source of others and are not themselves reported by their neighbours. */
const speechVerbField = 'd';

/**
 * Whether a text says that an event happened, did not, will or may, or only that someone says so. The strongest
 * finding counts: negated, then planned or possible by the nearest governing word, then reported.
 */
export function findModality(
  trigger: Trigger,
  relations: Relations,
  context: ModalityContext,
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
    private readonly context: ModalityContext,
  ) {
    this.head = trigger.headToken - relations.syntax.firstToken;
    this.group = relations.groupWithMain(this.head);
  }

  find(): EventModality {
    const own = this.trigger.wordClass === 'noun' ? this.ofNoun() : this.ofVerb();
    const finding = own ?? this.ofGovernor(this.head, 0) ?? this.ofCondition();
    const source = this.findSource();
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
    const governor = this.governorOf(at);
    if (governor === undefined) return undefined;
    const lemma = this.relations.syntax.lemmas[governor] ?? '';
    const found = this.byGovernor(lemma, governor, at);
    if (found !== undefined) return found;
    return this.ofGovernor(governor, depth + 1);
  }

  private byGovernor(lemma: string, governor: number, at: number): Finding | undefined {
    const { relations } = this;
    const isVerb = isVerbTag(relations.tag(governor));
    const isInfinitive = relations.syntax.groups[relations.groupWithMain(at)]?.infinitive === true;
    if (isVerb) {
      const group = relations.syntax.groups[relations.groupWithMain(governor)];
      if (group?.negated === true && carriers.has(lemma) && !this.isSpeech(governor))
        return { modality: 'negated', word: 'not', code: 'event.negated' };
      if (negating.has(lemma)) return { modality: 'negated', word: lemma, code: 'event.negated.by' };
      if (planning.has(lemma) && (isInfinitive || lemma === 'plan' || lemma === 'schedule'))
        return { modality: 'planned', word: lemma, code: 'event.planned' };
      const callsIt =
        lemma === 'call' && relations.word(governor + 1) !== 'for' && relations.word(governor + 1) !== 'on';
      if (callsIt) return { modality: 'planned', word: lemma, code: 'event.planned' };
      if (wishing.has(lemma)) return { modality: 'possible', word: lemma, code: 'event.possible' };
      if (claiming.has(lemma) && !(lemma === 'want' && isInfinitive))
        return { modality: 'reported', word: lemma, code: 'event.reported' };
      const bySubject = group === undefined ? undefined : this.bySubject(governor, at);
      if (bySubject !== undefined) return bySubject;
      if (group !== undefined && plannedModals.has(group.modal))
        return { modality: 'planned', word: group.modal, code: 'event.planned' };
      if (group !== undefined && possibleModals.has(group.modal))
        return { modality: 'possible', word: group.modal, code: 'event.possible' };
      return undefined;
    }
    if (planNouns.has(lemma)) return { modality: 'planned', word: lemma, code: 'event.planned' };
    if (wishNouns.has(lemma)) return { modality: 'possible', word: lemma, code: 'event.possible' };
    return undefined;
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

  /** Position of the verb or noun that the event at `at` hangs on, or undefined. */
  private governorOf(at: number): number | undefined {
    const { relations } = this;
    const group = relations.groupWithMain(at);
    const isCompound = relations.tag(at) === Tag.verbGerund && relations.tag(at - 1) === Tag.noun;
    if (group >= 0 && !isCompound) return this.governorOfVerb(group);
    const phrase = relations.phraseAt(isCompound ? at - 1 : at);
    if (phrase < 0) return undefined;
    const before = this.beforePhrase(phrase);
    if (isVerbTag(relations.tag(before))) return before;
    const carrier = relations.passiveAfter(phrase);
    if (carrier !== undefined) return carrier;
    const isPreposition = relations.tag(before) === Tag.preposition || relations.tag(before) === Tag.to;
    if (!isPreposition) return undefined;
    const outer = relations.phraseAt(before - 1);
    if (outer >= 0 && ['of', 'for', 'to'].includes(relations.word(before))) return relations.head(outer);
    if (isVerbTag(relations.tag(before - 1)) && relations.word(before) !== 'in') return before - 1;
    return outer >= 0 && ['with'].includes(relations.word(before)) ? this.verbBefore(outer) : undefined;
  }

  private verbBefore(phrase: number): number | undefined {
    const before = this.beforePhrase(phrase);
    return isVerbTag(this.relations.tag(before)) ? before : undefined;
  }

  /** The token before a phrase, past an owner and the phrases that it is coordinated with. */
  private beforePhrase(phrase: number): number {
    const { relations } = this;
    const leftmost = relations.coordinationStart(phrase);
    const owner = relations.phrase(leftmost)?.owner ?? -1;
    const before = relations.first(owner >= 0 ? owner : leftmost) - 1;
    return particles.has(relations.word(before)) && isVerbTag(relations.tag(before - 1))
      ? before - 1
      : before;
  }

  private governorOfVerb(group: number): number | undefined {
    const { relations } = this;
    const start = relations.start(group);
    const isInfinitive = relations.syntax.groups[group]?.infinitive === true;
    const before = start - 1;
    if (isVerbTag(relations.tag(before))) return before;
    if (relations.tag(before) === Tag.adjective) return undefined;
    const coordinated = relations.tag(before) === Tag.conjunction && group > 0;
    if (coordinated && (isInfinitive || relations.tag(relations.main(group)) === Tag.verbBase))
      return this.governorOfVerb(group - 1);
    if (isInfinitive) {
      const phrase = relations.phraseAt(this.pastDates(before));
      if (phrase < 0) return undefined;
      const lemma = relations.syntax.lemmas[relations.head(phrase)] ?? '';
      if (planNouns.has(lemma) || wishNouns.has(lemma)) return relations.head(phrase);
      const outer = relations.outOfPrepositions(phrase);
      return outer === phrase ? this.verbBefore(phrase) : relations.head(outer);
    }
    const isGerund = relations.tag(relations.main(group)) === Tag.verbGerund;
    if (isGerund && relations.tag(before) === Tag.noun) return this.verbBefore(relations.phraseAt(before));
    if (!isGerund || relations.tag(before) !== Tag.preposition) return undefined;
    if (isVerbTag(relations.tag(before - 1))) return before - 1;
    const phrase = relations.phraseAt(before - 1);
    if (phrase < 0) return undefined;
    const lemma = relations.syntax.lemmas[relations.head(phrase)] ?? '';
    return planNouns.has(lemma) || wishNouns.has(lemma) ? relations.head(phrase) : this.verbBefore(phrase);
  }

  /** The token before a time expression that ends at `i`, and its preposition; `i` where none does. */
  private pastDates(i: number): number {
    const { relations } = this;
    if (relations.tag(i) !== Tag.date) return i;
    let before = i;
    while (relations.tag(before) === Tag.date || relations.tag(before) === Tag.determiner) before--;
    return relations.tag(before) === Tag.preposition ? before - 1 : before;
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

  /** Who the sentence says it from: "according to …", a verb of speech before or after, a quotation's speaker. */
  private findSource(): { readonly word: string; readonly span?: Span & { entity?: number } } | undefined {
    if (this.trigger.kind === 'contact.state' || this.isPresupposed()) return undefined;
    return this.accordingTo() ?? this.speechBefore() ?? this.speechAfter();
  }

  /** "implicated in the 1985 murder of …": a definite noun after a preposition names what is taken as known. */
  private isPresupposed(): boolean {
    if (this.trigger.wordClass !== 'noun') return false;
    const { relations } = this;
    const phrase = relations.phraseAt(this.head);
    if (phrase < 0 || relations.word(relations.first(phrase)) !== 'the') return false;
    return relations.isAfterPreposition(phrase);
  }

  private accordingTo(): { readonly word: string; readonly span?: Span & { entity?: number } } | undefined {
    const { relations } = this;
    for (let i = 0; i + 2 < relations.syntax.tags.length; i++) {
      if (relations.word(i) !== 'according' || relations.word(i + 1) !== 'to') continue;
      const phrase = relations.phraseAt(i + 2);
      return phrase < 0 ? { word: 'according to' } : { word: 'according to', span: this.spanOf(phrase) };
    }
    return undefined;
  }

  /** A verb of speech before the event whose complement holds it: "police said (that) …", "denied that …". */
  private speechBefore(): { readonly word: string; readonly span?: Span & { entity?: number } } | undefined {
    const { relations } = this;
    for (const other of this.context.triggers) {
      const main = other.headToken - relations.syntax.firstToken;
      if (main >= this.head) return undefined;
      if (!this.reportsClauses(other)) continue;
      if (relations.syntax.groups[relations.groupWithMain(main)]?.infinitive === true) continue;
      if (!this.complementReaches(main)) continue;
      const group = relations.groupWithMain(main);
      const subject = relations.subjectOf(group);
      const word = relations.syntax.lemmas[main] ?? '';
      return subject < 0 ? { word } : { word, span: this.spanOf(subject) };
    }
    return undefined;
  }

  private reportsClauses(other: Trigger): boolean {
    if (other.wordClass !== 'verb' || !speech.has(other.lemma)) return false;
    return ['contact.state', 'contact.reject', 'contact.concede', 'contact.accuse'].includes(other.kind);
  }

  /** Whether the event stands in a clause that the verb at `main` introduces by "that", a colon or a quote, or at once. */
  private complementReaches(main: number): boolean {
    const { relations } = this;
    let opened = false;
    for (let i = main + 1; i < this.head; i++) {
      const word = relations.word(i);
      if (word === ';') return false;
      const opensClause =
        word === 'that' || word === ':' || word === '"' || word === '“' || relations.tag(i) === Tag.question;
      if (opensClause) opened = true;
      if (word === '”') return false;
    }
    return opened || this.bareComplement(main);
  }

  /** "police said the man died": a subject and a finite verb right after the verb of speech, dates aside. */
  private bareComplement(main: number): boolean {
    const { relations } = this;
    let i = main + 1;
    while (
      relations.tag(i) === Tag.date ||
      (relations.tag(i) === Tag.preposition && relations.tag(i + 1) === Tag.date) ||
      relations.tag(i) === Tag.adverb ||
      relations.word(i) === ','
    )
      i++;
    if (relations.phraseAt(i) < 0) return false;
    for (let group = 0; group < relations.syntax.groups.length; group++) {
      if (relations.main(group) <= i) continue;
      const candidate = relations.syntax.groups[group];
      if (candidate === undefined || candidate.infinitive) return false;
      if (candidate.nonFinite) continue;
      const subject = relations.subjectOf(group);
      return subject >= 0 && relations.first(subject) > main;
    }
    return false;
  }

  /** "…, police said": a verb of speech with its subject after the last comma of the sentence. */
  private speechAfter(): { readonly word: string; readonly span?: Span & { entity?: number } } | undefined {
    const { relations } = this;
    for (const other of this.context.triggers) {
      const main = other.headToken - relations.syntax.firstToken;
      if (main <= this.head || !this.reportsClauses(other)) continue;
      const group = relations.groupWithMain(main);
      if (group < 0 || relations.syntax.groups[group]?.nonFinite === true) continue;
      const subject = relations.subjectOf(group);
      const opening = subject >= 0 ? relations.first(subject) - 1 : relations.start(group) - 1;
      const word = relations.syntax.lemmas[main] ?? '';
      if (subject >= 0 && this.followsComma(opening) && this.endsSentence(main))
        return { word, span: this.spanOf(subject) };
      if (subject < 0 && this.followsComma(opening)) {
        const inverted = relations.phraseAt(main + 1);
        return inverted < 0 ? { word } : { word, span: this.spanOf(inverted) };
      }
    }
    return undefined;
  }

  private followsComma(i: number): boolean {
    const word = this.relations.word(i);
    if (this.relations.tag(i) === Tag.determiner || this.relations.tag(i) === Tag.possessive)
      return this.followsComma(i - 1);
    return word === ',' || word === '"' || word === '”' || word === '’';
  }

  /** Whether nothing but an addressee, a date or a place follows the verb of speech. */
  private endsSentence(main: number): boolean {
    for (let i = main + 1; i < this.relations.syntax.tags.length; i++) {
      const tag = this.relations.tag(i);
      if (isVerbTag(tag) || tag === Tag.subordinator || tag === Tag.question) return false;
    }
    return true;
  }

  private spanOf(phrase: number): Span & { entity?: number } {
    const { relations } = this;
    const base = relations.syntax.firstToken;
    const entity = this.context.cover.entity[base + relations.head(phrase)] ?? -1;
    const mention = this.context.entities[entity];
    if (mention !== undefined) return { start: mention.start, end: mention.end, entity };
    let first = relations.first(phrase);
    if (relations.tag(first) === Tag.determiner && first < relations.end(phrase) - 1) first++;
    return {
      start: this.context.tokens.starts[base + first] ?? 0,
      end: this.context.tokens.ends[base + relations.end(phrase) - 1] ?? 0,
    };
  }
}
