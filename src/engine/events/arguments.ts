import type { EventParticipant, TraceStep } from '../annotations';
import { accompanyingNames } from './accompaniment';
import words from './argumentWords.json';
import { opensAsKnown } from './pronouns';
import { ParticipantList, type ArgumentContext } from './participantList';
import type { PrepositionalPhrase } from './phraseRelations';
import type { Relations } from './relations';
import type { Trigger } from './triggers';
import { profileOf } from './wordProfiles';
import { Tag } from './wordTags';

export interface EventArguments {
  readonly participants: readonly EventParticipant[];
  readonly place?: EventParticipant;
  /** Whether any of them is named, counted or already known ("of the minister", "of 29 men"). */
  readonly hasKnownParticipant: boolean;
  readonly steps: readonly TraceStep[];
}

/** Prepositions whose phrase tells whose or which happening a noun means. */
const attaching = new Set([
  'of',
  'by',
  'in',
  'at',
  'on',
  'against',
  'between',
  'with',
  'from',
  'to',
  'near',
  'among',
  'for',
]);
const supportVerbs = new Set(words.support.split(' '));
const includingVerbs = new Set(words.including.split(' '));
const sufferingVerbs = new Set(words.suffering.split(' '));
/** Finds who and what takes part in an event, and where it happens. */
export function findArguments(
  trigger: Trigger,
  relations: Relations,
  context: ArgumentContext,
): EventArguments {
  return new ArgumentFinder(trigger, relations, context).find();
}

class ArgumentFinder {
  private readonly found: ParticipantList;
  private isKnown = false;
  private readonly head: number;
  private readonly end: number;

  constructor(
    private readonly trigger: Trigger,
    private readonly relations: Relations,
    private readonly context: ArgumentContext,
  ) {
    this.head = trigger.headToken - relations.syntax.firstToken;
    this.end = trigger.endToken - relations.syntax.firstToken;
    this.found = new ParticipantList(trigger, relations, context);
  }

  find(): EventArguments {
    if (this.trigger.wordClass === 'noun') this.addNominal();
    else this.addVerbal();
    this.addOpeningPlace();
    if (this.trigger.kind === 'contact.meet') this.addAccompanying();
    const { place, steps } = this.found;
    const found = { participants: this.found.sorted(), hasKnownParticipant: this.isKnown, steps };
    return place === undefined ? found : { ...found, place };
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
    this.found.addPhrases(this.subjects(group), passive ? 'passiveSubject' : 'subject');
    const object = relations.objectOf(group, this.end);
    if (object >= 0) {
      this.found.addPhrases(relations.coordinated(object, 1), passive ? 'secondObject' : 'object');
      const second = passive ? -1 : relations.secondObjectOf(object);
      if (second >= 0) this.found.addPhrases([second], 'secondObject');
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
    this.found.addPhrases(
      [phrase],
      relations.tag(this.head) === Tag.verbGerund ? 'subject' : 'passiveSubject',
    );
  }

  /** Phrases after the verb; "of" belongs to the noun before it unless it follows the verb itself. */
  private verbPrepositions(object: number): PrepositionalPhrase[] {
    const from = object >= 0 ? this.relations.end(object) : this.end;
    const found = this.relations.prepositionsAfter(Math.max(from, this.end));
    const isQuantity = object >= 0 && this.found.isQuantity(object);
    return found.filter(
      ({ preposition, phrase }) =>
        preposition !== 'of' ||
        this.relations.first(phrase) - 1 === this.end ||
        this.relations.tag(this.relations.first(phrase) - 2) === Tag.adjective ||
        (isQuantity && this.relations.first(phrase) - 1 === from),
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
    const { known } = this.found;
    this.addSupport(phrase);
    this.isKnown = this.found.known > known || this.namesSomething(phrase, prepositions);
  }

  /** Whether a name stands in the noun's phrase, or a name or known thing in the prepositional phrases that follow it at once. */
  private namesSomething(phrase: number, prepositions: readonly PrepositionalPhrase[]): boolean {
    const { relations } = this;
    if (phrase < 0) return false;
    if (this.holdsName(phrase)) return true;
    let end = relations.end(phrase);
    for (const { preposition, phrase: next } of prepositions) {
      if (relations.first(next) - 1 !== end || !attaching.has(preposition)) return false;
      if (this.holdsName(next) || opensAsKnown(next, relations)) return true;
      end = relations.end(next);
    }
    return false;
  }

  private holdsName(phrase: number): boolean {
    const { relations } = this;
    const base = relations.syntax.firstToken;
    for (let i = relations.first(phrase); i < relations.end(phrase); i++)
      if ((this.context.cover.entity[base + i] ?? -1) >= 0) return true;
    return false;
  }

  private addOwner(phrase: number): void {
    if (phrase < 0) return;
    const owner = this.relations.phrase(phrase)?.owner ?? -1;
    if (owner >= 0) this.found.addPhrases(this.relations.coordinated(owner, -1), 'owner');
    const first = this.relations.first(phrase);
    const isPossessive = this.relations.tag(first) === Tag.possessive && this.relations.word(first) !== 's';
    if (isPossessive) this.found.addPronoun(first, 'owner');
  }

  /** Names before the head in its phrase: "U.S. tariffs", "Mexico-Spain talks". */
  private addModifiers(phrase: number): void {
    if (phrase < 0) return;
    let last = -1;
    for (let i = this.relations.first(phrase); i < this.head; i++) {
      const entity = this.context.cover.entity[this.relations.syntax.firstToken + i] ?? -1;
      if (entity < 0 || entity === last) continue;
      last = entity;
      this.found.addEntity(entity, 'modifier');
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
        this.found.addPhrases(relations.coordinated(subject, -1), suffers ? 'passiveSubject' : 'subject');
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
    this.found.addPhrases(relations.coordinated(object, 1), 'object');
    const end = relations.end(object);
    const isExample = relations.word(end) === 'such' && relations.word(end + 1) === 'as';
    const example = isExample ? relations.phraseAt(end + 2) : -1;
    if (example >= 0) this.found.addPhrases(relations.coordinated(example, 1), 'object');
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

  /** "During talks in Lima, …, with Ana Ruiz leading …": of the meeting that opens the sentence, or is its verb. */
  private addAccompanying(): void {
    const { relations, context } = this;
    const phrase = relations.phraseAt(this.head);
    const opensSentence = phrase >= 0 && relations.first(phrase) <= 2;
    if (this.trigger.wordClass === 'noun' && !opensSentence) return;
    for (const entity of accompanyingNames(relations, context.cover))
      if (context.entities[entity]?.type === 'person') this.found.addEntity(entity, 'subject');
  }

  private addPrepositions(prepositions: readonly PrepositionalPhrase[]): void {
    for (const { preposition, phrase } of prepositions) this.found.addPhrases([phrase], preposition);
  }

  /** "In Quito, …": a place before the first comma of the sentence is where its events happen. */
  private addOpeningPlace(): void {
    const { relations } = this;
    if (this.found.place !== undefined || this.head < 2) return;
    const phrase = relations.phraseAt(1);
    if (!['in', 'at', 'near', 'outside'].includes(relations.word(0)) || phrase < 0) return;
    if (relations.word(relations.end(phrase)) === ',') this.found.addPhrases([phrase], 'in');
  }
}
