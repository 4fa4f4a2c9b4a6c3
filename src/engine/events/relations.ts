import type { VerbGroup } from './chunks';
import modalityWords from './modalityWords.json';
import { PhraseRelations, reach } from './phraseRelations';
import { profileOf } from './wordProfiles';
import { isVerbTag, Tag } from './wordTags';

/** Verbs whose infinitive's subject is their own subject although an object stands between. */
const subjectControl = new Set(['promise', 'vow', 'pledge', 'agree', 'threaten', 'offer', 'plan']);
/** Nouns that hold a plan: what is planned is done by their owner, not by them. */
const plans = new Set(
  `${modalityWords.planNouns} ${modalityWords.aimNouns} ${modalityWords.wishNouns}`.split(' '),
);

/** Who does what to whom in one sentence: subjects and objects of its verbs. */
export class Relations extends PhraseRelations {
  /** What has been found of each group already; asked for again by every trigger of the sentence. */
  private readonly subjects: (number | undefined)[] = [];
  private readonly objects: (number | undefined)[] = [];

  /** Whether the group is passive, also by the auxiliary of one that it is coordinated with ("was shot and killed"). */
  isPassive(position: number): boolean {
    const group = this.syntax.groups[position];
    if (group === undefined) return false;
    const partner = this.coordinatedBefore(position);
    if (group.nonFinite && this.tag(this.main(position)) === Tag.verbPast && partner >= 0)
      return this.isPassive(partner);
    if (!group.passive && partner >= 0 && this.isBarePast(group, position))
      return this.syntax.groups[partner]?.passive === true && this.sharesForm(partner, position);
    return group.passive;
  }

  private isBarePast(group: VerbGroup, position: number): boolean {
    return group.firstToken === group.mainToken && this.tag(this.main(position)) === Tag.verbPast;
  }

  /** "was shot and killed", but not "was shot and died": the second verb must follow its conjunction at once. */
  private sharesForm(partner: number, position: number): boolean {
    return this.main(position) - this.main(partner) <= 3 && this.objectOf(position) < 0;
  }

  /** The subject of a verb group, or -1. Bounded: it follows at most four governing verbs. */
  subjectOf(position: number, depth = 0): number {
    if (depth > 0) return this.findSubject(position, depth);
    return (this.subjects[position] ??= this.findSubject(position, 0));
  }

  private findSubject(position: number, depth: number): number {
    const group = this.syntax.groups[position];
    if (group === undefined || depth > 4) return -1;
    if (group.infinitive) return this.controllerOf(position, depth);
    const partner = this.coordinatedBefore(position);
    if (partner >= 0) return this.subjectOf(partner, depth + 1);
    if (group.nonFinite) {
      const subject = this.subjectOfParticiple(position, depth);
      return this.tag(this.main(position)) === Tag.verbGerund ? this.notAPlan(subject) : subject;
    }
    return this.subjectOfFinite(position);
  }

  /** A plan does nothing itself: of "the next steps include setting up …" the text does not say who will. */
  private notAPlan(subject: number): number {
    return subject >= 0 && plans.has(this.syntax.lemmas[this.head(subject)] ?? '') ? -1 : subject;
  }

  /** The verb group that a conjunction right before this one joins it to, or -1. */
  private coordinatedBefore(position: number): number {
    let i = this.start(position) - 1;
    while (this.tag(i) === Tag.adverb) i--;
    if (this.tag(i) !== Tag.conjunction) return -1;
    for (let other = position - 1; other >= 0; other--) {
      const group = this.syntax.groups[other];
      if (group === undefined) return -1;
      if (this.isInRelativeClause(other, i)) continue;
      if (group.infinitive && this.tag(this.main(position)) !== Tag.verbBase) continue;
      if (group.nonFinite && this.tag(this.main(position)) !== this.tag(this.main(other))) continue;
      return other;
    }
    return -1;
  }

  /** Whether a comma closes the relative clause of a group before `i`. */
  private isInRelativeClause(group: number, i: number): boolean {
    const before = this.start(group) - 1;
    if (this.tag(before) !== Tag.relative) return false;
    return this.word(i - 1) === ',' && this.word(before - 1) === ',';
  }

  private controllerOf(position: number, depth: number): number {
    const found = this.governorSubject(position, depth);
    if (found < 0 || !plans.has(this.syntax.lemmas[this.head(found)] ?? '')) return found;
    const owner = this.phrase(found)?.owner ?? -1;
    if (owner >= 0) return owner;
    const next =
      this.first(found) < this.start(position) && depth === 0 && this.finiteBefore(position) < 0
        ? this.finiteAfter(position)
        : -1;
    return next < 0 ? -1 : this.subjectOf(next, depth + 1);
  }

  private governorSubject(position: number, depth: number): number {
    const start = this.start(position);
    const governor = this.groupBefore(position);
    if (governor < 0) return this.ownerBefore(start);
    const between = this.phraseAt(start - 1);
    const isAim = between >= 0 && plans.has(this.syntax.lemmas[this.head(between)] ?? '');
    if (isAim && this.isAfterPreposition(between)) return between;
    const governorMain = this.main(governor);
    const takesObject =
      between >= 0 && this.first(between) > governorMain && !this.isAfterPreposition(between);
    const lemma = this.syntax.lemmas[governorMain] ?? '';
    const isPlanNoun =
      between >= 0 &&
      profileOf(this.syntax.lemmas[this.head(between)] ?? '').verb > 0 &&
      !this.syntax.groups[governor]?.passive;
    if (takesObject && !isPlanNoun && !subjectControl.has(lemma) && !this.isPassive(governor)) return between;
    return this.subjectOf(governor, depth + 1);
  }

  /** Of "Mexico's plan to …" and "their plan to …" the owner, else the phrase itself. */
  private ownerBefore(i: number): number {
    const phrase = this.phraseAt(i - 1);
    const owner = this.phrase(phrase)?.owner ?? -1;
    return owner >= 0 ? owner : phrase;
  }

  private subjectOfParticiple(position: number, depth: number): number {
    const start = this.start(position);
    const before = start - 1;
    if (this.phraseAt(before) >= 0) return this.coreOfPostmodified(this.phraseAt(before));
    if (
      this.word(before) === ',' &&
      this.tag(this.main(position)) === Tag.verbParticiple &&
      this.phraseAt(before - 1) >= 0
    )
      return this.outOfPrepositions(this.phraseAt(before - 1));
    const governor = this.finiteBefore(position);
    if (governor >= 0) return this.subjectOf(governor, depth + 1);
    const next = this.finiteAfter(position);
    return next >= 0 ? this.subjectOf(next, depth + 1) : -1;
  }

  /** "the agent of the bank arrested" is the agent; a phrase after another preposition is meant itself. */
  private coreOfPostmodified(phrase: number): number {
    const before = this.first(phrase) - 1;
    const outer = this.phraseAt(before - 1);
    const headLemma = this.syntax.lemmas[this.head(outer)] ?? '';
    const isMember = ['member', 'number', 'group', 'dozen', 'hundred', 'thousand', 'leader'].includes(
      headLemma,
    );
    return this.word(before) === 'of' && outer >= 0 && isMember ? outer : phrase;
  }

  private subjectOfFinite(position: number): number {
    let i = this.start(position) - 1;
    const limit = Math.max(0, i - reach);
    while (this.tag(i) === Tag.adverb) i--;
    if (this.word(i) === ',') {
      const skipped = this.beforeParenthesis(i);
      if (skipped >= 0) return skipped;
    }
    for (; i >= limit; i--) {
      const tag = this.tag(i);
      if (tag === Tag.relative) return this.antecedent(i);
      const phrase = this.phraseAt(i);
      if (phrase >= 0) {
        if (!this.isAfterPreposition(phrase) || this.isDateLike(phrase)) {
          const relative = this.relativeBefore(phrase);
          if (relative >= 0) return this.antecedent(relative);
          return this.isDateLike(phrase) ? -1 : phrase;
        }
        i = this.first(phrase) - 1;
        continue;
      }
      if (tag === Tag.subordinator || tag === Tag.question) return -1;
      const isBoundary =
        tag === Tag.punctuation && [';', ':', '"', '“', '”', '(', ')'].includes(this.word(i));
      if (isBoundary) return -1;
      if (isVerbTag(tag) && !this.isReducedVerb(i)) return this.tag(i) === Tag.verbGerund ? -1 : -1;
    }
    return -1;
  }

  private isReducedVerb(i: number): boolean {
    return this.tag(i) === Tag.verbParticiple || this.tag(i) === Tag.verbGerund;
  }

  /** The nearest group before, whatever its form. */
  groupBefore(position: number): number {
    return position - 1;
  }

  finiteBefore(position: number): number {
    for (let other = position - 1; other >= 0; other--) {
      const group = this.syntax.groups[other];
      if (group !== undefined && !group.nonFinite && !group.infinitive && !this.opensRelative(other))
        return other;
    }
    return -1;
  }

  private opensRelative(group: number): boolean {
    return this.tag(this.start(group) - 1) === Tag.relative;
  }

  finiteAfter(position: number): number {
    for (let other = position + 1; other < this.syntax.groups.length; other++) {
      const group = this.syntax.groups[other];
      if (group !== undefined && !group.nonFinite && !group.infinitive) return other;
    }
    return -1;
  }

  /** The main token of the passive verb whose subject the phrase is ("the extradition was suspended"), or undefined. */
  passiveAfter(phrase: number): number | undefined {
    const { groups } = this.syntax;
    for (let group = 0; group < groups.length; group++) {
      const distance = this.start(group) - this.end(phrase);
      if (distance < 0) continue;
      if (distance > 12) return undefined;
      if (this.isPassive(group) && this.subjectOf(group) === phrase) return this.main(group);
    }
    return undefined;
  }

  /** The nearest verb before position `i` in its stretch, or -1. */
  verbBefore(i: number): number {
    for (let j = i; j >= 0 && j > i - 15; j--) {
      const tag = this.tag(j);
      if (isVerbTag(tag)) return j;
      if (tag === Tag.subordinator || tag === Tag.relative || this.word(j) === ';') return -1;
    }
    return -1;
  }

  /** The direct object of a verb group, from the token after its main verb (or after a phrase's last), or -1. */
  objectOf(position: number, from?: number): number {
    if (from !== undefined) return this.findObject(from);
    return (this.objects[position] ??= this.findObject(this.main(position) + 1));
  }

  private findObject(from: number): number {
    let i = from;
    while (this.tag(i) === Tag.adverb || this.isParticle(i)) i++;
    if (this.tag(i) === Tag.conjunction && isVerbTag(this.tag(i + 1))) return this.sharedObject(i + 1);
    if (this.word(i) === "'" || this.word(i) === '"' || this.word(i) === '“') i++;
    let phrase = this.phraseAt(i);
    while (phrase >= 0 && this.word(this.end(phrase)) === "'" && this.word(this.end(phrase) + 1) === 's')
      phrase = this.phraseAt(this.end(phrase) + 2);
    if (phrase < 0 || this.first(phrase) < from) return -1;
    return this.isDateLike(phrase) ? -1 : phrase;
  }

  /** "shot and killed him": the first verb's object stands after the second. */
  private sharedObject(i: number): number {
    const group = this.groupWithMain(i);
    return group >= 0 ? this.objectOf(group) : -1;
  }

  private isParticle(i: number): boolean {
    const isParticleWord = ['up', 'out', 'down', 'off', 'over', 'away', 'back'].includes(this.word(i));
    return isParticleWord && this.tag(i + 1) !== Tag.name && isVerbTag(this.tag(i - 1));
  }

  /** A second noun phrase right after the first object ("named Ruiz ambassador"), or -1. */
  secondObjectOf(object: number): number {
    const next = this.phraseAt(this.end(object));
    return next >= 0 && next !== object && !this.isDateLike(next) ? next : -1;
  }
}
