import { isApostrophe, isOpeningQuote, SentenceView } from './taggedSentence';
import { isAuxiliaryTag, isVerbTag, Tag } from './wordTags';

/** A noun phrase without its post-modifiers; tokens are of the document. */
export interface NounPhrase {
  readonly firstToken: number;
  readonly endToken: number;
  readonly headToken: number;
  /** Position of the phrase whose possessive this one is ("Mexico" of "Mexico's cartels"), or -1. */
  readonly owner: number;
}

/** Auxiliaries, negation, adverbs and the main verb. */
export interface VerbGroup {
  readonly firstToken: number;
  readonly mainToken: number;
  readonly passive: boolean;
  readonly perfect: boolean;
  readonly negated: boolean;
  /** Folded modal verb, or empty. */
  readonly modal: string;
  /** True for "to" plus verb. */
  readonly infinitive: boolean;
  /** True for a participle or gerund without any auxiliary. */
  readonly nonFinite: boolean;
}

/** Groups tagged words into noun phrases and verb groups. */
export class ChunkReader extends SentenceView {
  findPhrases(): { phrases: NounPhrase[]; phraseOf: Int16Array } {
    const phrases: NounPhrase[] = [];
    const phraseOf = new Int16Array(this.length).fill(-1);
    let i = 0;
    while (i < this.length) {
      const end = this.phraseEnd(i);
      if (end === i) {
        i++;
        continue;
      }
      const owner = this.ownerBefore(i, phraseOf);
      for (let j = i; j < end; j++) phraseOf[j] = phrases.length;
      phrases.push({
        firstToken: this.first + i,
        endToken: this.first + end,
        headToken: this.first + end - 1,
        owner,
      });
      i = end;
    }
    return { phrases, phraseOf };
  }

  private ownerBefore(i: number, phraseOf: Int16Array): number {
    if (this.tag(i - 1) !== Tag.possessive || this.word(i - 1) !== 's') return -1;
    return phraseOf[i - 3] ?? -1;
  }

  /** Where the noun phrase that starts at `i` ends; `i` where none starts. It ends at its last noun, name or pronoun. */
  private phraseEnd(i: number): number {
    let end = i;
    let j = i;
    let entity = -1;
    if (this.tag(i) === Tag.possessive && this.word(i) === 's') return i;
    for (; j < this.length; j++) {
      const tag = this.tag(j);
      const here = this.cover.entity[this.first + j] ?? -1;
      if (tag === Tag.pronoun || (tag === Tag.relative && j === i)) {
        if (end === i && j === i) end = j + 1;
        break;
      }
      if (tag === Tag.noun || tag === Tag.name) {
        if (tag === Tag.name && here >= 0 && entity >= 0 && here !== entity) break;
        if (tag === Tag.name) entity = here;
        end = j + 1;
        continue;
      }
      const opens = tag === Tag.determiner || (tag === Tag.possessive && this.word(j) !== 's');
      if (opens && j > i && end > i) break;
      if (opens || tag === Tag.adjective || tag === Tag.number) continue;
      if (tag === Tag.date && j > i && this.opensNominal(j + 1)) continue;
      if (this.isInnerPunctuation(j, end)) continue;
      if ((tag === Tag.verbParticiple || tag === Tag.verbGerund) && this.isAttributive(j, i)) continue;
      break;
    }
    if (end === i) {
      let number = i;
      while (this.tag(number) === Tag.determiner) number++;
      if (this.tag(number) === Tag.number) return this.numberEnd(number);
    }
    if (end === i && this.tag(i) === Tag.determiner && isAlonePronoun(this.word(i))) return i + 1;
    return end;
  }

  private numberEnd(i: number): number {
    let end = i + 1;
    while (
      this.tag(end) === Tag.number ||
      (this.isInnerPunctuation(end, i) && this.tag(end + 1) === Tag.number)
    )
      end++;
    return end;
  }

  /** A hyphen, a full stop or a quotation mark inside "drug-related", "U.S. agent" and “Kiki”. */
  private isInnerPunctuation(j: number, end: number): boolean {
    const word = this.word(j);
    if (word === '-' || word === '–') return this.touchesBefore(j);
    if (word === '.' && this.tag(j - 1) === Tag.name) return this.touchesBefore(j);
    if (word === ',' || word === '.')
      return this.tag(j - 1) === Tag.number && this.tag(j + 1) === Tag.number && this.touchesBefore(j + 1);
    if (word === '%') return true;
    return (
      (isOpeningQuote(word) || word === '”') &&
      end > 0 &&
      this.tag(j - 1) !== Tag.punctuation &&
      (this.tag(j + 1) === Tag.name || this.tag(j - 1) === Tag.name)
    );
  }

  private isAttributive(j: number, phraseStart: number): boolean {
    const before = this.tag(j - 1);
    const afterHyphen = this.word(j - 1) === '-';
    if (j === phraseStart)
      return (
        this.opensNominal(j + 1) &&
        !isAuxiliaryTag(before) &&
        before !== Tag.noun &&
        before !== Tag.name &&
        before !== Tag.pronoun &&
        this.tag(j) === Tag.verbParticiple &&
        (before === Tag.preposition || before === Tag.conjunction || before === Tag.verbPast)
      );
    return (
      (afterHyphen ||
        before === Tag.determiner ||
        before === Tag.possessive ||
        before === Tag.adjective ||
        before === Tag.number ||
        before === Tag.adverb) &&
      this.opensNominal(j + 1)
    );
  }

  findGroups(): { groups: VerbGroup[]; groupOf: Int16Array } {
    const groups: VerbGroup[] = [];
    const groupOf = new Int16Array(this.length).fill(-1);
    for (let i = 0; i < this.length; i++) {
      const isMain =
        isVerbTag(this.tag(i)) ||
        (this.tag(i) === Tag.be && !this.verbFollows(i)) ||
        (this.tag(i) === Tag.have && !this.verbFollows(i));
      if (!isMain) continue;
      const group = this.groupAt(i);
      for (let j = group.firstToken - this.first; j <= i; j++)
        if (groupOf[j] === -1) groupOf[j] = groups.length;
      groups.push(group);
    }
    return { groups, groupOf };
  }

  private verbFollows(i: number): boolean {
    for (let j = i + 1; j < this.length && j <= i + 5; j++) {
      const tag = this.tag(j);
      if (isVerbTag(tag))
        return this.tag(i) === Tag.be ? tag >= Tag.verbParticiple : tag === Tag.verbParticiple;
      if (isAuxiliaryTag(tag)) return true;
      const isSkipped =
        tag === Tag.adverb || tag === Tag.negation || tag === Tag.pronoun || isApostrophe(this.word(j));
      if (!isSkipped) return false;
    }
    return false;
  }

  private groupAt(main: number): VerbGroup {
    let start = main;
    let passive = false;
    let perfect = false;
    let negated = false;
    let modal = '';
    let infinitive = false;
    let auxiliaries = 0;
    let nearest: number = Tag.other;
    for (let j = main - 1; j >= 0 && j >= main - 7; j--) {
      const tag = this.tag(j);
      if (isVerbTag(tag) || (tag === Tag.punctuation && !isApostrophe(this.word(j)))) break;
      if (tag === Tag.negation) negated = true;
      else if (tag === Tag.to)
        infinitive ||= nearest === Tag.other || nearest === Tag.be || nearest === Tag.have;
      else if (tag === Tag.modal) modal = this.word(j);
      else if (tag === Tag.be) {
        if (nearest === Tag.other) passive = this.tag(main) === Tag.verbParticiple;
      } else if (tag === Tag.have) perfect = true;
      else if (
        tag !== Tag.adverb &&
        tag !== Tag.do &&
        !isApostrophe(this.word(j)) &&
        !(tag === Tag.pronoun && isAuxiliaryTag(this.tag(j - 1)))
      )
        break;
      if (isAuxiliaryTag(tag)) {
        auxiliaries++;
        if (nearest === Tag.other) nearest = tag;
      }
      if (tag !== Tag.pronoun) start = j;
      if (infinitive) break;
    }
    while (start < main && this.tag(start) === Tag.adverb) start++;
    const bare = auxiliaries === 0 && !infinitive;
    const gotPassive =
      this.tag(main) === Tag.verbParticiple &&
      ['got', 'get', 'gets', 'getting'].includes(this.word(main - 1));
    const nonFinite = bare && (this.tag(main) === Tag.verbParticiple || this.tag(main) === Tag.verbGerund);
    return {
      firstToken: this.first + start,
      mainToken: this.first + main,
      passive: passive || gotPassive || (nonFinite && this.tag(main) === Tag.verbParticiple),
      perfect,
      negated,
      modal,
      infinitive,
      nonFinite,
    };
  }
}

const isAlonePronoun = (word: string): boolean =>
  ['this', 'that', 'these', 'those', 'many', 'some', 'several', 'both', 'all', 'another', 'most'].includes(
    word,
  );
