import { SyntaxView } from './syntaxView';
import { isAuxiliaryTag, isVerbTag, Tag } from './wordTags';

/** A noun phrase after a preposition. */
export interface PrepositionalPhrase {
  readonly preposition: string;
  readonly phrase: number;
}

/** Prepositions that go on with a clause after a comma. */
const afterComma = new Set(['in', 'on', 'at', 'near', 'between', 'among', 'by', 'from', 'against']);
/** How far a subject or a prepositional phrase is looked for, in tokens. */
export const reach = 40;

/** How the noun phrases of a sentence hang together: coordination, prepositions, relative pronouns, appositions. */
export class PhraseRelations extends SyntaxView {
  /** The phrase that a chain of prepositional phrases hangs on: "leader" of "leader of the cartel in Mexico". */
  outOfPrepositions(phrase: number): number {
    let current = phrase;
    for (let steps = 0; steps < 6; steps++) {
      const before = this.first(current) - 1;
      const tag = this.tag(before);
      if (tag !== Tag.preposition && tag !== Tag.to) return current;
      const outer = this.phraseAt(before - 1);
      if (outer < 0) return current;
      current = outer;
    }
    return current;
  }

  isAfterPreposition(phrase: number): boolean {
    let before = this.first(phrase) - 1;
    const owner = this.phrase(phrase)?.owner ?? -1;
    if (owner >= 0) before = this.first(owner) - 1;
    const tag = this.tag(before);
    return tag === Tag.preposition || tag === Tag.to;
  }

  protected isDateLike(phrase: number): boolean {
    return this.tag(this.head(phrase)) === Tag.date;
  }

  /** A relative pronoun that opens the clause in which the phrase is an object ("who robbed the bank | fled"), or -1. */
  protected relativeBefore(phrase: number): number {
    const before = this.first(phrase) - 1;
    if (!isVerbTag(this.tag(before))) return -1;
    const group = this.syntax.groupOf[before] ?? -1;
    const opener = this.start(group) - 1;
    return group >= 0 && this.tag(opener) === Tag.relative ? opener : -1;
  }

  /** The phrase that a relative pronoun at `i` stands for. */
  protected antecedent(i: number): number {
    let before = i - 1;
    while (before >= 0 && (this.word(before) === ',' || this.tag(before) === Tag.preposition)) before--;
    const phrase = this.phraseAt(before);
    if (phrase < 0) return this.phraseAt(i);
    const outer = this.first(phrase) - 1;
    const isPlaceOfPerson =
      this.word(outer) === 'of' && this.word(i) === 'who' && this.tag(this.head(phrase)) === Tag.name;
    return isPlaceOfPerson && this.phraseAt(outer - 1) >= 0 ? this.phraseAt(outer - 1) : phrase;
  }

  /** "X, the minister of Y, said": from the comma before the verb to the phrase before the one that opens it, or -1. */
  protected beforeParenthesis(comma: number): number {
    for (let i = comma - 1; i > 0 && i > comma - reach; i--) {
      if (this.word(i) !== ',') continue;
      const phrase = this.phraseAt(i - 1);
      if (phrase < 0) continue;
      const opener = this.tag(i + 1);
      const opens =
        opener === Tag.relative ||
        opener === Tag.determiner ||
        opener === Tag.noun ||
        opener === Tag.verbParticiple ||
        opener === Tag.verbPast ||
        opener === Tag.number ||
        opener === Tag.adjective ||
        opener === Tag.name;
      if (opens) return this.outOfPrepositions(phrase);
    }
    return -1;
  }

  /**
   * The phrase with those it is coordinated with, in order. `direction` says on which side they are looked for: left of
   * a subject, right of an object.
   */
  coordinated(phrase: number, direction: -1 | 1): number[] {
    return direction < 0 ? this.coordinatedLeft(phrase) : this.coordinatedRight(phrase);
  }

  private coordinatedLeft(phrase: number): number[] {
    const found = [phrase];
    let current = phrase;
    let sawConjunction = false;
    for (let steps = 0; steps < 12; steps++) {
      const owner = this.phrase(current)?.owner ?? -1;
      let i = this.first(owner >= 0 ? owner : current) - 1;
      if (this.tag(i) === Tag.conjunction) {
        sawConjunction = true;
        i--;
        if (this.word(i) === ',') i--;
      } else if (this.word(i) === ',' && sawConjunction) i--;
      else break;
      const previous = this.phraseAt(i);
      if (previous < 0 || isVerbTag(this.tag(this.first(previous) - 1))) break;
      current = this.word(this.first(previous) - 1) === 'of' ? this.outOfPrepositions(previous) : previous;
      found.unshift(current);
    }
    return found;
  }

  /** The first phrase of a coordination, whatever governs it. */
  coordinationStart(phrase: number): number {
    let current = phrase;
    for (let steps = 0; steps < 12; steps++) {
      const before = this.first(current) - 1;
      const isJoined =
        this.tag(before) === Tag.conjunction || (this.word(before) === ',' && current !== phrase);
      const previous = isJoined ? this.phraseAt(before - 1) : -1;
      if (previous < 0) return current;
      current = previous;
    }
    return current;
  }

  private coordinatedRight(phrase: number): number[] {
    const found = [phrase];
    let current = phrase;
    for (let steps = 0; steps < 12; steps++) {
      let i = this.end(current);
      if (this.word(i) === ',') i++;
      if (this.tag(i) === Tag.conjunction) i++;
      else if (this.word(i - 1) !== ',' || !this.listGoesOn(i)) break;
      const next = this.phraseAt(i);
      if (next < 0 || this.first(next) !== i || this.isSubject(next)) break;
      found.push(next);
      current = next;
    }
    return found;
  }

  /** Whether a comma list that goes on at `i` is closed by a conjunction. */
  private listGoesOn(i: number): boolean {
    const phrase = this.phraseAt(i);
    if (phrase < 0) return false;
    const end = this.end(phrase);
    return (
      this.tag(end) === Tag.conjunction || (this.word(end) === ',' && this.tag(end + 1) === Tag.conjunction)
    );
  }

  /** Whether a finite verb or an auxiliary follows the phrase. */
  isSubject(phrase: number): boolean {
    let i = this.end(phrase);
    while (this.tag(i) === Tag.adverb) i++;
    const tag = this.tag(i);
    return isAuxiliaryTag(tag) || tag === Tag.verbPast || tag === Tag.verbThird;
  }

  /**
   * Prepositional phrases after position `from`, up to the end of the clause. A finite verb, a subordinator or a
   * relative pronoun ends it; a comma does unless a preposition or a date follows it.
   */
  prepositionsAfter(from: number): PrepositionalPhrase[] {
    const found: PrepositionalPhrase[] = [];
    for (let i = from; i < this.syntax.tags.length && i < from + reach; i++) {
      const tag = this.tag(i);
      if (this.endsClause(i, tag)) break;
      if (tag !== Tag.preposition && tag !== Tag.to) continue;
      const phrase = this.phraseAfter(i);
      if (phrase < 0) continue;
      for (const each of this.coordinatedRight(phrase))
        found.push({ preposition: this.word(i), phrase: each });
    }
    return found;
  }

  /** The phrase that a preposition at `i` governs, past an owner's phrase ("in Mexico's north"), or -1. */
  private phraseAfter(i: number): number {
    let phrase = this.phraseAt(i + 1);
    while (
      phrase >= 0 &&
      this.word(this.end(phrase) + 1) === 's' &&
      this.tag(this.end(phrase) + 1) === Tag.possessive
    ) {
      const owned = this.phraseAt(this.end(phrase) + 2);
      if (owned < 0) break;
      phrase = owned;
    }
    return phrase;
  }

  private endsClause(i: number, tag: number): boolean {
    if (tag === Tag.subordinator || tag === Tag.relative || tag === Tag.question || tag === Tag.modal)
      return true;
    if (isVerbTag(tag) || tag === Tag.be || tag === Tag.have) return true;
    const word = this.word(i);
    if (word === ';' || word === ':' || word === '—' || word === '“' || word === '"') return true;
    if (word !== ',') return false;
    const next = this.tag(i + 1);
    const insideList = this.phraseAt(i) >= 0;
    const goesOn = next === Tag.date || (next === Tag.preposition && afterComma.has(this.word(i + 1)));
    return !insideList && !goesOn && !this.listGoesOn(i + 1) && !this.closesDate(i);
  }

  /** The comma of "on February 27, 2025, between" and of "Monterrey, Mexico, on". */
  private closesDate(i: number): boolean {
    return this.tag(i - 1) === Tag.date && this.tag(i + 1) === Tag.preposition;
  }
}
