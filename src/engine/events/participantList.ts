import type { EntityMention, EventParticipant, Span, TraceStep } from '../annotations';
import type { Tokens } from '../text/tokens';
import words from './argumentWords.json';
import { eventKind } from './ontology';
import { opensAsKnown, saysNothing, type Pronouns } from './pronouns';
import type { Relations } from './relations';
import { roleOf, type Relation, type RoleContext } from './roles';
import type { TokenCover } from './tokenCover';
import type { Trigger } from './triggers';
import { profileOf } from './wordProfiles';
import { isVerbTag, Tag } from './wordTags';

export interface ArgumentContext {
  readonly tokens: Tokens;
  readonly cover: TokenCover;
  readonly entities: readonly EntityMention[];
  readonly prose: string;
  readonly pronouns: Pronouns;
  /** Which sentence of the document it is. */
  readonly sentence: number;
}

const titles = new Set(words.titles.split(' '));
const placeNouns = new Set(words.placeNouns.split(' '));
const measures = new Set(words.measures.split(' '));
const quantities = new Set(words.quantities.split(' '));
const animateKinds = new Set(['person', 'organization', 'group']);
const placeKinds = new Set(['place', 'facility']);
/** Common nouns that mean people, by their ending. */
const humanEnding =
  /(?:or|er|ist|ian|ant|ent|man|men|people|police|official|minister|president|spokesman|student|journalist|woman|child|victim|troop)$/;

/** Collects the participants of one event: each phrase that stands in a relation to its trigger, by its role. */
export class ParticipantList {
  /** How pronouns were led back to what they stand for. */
  readonly steps: TraceStep[] = [];
  /** How many names and how many counted or known things were added. */
  known = 0;
  private readonly participants: EventParticipant[] = [];
  private placed: EventParticipant | undefined;
  private readonly head: number;
  private readonly end: number;

  constructor(
    private readonly trigger: Trigger,
    private readonly relations: Relations,
    private readonly context: ArgumentContext,
  ) {
    this.head = trigger.headToken - relations.syntax.firstToken;
    this.end = trigger.endToken - relations.syntax.firstToken;
  }

  /** Where the event happens, as far as it is known. */
  get place(): EventParticipant | undefined {
    return this.placed;
  }

  /** Sorted by start; a longer span before one inside it. */
  sorted(): EventParticipant[] {
    return [...this.participants].sort((a, b) => a.start - b.start || b.end - a.end);
  }

  addPhrases(phrases: readonly number[], relation: Relation): void {
    for (const phrase of phrases) this.addPhrase(phrase, relation);
  }

  /** The name with this index, in the relation. */
  addEntity(entity: number, relation: Relation): void {
    const mention = this.context.entities[entity];
    if (mention === undefined) return;
    this.known++;
    this.addSpan(mention, relation, this.contextOfEntity(mention, relation), entity);
  }

  /** What the pronoun at `i` stands for; nothing where that is not certain. */
  addPronoun(i: number, relation: Relation): void {
    const { pronouns, sentence, tokens } = this.context;
    const found = pronouns.antecedentOf(i, sentence, this.relations);
    if (found === undefined) return;
    const before = this.participants.length;
    if ('entity' in found) this.addEntity(found.entity, relation);
    else this.addPhrases(this.relations.coordinated(found.phrase, -1), relation);
    const [added] = this.participants.slice(before);
    if (added === undefined) return;
    const word = tokens.text(this.relations.syntax.firstToken + i);
    this.steps.push({
      code: 'event.pronoun',
      args: { word, words: this.context.prose.slice(added.start, added.end) },
    });
  }

  private addSpan(span: Span, relation: Relation, context: RoleContext, entity: number | undefined): void {
    const role = roleOf(relation, context);
    if (role === undefined) return;
    const { start, end } = span;
    const participant: EventParticipant =
      entity === undefined ? { start, end, role } : { start, end, role, entity };
    if (role === 'place') {
      const isBetter = this.place?.entity === undefined && entity !== undefined && relation === 'in';
      if (this.place === undefined || isBetter) this.placed = participant;
      return;
    }
    const isTaken = this.participants.some(
      (other) => other.role !== 'amount' && other.start < end && start < other.end,
    );
    if (!isTaken) this.participants.push(participant);
  }

  isQuantity(phrase: number): boolean {
    const lemma = this.relations.syntax.lemmas[this.relations.head(phrase)] ?? '';
    return (
      quantities.has(lemma) ||
      measures.has(lemma) ||
      this.relations.tag(this.relations.head(phrase)) === Tag.number
    );
  }

  private roleContext(isAnimate: boolean, isPlace: boolean): RoleContext {
    const { kind, lemma, wordClass } = this.trigger;
    return { kind, lemma, isNoun: wordClass === 'noun', isAnimate, isPlace };
  }

  private spanOf(first: number, end: number): Span {
    const { tokens } = this.context;
    const base = this.relations.syntax.firstToken;
    return { start: tokens.starts[base + first] ?? 0, end: tokens.ends[base + end - 1] ?? 0 };
  }

  private addPhrase(phrase: number, relation: Relation): void {
    const { relations } = this;
    const head = relations.head(phrase);
    if (relations.tag(head) === Tag.date || (head >= this.head && head < this.end)) return;
    const counted = this.isQuantity(phrase) ? this.countedBy(phrase) : -1;
    const isMoney = this.addAmount(phrase, counted);
    if (isMoney) return;
    const isPronoun = counted >= 0 && relations.tag(relations.head(counted)) === Tag.pronoun;
    const meant = counted >= 0 && !isPronoun ? counted : phrase;
    if (this.context.pronouns.stands(relations.word(head))) {
      this.addPronoun(head, relation);
      return;
    }
    const named = this.namedBy(meant);
    if (named >= 0) this.addEntity(named, relation);
    else if (!saysNothing(meant, relations)) {
      if (opensAsKnown(meant, relations)) this.known++;
      this.addSpan(this.phraseSpan(meant), relation, this.contextOf(meant), undefined);
    }
  }

  /** The phrase that "hundreds of …" or "600 kilograms of …" counts, or -1. */
  private countedBy(phrase: number): number {
    const end = this.relations.end(phrase);
    return this.relations.word(end) === 'of' ? this.relations.phraseAt(end + 1) : -1;
  }

  /** A body is a place too where something happens "at" it; what is fired "at" it is not. */
  private contextOfEntity({ type }: EntityMention, relation: Relation): RoleContext {
    const isSeat = relation === 'at' && type === 'organization' && this.trigger.kind !== 'conflict.attack';
    return this.roleContext(animateKinds.has(type) && !isSeat, placeKinds.has(type) || isSeat);
  }

  private contextOf(phrase: number): RoleContext {
    const { relations } = this;
    const lemma = relations.syntax.lemmas[relations.head(phrase)] ?? '';
    const isPlace = placeNouns.has(lemma);
    const { happening, state } = profileOf(lemma);
    const isName = relations.tag(relations.head(phrase)) === Tag.name;
    const isHuman = !isPlace && happening + state === 0 && humanEnding.test(lemma);
    return this.roleContext(isName || isHuman, isPlace);
  }

  /** The entity that a phrase names: at its head, or in apposition right after it ("its head, Ana Ruiz,"); or -1. */
  private namedBy(phrase: number): number {
    const own = this.entityAt(this.relations.head(phrase));
    if (own >= 0) return own;
    const opening = this.entityAt(this.relations.first(phrase));
    if (this.context.entities[opening]?.type === 'person' && this.isTitle(phrase)) return opening;
    const end = this.relations.end(phrase);
    const titled = this.relations.word(end) === 'of' ? this.entityAt(this.lastOf(end + 1)) : -1;
    if (titled >= 0 && this.context.entities[titled]?.type === 'person' && this.isTitle(phrase))
      return titled;
    const next =
      this.relations.word(end) === ',' ? this.relations.phraseAt(end + 1) : this.relations.phraseAt(end);
    if (next < 0 || next === phrase) return -1;
    const entity = this.entityAt(this.relations.head(next));
    const isPerson = entity >= 0 && this.context.entities[entity]?.type === 'person';
    const closing = this.relations.word(this.relations.end(next));
    const closes = closing === '' || closing === ',' || closing === '.' || this.relations.word(end) !== ',';
    return isPerson && closes && !isVerbTag(this.relations.tag(end)) ? entity : -1;
  }

  private lastOf(i: number): number {
    const phrase = this.relations.phraseAt(i);
    return phrase < 0 ? i : this.relations.head(phrase);
  }

  /** Whether an office is the phrase's head: "Secretary of State Marco Rubio", "(elected) Ana Ruiz mayor". */
  private isTitle(phrase: number): boolean {
    return titles.has(this.relations.word(this.relations.head(phrase)));
  }

  private entityAt(i: number): number {
    return this.context.cover.entity[this.relations.syntax.firstToken + i] ?? -1;
  }

  /** The phrase without a determiner at its start. */
  private phraseSpan(phrase: number): Span {
    let first = this.relations.first(phrase);
    const end = this.relations.end(phrase);
    while (first < end - 1 && isSkippedOpening(this.relations.tag(first), this.relations.word(first)))
      first++;
    return this.spanOf(first, end);
  }

  /**
   * Adds how many or how much a phrase says. True where the phrase is nothing else: a sum of money, a term of years.
   */
  private addAmount(phrase: number, counted: number): boolean {
    const { relations } = this;
    const first = relations.first(phrase);
    const end = relations.end(phrase);
    const head = relations.head(phrase);
    const lemma = relations.syntax.lemmas[head] ?? '';
    const isMeasure = measures.has(lemma) || ['$', '€', '£'].includes(relations.word(first));
    if (isMeasure || counted >= 0) {
      const hasNumber = relations.tag(first) === Tag.number || counted >= 0;
      if (hasNumber) this.addAmountSpan(first, end);
      return isMeasure && counted < 0 && hasNumber;
    }
    let i = first;
    while (i < end && isSkippedOpening(relations.tag(i), relations.word(i))) i++;
    if (relations.tag(i) !== Tag.number || this.entityAt(head) >= 0 || head === i) return false;
    let last = i + 1;
    while (
      last < end &&
      (relations.tag(last) === Tag.number ||
        (relations.word(last) === ',' && relations.tag(last + 1) === Tag.number))
    )
      last++;
    this.addAmountSpan(i, last);
    return false;
  }

  private addAmountSpan(first: number, end: number): void {
    if (this.hasRole('amount')) return;
    if (!Object.hasOwn(eventKind(this.trigger.kind)?.roles ?? {}, 'amount')) return;
    this.participants.push({ ...this.spanOf(first, end), role: 'amount' });
  }

  private hasRole(role: string): boolean {
    return this.participants.some((participant) => participant.role === role);
  }
}

const isSkippedOpening = (tag: number, word: string): boolean =>
  tag === Tag.determiner || (tag === Tag.possessive && word !== 's');
