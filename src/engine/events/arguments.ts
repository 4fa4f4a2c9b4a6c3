import type { EntityMention, EventParticipant, Span } from '../annotations';
import type { Tokens } from '../text/tokens';
import words from './argumentWords.json';
import { eventKind } from './ontology';
import type { PrepositionalPhrase } from './phraseRelations';
import type { Relations } from './relations';
import { roleOf, type Relation, type RoleContext } from './roles';
import type { TokenCover } from './tokenCover';
import type { Trigger } from './triggers';
import { profileOf } from './wordProfiles';
import { isVerbTag, Tag } from './wordTags';

export interface EventArguments {
  readonly participants: readonly EventParticipant[];
  readonly place?: EventParticipant;
}

export interface ArgumentContext {
  readonly tokens: Tokens;
  readonly cover: TokenCover;
  readonly entities: readonly EntityMention[];
}

const supportVerbs = new Set(words.support.split(' '));
const titles = new Set(words.titles.split(' '));
const includingVerbs = new Set(words.including.split(' '));
const sufferingVerbs = new Set(words.suffering.split(' '));
const placeNouns = new Set(words.placeNouns.split(' '));
const measures = new Set(words.measures.split(' '));
const quantities = new Set(words.quantities.split(' '));
const personPronouns = new Set([
  'he',
  'she',
  'him',
  'her',
  'they',
  'them',
  'i',
  'we',
  'us',
  'you',
  'who',
  'whom',
]);
const animateKinds = new Set(['person', 'organization', 'group']);
const placeKinds = new Set(['place', 'facility']);

/** Finds who and what takes part in an event, and where it happens. */
export function findArguments(
  trigger: Trigger,
  relations: Relations,
  context: ArgumentContext,
): EventArguments {
  return new ArgumentFinder(trigger, relations, context).find();
}

class ArgumentFinder {
  private readonly participants: EventParticipant[] = [];
  private place: EventParticipant | undefined;
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

  find(): EventArguments {
    if (this.trigger.wordClass === 'noun') this.addNominal();
    else this.addVerbal();
    this.addOpeningPlace();
    const participants = this.participants.sort((a, b) => a.start - b.start || b.end - a.end);
    return this.place === undefined ? { participants } : { participants, place: this.place };
  }

  private addVerbal(): void {
    const { relations } = this;
    const group = relations.groupWithMain(this.head);
    if (group < 0) {
      this.addPrepositions(relations.prepositionsAfter(this.end));
      return;
    }
    const passive = relations.isPassive(group);
    this.addAttributive(group);
    this.addPhrases(this.subjects(group), passive ? 'passiveSubject' : 'subject');
    const object = relations.objectOf(group, this.end);
    if (object >= 0) {
      this.addPhrases(relations.coordinated(object, 1), passive ? 'secondObject' : 'object');
      const second = passive ? -1 : relations.secondObjectOf(object);
      if (second >= 0) this.addPhrases([second], 'secondObject');
    }
    this.addPrepositions(this.verbPrepositions(object));
  }

  private subjects(group: number): number[] {
    const { relations } = this;
    let subject = relations.subjectOf(group);
    if (subject < 0) subject = this.invertedSubject(group);
    return subject < 0 ? [] : relations.coordinated(subject, -1);
  }

  /** "…", said the minister. */
  private invertedSubject(group: number): number {
    if (profileOf(this.trigger.lemma).verbField !== 'd') return -1;
    const before = this.relations.word(this.relations.start(group) - 1);
    return before === '"' || before === '”' || before === ',' ? this.relations.phraseAt(this.end) : -1;
  }

  /** "the extradited individuals": a participle before its noun has it as patient. */
  private addAttributive(group: number): void {
    const { relations } = this;
    const phrase = relations.phraseAt(this.head);
    if (
      phrase < 0 ||
      relations.head(phrase) === this.head ||
      relations.syntax.groups[group]?.nonFinite !== true
    )
      return;
    this.addPhrases([phrase], relations.tag(this.head) === Tag.verbGerund ? 'subject' : 'passiveSubject');
  }

  /** Phrases after the verb; "of" belongs to the noun before it unless it follows the verb itself. */
  private verbPrepositions(object: number): PrepositionalPhrase[] {
    const from = object >= 0 ? this.relations.end(object) : this.end;
    const found = this.relations.prepositionsAfter(Math.max(from, this.end));
    const isQuantity = object >= 0 && this.isQuantity(object);
    return found.filter(
      ({ preposition, phrase }) =>
        preposition !== 'of' ||
        this.relations.first(phrase) - 1 === this.end ||
        this.relations.tag(this.relations.first(phrase) - 2) === Tag.adjective ||
        (isQuantity && this.relations.first(phrase) - 1 === from),
    );
  }

  private isQuantity(phrase: number): boolean {
    const lemma = this.relations.syntax.lemmas[this.relations.head(phrase)] ?? '';
    return (
      quantities.has(lemma) ||
      measures.has(lemma) ||
      this.relations.tag(this.relations.head(phrase)) === Tag.number
    );
  }

  private addNominal(): void {
    const { relations } = this;
    const phrase = relations.phraseAt(this.head);
    this.addOwner(phrase);
    this.addModifiers(phrase);
    const after = Math.max(
      this.end,
      phrase >= 0 && relations.head(phrase) === this.head ? relations.end(phrase) : this.end,
    );
    const prepositions = relations.prepositionsAfter(after);
    this.addPrepositions(this.ofNoun(prepositions, after));
    this.addSupport(phrase);
  }

  private addOwner(phrase: number): void {
    if (phrase < 0) return;
    const owner = this.relations.phrase(phrase)?.owner ?? -1;
    if (owner >= 0) this.addPhrases(this.relations.coordinated(owner, -1), 'owner');
    const first = this.relations.first(phrase);
    const isPossessive = this.relations.tag(first) === Tag.possessive && this.relations.word(first) !== 's';
    if (isPossessive)
      this.addSpan(this.spanOf(first, first + 1), 'owner', this.roleContext(true, false), undefined);
  }

  /** Names before the head in its phrase: "U.S. tariffs", "Mexico-Spain talks". */
  private addModifiers(phrase: number): void {
    if (phrase < 0) return;
    let last = -1;
    for (let i = this.relations.first(phrase); i < this.head; i++) {
      const entity = this.context.cover.entity[this.relations.syntax.firstToken + i] ?? -1;
      if (entity < 0 || entity === last) continue;
      last = entity;
      const mention = this.context.entities[entity];
      if (mention === undefined) continue;
      this.addSpan(
        mention,
        'modifier',
        this.roleContext(animateKinds.has(mention.type), placeKinds.has(mention.type)),
        entity,
      );
    }
  }

  /** "of" right after the noun belongs to it, as does one with which its prepositional phrases start. */
  private ofNoun(prepositions: readonly PrepositionalPhrase[], from: number): PrepositionalPhrase[] {
    const opening = prepositions[0]?.phrase;
    return prepositions.filter(
      ({ preposition, phrase }) =>
        preposition !== 'of' || phrase === opening || this.relations.first(phrase) - 1 === from,
    );
  }

  /** Takes the arguments of a verb that only carries the noun: its subject, and what follows it. */
  private addSupport(phrase: number): void {
    const { relations } = this;
    if (phrase < 0) return;
    const carrier = this.carrierOf(phrase);
    if (carrier === undefined) return;
    const lemma = relations.syntax.lemmas[relations.main(carrier.group)] ?? '';
    const suffers = sufferingVerbs.has(lemma);
    if (carrier.as === 'subject' && includingVerbs.has(lemma)) this.addIncluded(carrier.group);
    if (!supportVerbs.has(lemma) && !suffers) return;
    if (carrier.as === 'object') {
      const subject = relations.subjectOf(carrier.group);
      const passive = relations.isPassive(carrier.group);
      if (subject >= 0 && subject !== phrase && !passive)
        this.addPhrases(relations.coordinated(subject, -1), suffers ? 'passiveSubject' : 'subject');
      return;
    }
    this.addPrepositions(
      relations
        .prepositionsAfter(relations.main(carrier.group) + 1)
        .filter(({ preposition }) => preposition !== 'of'),
    );
  }

  /** "the meeting included Ruiz", "the extradition included figures such as Caro": who is included takes part. */
  private addIncluded(group: number): void {
    const { relations } = this;
    const object = relations.objectOf(group);
    if (object < 0) return;
    this.addPhrases(relations.coordinated(object, 1), 'object');
    const end = relations.end(object);
    const isExample = relations.word(end) === 'such' && relations.word(end + 1) === 'as';
    const example = isExample ? relations.phraseAt(end + 2) : -1;
    if (example >= 0) this.addPhrases(relations.coordinated(example, 1), 'object');
  }

  private carrierOf(
    phrase: number,
  ): { readonly group: number; readonly as: 'object' | 'subject' } | undefined {
    const { relations } = this;
    for (let group = 0; group < relations.syntax.groups.length; group++) {
      if (relations.objectOf(group) === phrase) return { group, as: 'object' };
      const isOpening = relations.syntax.groups[group]?.nonFinite === true && relations.start(group) === 0;
      const isHeading = isOpening && relations.word(relations.main(group)) !== 'according';
      if (isHeading && relations.subjectOf(group) === phrase)
        this.addPrepositions(relations.prepositionsAfter(relations.main(group) + 1));
      if (relations.start(group) > this.head && relations.subjectOf(group) === phrase)
        return { group, as: 'subject' };
    }
    return undefined;
  }

  private addPrepositions(prepositions: readonly PrepositionalPhrase[]): void {
    for (const { preposition, phrase } of prepositions) this.addPhrases([phrase], preposition);
  }

  /** "In Quito, …": a place before the first comma of the sentence is where its events happen. */
  private addOpeningPlace(): void {
    const { relations } = this;
    if (this.place !== undefined || this.head < 2) return;
    const phrase = relations.phraseAt(1);
    if (!['in', 'at', 'near', 'outside'].includes(relations.word(0)) || phrase < 0) return;
    if (relations.word(relations.end(phrase)) === ',') this.addPhrases([phrase], 'in');
  }

  private addPhrases(phrases: readonly number[], relation: Relation): void {
    for (const phrase of phrases) this.addPhrase(phrase, relation);
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
    const named = this.namedBy(meant);
    const entity = named >= 0 ? this.context.entities[named] : undefined;
    const context = this.contextOf(meant, entity);
    this.addSpan(
      entity ?? this.phraseSpan(meant),
      relation,
      context,
      entity === undefined ? undefined : named,
    );
  }

  /** The phrase that "hundreds of …" or "600 kilograms of …" counts, or -1. */
  private countedBy(phrase: number): number {
    const end = this.relations.end(phrase);
    return this.relations.word(end) === 'of' ? this.relations.phraseAt(end + 1) : -1;
  }

  private contextOf(phrase: number, entity: EntityMention | undefined): RoleContext {
    const { relations } = this;
    const lemma = relations.syntax.lemmas[relations.head(phrase)] ?? '';
    if (entity !== undefined)
      return this.roleContext(animateKinds.has(entity.type), placeKinds.has(entity.type));
    const isPlace = placeNouns.has(lemma);
    const profile = profileOf(lemma);
    const isName = relations.tag(relations.head(phrase)) === Tag.name;
    const isAnimate =
      isName ||
      personPronouns.has(relations.word(relations.head(phrase))) ||
      (!isPlace &&
        profile.happening + profile.state === 0 &&
        /(?:or|er|ist|ian|ant|ent|man|men|people|police|official|minister|president|spokesman|student|journalist|woman|child|victim|troop)$/.test(
          lemma,
        ));
    return this.roleContext(isAnimate, isPlace);
  }

  private roleContext(isAnimate: boolean, isPlace: boolean): RoleContext {
    const { kind, lemma, wordClass } = this.trigger;
    return { kind, lemma, isNoun: wordClass === 'noun', isAnimate, isPlace };
  }

  /** The entity that a phrase names: at its head, or in apposition right after it ("its head, Ana Ruiz,"); or -1. */
  private namedBy(phrase: number): number {
    const own = this.entityAt(this.relations.head(phrase));
    if (own >= 0) return own;
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

  /** "Secretary of State Marco Rubio": the name of the one who holds the office is in the phrase after "of". */
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

  private spanOf(first: number, end: number): Span {
    const { tokens } = this.context;
    const base = this.relations.syntax.firstToken;
    return { start: tokens.starts[base + first] ?? 0, end: tokens.ends[base + end - 1] ?? 0 };
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

  private addSpan(span: Span, relation: Relation, context: RoleContext, entity: number | undefined): void {
    const role = roleOf(relation, context);
    if (role === undefined) return;
    const { start, end } = span;
    const participant: EventParticipant =
      entity === undefined ? { start, end, role } : { start, end, role, entity };
    if (role === 'place') {
      const isBetter = this.place?.entity === undefined && entity !== undefined && relation === 'in';
      if (this.place === undefined || isBetter) this.place = participant;
      return;
    }
    const isTaken = this.participants.some(
      (other) => other.role !== 'amount' && other.start < end && start < other.end,
    );
    if (!isTaken) this.participants.push(participant);
  }
}

const isSkippedOpening = (tag: number, word: string): boolean =>
  tag === Tag.determiner || (tag === Tag.possessive && word !== 's');
