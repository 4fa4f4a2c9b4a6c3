import { Casing, TokenKind, type Tokens } from '../text/tokens';
import { formsOf, VerbForm, type WordForms } from './morphology';
import { profileOf } from './wordProfiles';
import { functionTags, isAuxiliaryTag, isNominalTag, isVerbTag, Tag, type TagValue } from './wordTags';

/** Which tokens of a document are inside names and dates: the index of the entity or timex, or -1. */
export interface TokenCover {
  readonly entity: Int32Array;
  readonly timex: Int32Array;
}

/** Tokens of a document, half-open. */
export interface TokenRange {
  readonly firstToken: number;
  readonly endToken: number;
}

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

/** One sentence after the light analysis. Arrays are indexed by token minus `firstToken`. */
export interface SentenceSyntax {
  readonly firstToken: number;
  readonly endToken: number;
  readonly tags: Uint8Array;
  readonly lemmas: readonly string[];
  readonly phrases: readonly NounPhrase[];
  readonly groups: readonly VerbGroup[];
  /** Phrase or group that a token is in, or -1. */
  readonly phraseOf: Int16Array;
  readonly groupOf: Int16Array;
  /** Whether nearly every word is capitalised, so that capitals tell nothing. */
  readonly titleCase: boolean;
}

/** Tags the words of a sentence and groups them into noun phrases and verb groups. Linear in the sentence's length. */
export function analyseSentence(tokens: Tokens, sentence: TokenRange, cover: TokenCover): SentenceSyntax {
  return new SentenceReader(tokens, sentence, cover).read();
}

class SentenceReader {
  private readonly first: number;
  private readonly length: number;
  private readonly tags: Uint8Array;
  private readonly lemmas: string[];
  private readonly titleCase: boolean;

  constructor(
    private readonly tokens: Tokens,
    sentence: TokenRange,
    private readonly cover: TokenCover,
  ) {
    this.first = sentence.firstToken;
    this.length = sentence.endToken - sentence.firstToken;
    this.tags = new Uint8Array(this.length);
    this.lemmas = new Array<string>(this.length).fill('');
    this.titleCase = this.isTitleCase();
  }

  read(): SentenceSyntax {
    for (let i = 0; i < this.length; i++) this.tagClosed(i);
    this.tagQuantifiers();
    for (let i = 0; i < this.length; i++) if (this.tags[i] === Tag.other) this.tagOpen(i);
    this.repairParticiples();
    this.repairHeadline();
    const { phrases, phraseOf } = this.findPhrases();
    const { groups, groupOf } = this.findGroups();
    return {
      firstToken: this.first,
      endToken: this.first + this.length,
      tags: this.tags,
      lemmas: this.lemmas,
      phrases,
      groups,
      phraseOf,
      groupOf,
      titleCase: this.titleCase,
    };
  }

  private word(i: number): string {
    return i >= 0 && i < this.length ? this.tokens.folded(this.first + i) : '';
  }

  private tag(i: number): number {
    return this.tags[i] ?? Tag.punctuation;
  }

  private touchesBefore(i: number): boolean {
    return this.tokens.spaceBefore[this.first + i] === 0;
  }

  private isTitleCase(): boolean {
    let capitals = 0;
    let words = 0;
    for (let i = 1; i < this.length; i++) {
      if (this.tokens.kinds[this.first + i] !== TokenKind.word) continue;
      const casing = this.tokens.casings[this.first + i];
      if (casing === Casing.none || functionTags.has(this.word(i))) continue;
      words++;
      if (casing !== Casing.lower) capitals++;
    }
    return words >= 3 && capitals >= words * 0.8;
  }

  /** Names, dates, numbers, punctuation and the words of closed classes. */
  private tagClosed(i: number): void {
    const token = this.first + i;
    const kind = this.tokens.kinds[token];
    this.lemmas[i] = this.word(i);
    if ((this.cover.timex[token] ?? -1) >= 0) this.tags[i] = Tag.date;
    else if ((this.cover.entity[token] ?? -1) >= 0) this.tags[i] = Tag.name;
    else if (kind === TokenKind.number || isCurrency(this.word(i))) this.tags[i] = Tag.number;
    else if (kind === TokenKind.punctuation || kind === TokenKind.symbol)
      this.tags[i] = this.word(i) === '&' ? Tag.conjunction : Tag.punctuation;
    else this.tags[i] = this.closedTag(i);
  }

  private closedTag(i: number): TagValue {
    const word = this.word(i);
    const afterApostrophe =
      this.touchesBefore(i) && isApostrophe(this.word(i - 1)) && this.touchesBefore(i - 1);
    if (word === 's') return this.possessiveOrBe(i, afterApostrophe);
    if (word === 't' || word === 'm' || word === 're' || word === 've' || word === 'll' || word === 'd') {
      if (!afterApostrophe) return Tag.other;
      return word === 'd' ? Tag.modal : (functionTags.get(word) ?? Tag.other);
    }
    if (word === 'that' && i > 0) return this.tagThat(i);
    if (word === 'her' && !this.opensNominal(i + 1)) return Tag.pronoun;
    return functionTags.get(word) ?? Tag.other;
  }

  private possessiveOrBe(i: number, afterApostrophe: boolean): TagValue {
    if (!afterApostrophe) return Tag.other;
    const subject = functionTags.get(this.word(i - 2));
    return subject === Tag.pronoun || subject === Tag.question || subject === Tag.relative
      ? Tag.be
      : Tag.possessive;
  }

  /** "that" is a determiner before a noun, a relative after one, else it opens a clause. */
  private tagThat(i: number): TagValue {
    const before = this.tag(i - 1);
    if (before === Tag.noun || before === Tag.name || this.isLikelyNoun(i - 1)) return Tag.relative;
    const next = this.word(i + 1);
    const forms = formsOf(next);
    return forms.verb === '' && profileOf(forms.noun).noun > 0 ? Tag.determiner : Tag.subordinator;
  }

  private isLikelyNoun(i: number): boolean {
    if (this.tag(i) !== Tag.other || i < 0) return false;
    const profile = profileOf(formsOf(this.word(i)).noun);
    return profile.noun > profile.verb;
  }

  private opensNominal(i: number): boolean {
    if (i >= this.length) return false;
    const word = this.word(i);
    if (this.tokens.kinds[this.first + i] !== TokenKind.word) return false;
    const closed = functionTags.get(word);
    return closed === undefined || closed === Tag.adjective;
  }

  /** "at least 12", "more than 200", "about 3,000": the words before a number count as determiners. */
  private tagQuantifiers(): void {
    for (let i = 1; i < this.length; i++) {
      if (this.tag(i) !== Tag.number) continue;
      const before = this.word(i - 1);
      const pair = `${this.word(i - 2)} ${before}`;
      if (quantifierPairs.has(pair)) this.tags.fill(Tag.determiner, i - 2, i);
      else if (quantifierWords.has(before)) this.tags[i - 1] = Tag.determiner;
    }
  }

  /** Open classes: candidates from morphology and WordNet, decided by what stands before and after. */
  private tagOpen(i: number): void {
    const token = this.first + i;
    const word = this.word(i);
    const casing = this.tokens.casings[token];
    if (casing !== Casing.lower && casing !== Casing.none && this.isName(i)) {
      this.tags[i] = Tag.name;
      return;
    }
    const forms = formsOf(word);
    const tag = this.decide(i, forms);
    this.tags[i] = tag;
    this.lemmas[i] = isVerbTag(tag) ? forms.verb : tag === Tag.noun ? forms.noun : word;
  }

  /** A capital inside a sentence is a name; at its start only for a word that is not known, or before another capital. */
  private isName(i: number): boolean {
    if (this.titleCase) return this.isUnknown(i);
    const opens = i === 0 || isOpeningQuote(this.word(i - 1)) || this.word(i - 1) === ':';
    if (!opens) return true;
    if (this.isUnknown(i)) return true;
    const next = this.tokens.casings[this.first + i + 1];
    const nextIsName =
      next === Casing.capitalised && this.tag(i + 1) !== Tag.date && !functionTags.has(this.word(i + 1));
    return nextIsName && formsOf(this.word(i)).verbForms < VerbForm.past;
  }

  private isUnknown(i: number): boolean {
    const forms = formsOf(this.word(i));
    const profile = profileOf(forms.noun);
    return (
      forms.verb === '' &&
      profile.noun + profile.adjective + profile.adverb === 0 &&
      !/(?:tion|ment|ing|ly|s)$/.test(this.word(i))
    );
  }

  private decide(i: number, forms: WordForms): TagValue {
    const word = this.word(i);
    if (forms.verbForms === VerbForm.none) return this.decideWithoutVerb(word, forms, i);
    if (forms.verbForms & VerbForm.gerund) return this.decideGerund(i, word);
    if (forms.verbForms & (VerbForm.past | VerbForm.participle)) return this.decidePast(i, forms);
    if (forms.verbForms & VerbForm.third) return this.decideThird(i, forms);
    return this.decideBase(i, forms);
  }

  private decideWithoutVerb(word: string, forms: WordForms, i: number): TagValue {
    const profile = profileOf(forms.noun);
    if (word.endsWith('ly') && profile.noun <= 1) return Tag.adverb;
    if (
      word.endsWith('er') &&
      profile.noun === 0 &&
      profileOf(word.slice(0, -2)).adjective + profileOf(word.slice(0, -1)).adjective >= 3
    )
      return Tag.adjective;
    if (profile.adverb > profile.noun && profile.adverb > profile.adjective) return Tag.adverb;
    if (forms.plural && profile.noun > 0) return Tag.noun;
    if (profile.adjective > profile.noun) return Tag.adjective;
    if (
      profile.noun === 0 &&
      /(?:al|ic|ous|ive|able|ible|ful|less|ish)$/.test(word) &&
      this.opensNominal(i + 1)
    )
      return Tag.adjective;
    return Tag.noun;
  }

  private decideGerund(i: number, word: string): TagValue {
    const before = this.tag(i - 1);
    const asNoun = profileOf(word);
    if (isVerbTag(before)) return Tag.verbGerund;
    const next = this.tag(i + 1);
    if (before === Tag.noun && (next === Tag.conjunction || next === Tag.punctuation)) return Tag.noun;
    if (before === Tag.be || before === Tag.have) return Tag.verbGerund;
    if (before === Tag.determiner || before === Tag.possessive || before === Tag.adjective)
      return asNoun.noun > 0 || !this.opensObject(i + 1) ? Tag.noun : Tag.adjective;
    if (before === Tag.noun && asNoun.noun > 0 && !this.opensObject(i + 1)) return Tag.noun;
    const hasObject = this.opensObject(i + 1) || this.opensNominal(i + 1);
    if (asNoun.noun >= 3 && !hasObject && before !== Tag.to) return Tag.noun;
    return Tag.verbGerund;
  }

  /** Whether what follows reads as an object or complement of a verb before it. */
  private opensObject(i: number): boolean {
    const tag = this.tag(i);
    if (tag === Tag.determiner || tag === Tag.possessive || tag === Tag.name || tag === Tag.to) return true;
    return tag === Tag.pronoun || tag === Tag.number || tag === Tag.date;
  }

  private decidePast(i: number, forms: WordForms): TagValue {
    const helper = this.helperBefore(i);
    if (helper === Tag.be || helper === Tag.have) return Tag.verbParticiple;
    if (forms.verbForms & VerbForm.base && (helper === Tag.modal || helper === Tag.do || helper === Tag.to))
      return Tag.verbBase;
    const isNumberedName = this.tag(i - 1) === Tag.number && this.tag(i - 2) === Tag.name;
    const before = isNumberedName ? Tag.name : this.tag(i - 1);
    if (isHyphen(this.word(i - 1)) && this.touchesBefore(i)) return Tag.verbParticiple;
    if (forms.verbForms & VerbForm.participle && this.isBareAttribute(i, before)) return Tag.verbParticiple;
    const profile = profileOf(forms.noun);
    const nounLike = forms.noun === this.word(i) && profile.noun >= 2 && profile.noun >= profile.verb;
    if (
      before === Tag.determiner ||
      before === Tag.possessive ||
      before === Tag.adjective ||
      before === Tag.number
    ) {
      if (nounLike && !this.isFollowedByNoun(i)) return Tag.noun;
      return Tag.verbParticiple;
    }
    if (nounLike && profileOf(forms.verb).verb <= 1 && before !== Tag.name && before !== Tag.pronoun)
      return Tag.noun;
    if ((forms.verbForms & VerbForm.past) === 0) return Tag.verbParticiple;
    if (this.word(i + 1) === 'by' && before !== Tag.pronoun) return Tag.verbParticiple;
    return Tag.verbPast;
  }

  /** "and organized crime": a participle before a singular noun, where no subject stands before it. */
  private isBareAttribute(i: number, before: number): boolean {
    if (before !== Tag.conjunction && before !== Tag.preposition && !isVerbTag(before) && i !== 0)
      return false;
    return (
      this.isFollowedByNoun(i) && !formsOf(this.word(i + 1)).plural && profileOf(this.word(i + 1)).noun > 0
    );
  }

  private isFollowedByNoun(i: number): boolean {
    return this.opensNominal(i + 1) && formsOf(this.word(i + 1)).verbForms < VerbForm.past;
  }

  private decideThird(i: number, forms: WordForms): TagValue {
    const before = this.tag(i - 1);
    const profile = profileOf(forms.noun);
    const asVerb = profileOf(forms.verb).verb;
    if (profile.noun === 0) return Tag.verbThird;
    if (i === 0) return Tag.noun;
    const nextForms = formsOf(this.word(i + 1)).verbForms;
    if (before === Tag.punctuation && (nextForms & VerbForm.past) !== 0) return Tag.noun;
    if (
      isDeterminerLike(before) ||
      before === Tag.adjective ||
      before === Tag.preposition ||
      before === Tag.number
    )
      return Tag.noun;
    if (before === Tag.conjunction && !isVerbTag(this.tag(i - 2))) return Tag.noun;
    if (isVerbTag(before)) return Tag.noun;
    if (before === Tag.relative || before === Tag.pronoun || before === Tag.adverb) return Tag.verbThird;
    const after =
      this.opensObject(i + 1) || this.tag(i + 1) === Tag.preposition || this.tag(i + 1) === Tag.subordinator;
    if (before === Tag.name) return asVerb >= 2 || after ? Tag.verbThird : Tag.noun;
    if (before === Tag.noun && this.hasVerbBefore(i)) return Tag.noun;
    if (before === Tag.noun || before === Tag.date)
      return asVerb > profile.noun || (after && asVerb >= 2) ? Tag.verbThird : Tag.noun;
    return asVerb > profile.noun ? Tag.verbThird : Tag.noun;
  }

  private hasVerbBefore(i: number): boolean {
    for (let j = i - 1; j >= 0 && (this.tag(j) !== Tag.punctuation || isHyphen(this.word(j))); j--)
      if (isVerbTag(this.tag(j)) || isAuxiliaryTag(this.tag(j))) return true;
    return false;
  }

  private decideBase(i: number, forms: WordForms): TagValue {
    const word = this.word(i);
    const helper = this.helperBefore(i);
    if (helper === Tag.modal || helper === Tag.do) return Tag.verbBase;
    if (helper === Tag.to) return this.isToNoun(i, word) ? Tag.noun : Tag.verbBase;
    const profile = profileOf(word);
    const before = this.tag(i - 1);
    if (
      isDeterminerLike(before) ||
      before === Tag.adjective ||
      before === Tag.preposition ||
      before === Tag.number
    )
      return this.nounOrAdjective(word, i);
    if (before === Tag.pronoun && this.word(i - 1) !== 'it')
      return profile.verb > 0 ? Tag.verbBase : Tag.noun;
    const pluralBefore = before === Tag.noun && formsOf(this.word(i - 1)).plural;
    if (pluralBefore && profile.verb >= 2 && this.opensObject(i + 1)) return Tag.verbBase;
    if (before === Tag.relative && profile.verb > 0) return Tag.verbBase;
    if (profile.verb > profile.noun + profile.adjective && !isNominalTag(before)) return Tag.verbBase;
    if (profile.verb >= 4 && forms.verb !== '') return Tag.verbBase;
    return this.nounOrAdjective(word, i);
  }

  private nounOrAdjective(word: string, i: number): TagValue {
    const profile = profileOf(word);
    if (profile.adverb >= 3) return Tag.adverb;
    if (profile.adjective > profile.noun && (this.opensNominal(i + 1) || profile.noun === 0))
      return Tag.adjective;
    return Tag.noun;
  }

  private isToNoun(i: number, word: string): boolean {
    const profile = profileOf(word);
    const next = this.tag(i + 1);
    return (
      profile.verb <= 1 &&
      profile.noun >= 3 &&
      (next === Tag.punctuation || next === Tag.preposition || next === Tag.conjunction)
    );
  }

  /** The nearest auxiliary or "to" before `i` with only adverbs, negation and auxiliaries between, else `Tag.other`. */
  private helperBefore(i: number): TagValue {
    for (let j = i - 1; j >= 0 && j >= i - 4; j--) {
      const tag = this.tag(j);
      if (isAuxiliaryTag(tag) || tag === Tag.to) return tag as TagValue;
      const isSkipped = tag === Tag.adverb || tag === Tag.negation || isApostrophe(this.word(j));
      const isInvertedSubject = tag === Tag.pronoun && j > 0 && isAuxiliaryTag(this.tag(j - 1));
      if (!isSkipped && !isInvertedSubject) return Tag.other;
    }
    return Tag.other;
  }

  /**
   * A past form after a nominal is a reduced relative ("the man arrested in Oslo was …") when a finite verb follows
   * it in the same stretch without a subject of its own.
   */
  private repairParticiples(): void {
    for (let i = 1; i < this.length; i++) {
      if (this.tag(i) !== Tag.verbPast) continue;
      if ((formsOf(this.word(i)).verbForms & VerbForm.participle) === 0) continue;
      if (this.isDetachedParticiple(i)) this.tags[i] = Tag.verbParticiple;
      const before = this.tag(i - 1);
      if (before !== Tag.noun && before !== Tag.name && this.word(i - 1) !== 'those') continue;
      const next = this.tag(i + 1);
      if (isNominalTag(next) || isDeterminerLike(next) || next === Tag.pronoun) continue;
      if (this.finiteVerbFollows(i + 1) || this.objectOfVerbBefore(i)) this.tags[i] = Tag.verbParticiple;
    }
  }

  /** "Ruiz, wanted for fraud and accused of theft": a past form with a preposition and without a subject of its own. */
  private isDetachedParticiple(i: number): boolean {
    const next = this.tag(i + 1);
    if (next !== Tag.preposition && next !== Tag.to) return false;
    const before = this.tag(i - 1);
    if (this.word(i - 1) === ',')
      return isNominalTag(this.tag(i - 2)) && !this.closesApposition(i - 1) && this.finiteVerbAround(i);
    if (before !== Tag.conjunction) return false;
    for (let j = i - 2; j >= 0 && j > i - 12; j--) {
      const tag = this.tag(j);
      if (tag === Tag.verbParticiple) return !isAuxiliaryTag(this.tag(j - 1));
      if (isVerbTag(tag) || isAuxiliaryTag(tag) || tag === Tag.relative) return false;
    }
    return false;
  }

  /** "the index, the FTSE 100, dropped": whether a comma closes a noun phrase that another comma opens. */
  private closesApposition(comma: number): boolean {
    for (let i = comma - 1; i > 0 && i > comma - 12; i--) {
      if (this.word(i) === ',') return isNominalTag(this.tag(i - 1)) && this.tag(i + 1) !== Tag.relative;
      if (isVerbTag(this.tag(i)) || isAuxiliaryTag(this.tag(i))) return false;
    }
    return false;
  }

  /** A headline without any finite verb: "Markets rally", "Dow Jones falls". Its first possible verb is one. */
  private repairHeadline(): void {
    if (this.length > 20 || this.word(this.length - 1) === '.' || this.finiteVerbAround(-1)) return;
    for (let i = 1; i < this.length; i++) {
      if (this.tag(i) !== Tag.noun) continue;
      const forms = formsOf(this.word(i));
      if ((forms.verbForms & (VerbForm.base | VerbForm.third)) === 0) continue;
      const subject = this.tag(i - 1) === Tag.adverb || this.tag(i - 1) === Tag.adjective ? i - 2 : i - 1;
      const isPlural = this.tag(subject) === Tag.noun && formsOf(this.word(subject)).plural;
      const isThird = (forms.verbForms & VerbForm.third) !== 0;
      const agrees = isThird ? !isPlural && isNominalTag(this.tag(subject)) : isPlural;
      if (!agrees || this.tag(i + 1) === Tag.noun) continue;
      this.tags[i] = isThird ? Tag.verbThird : Tag.verbBase;
      this.lemmas[i] = forms.verb;
      return;
    }
  }

  /** Whether the sentence has another finite verb, before or after. */
  private finiteVerbAround(i: number): boolean {
    for (let j = 0; j < this.length; j++) {
      const tag = this.tag(j);
      if (j !== i && (tag === Tag.verbPast || tag === Tag.verbThird || isAuxiliaryTag(tag))) return true;
    }
    return false;
  }

  /** Whether the noun before `i` already belongs to a finite verb, not one of speech, in the same stretch. */
  private objectOfVerbBefore(i: number): boolean {
    for (let j = i - 1; j >= 0 && j > i - 12; j--) {
      const tag = this.tag(j);
      if (tag === Tag.punctuation && !isHyphen(this.word(j)) && !isApostrophe(this.word(j))) return false;
      if (tag === Tag.conjunction || tag === Tag.subordinator || tag === Tag.relative || tag === Tag.question)
        return false;
      if (isVerbTag(tag)) return profileOf(this.lemmas[j] ?? '').verbField !== 'd';
    }
    return false;
  }

  private finiteVerbFollows(from: number): boolean {
    for (let j = from; j < this.length && j < from + 14; j++) {
      const tag = this.tag(j);
      if (
        tag === Tag.punctuation &&
        this.word(j) !== '-' &&
        !isApostrophe(this.word(j)) &&
        this.word(j) !== '.'
      )
        return false;
      if (tag === Tag.conjunction || tag === Tag.subordinator || tag === Tag.relative || tag === Tag.pronoun)
        return false;
      if (tag === Tag.question) return false;
      if (
        tag === Tag.modal ||
        tag === Tag.be ||
        tag === Tag.have ||
        tag === Tag.verbPast ||
        tag === Tag.verbThird ||
        (tag === Tag.verbBase && this.helperBefore(j) === Tag.other)
      )
        return true;
    }
    return false;
  }

  private findPhrases(): { phrases: NounPhrase[]; phraseOf: Int16Array } {
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

  private findGroups(): { groups: VerbGroup[]; groupOf: Int16Array } {
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

const quantifierPairs = new Set([
  'at least',
  'at most',
  'more than',
  'less than',
  'fewer than',
  'up to',
  'as many',
]);
const quantifierWords = new Set(['about', 'around', 'over', 'nearly', 'almost', 'some', 'under']);
const isApostrophe = (word: string): boolean => word === "'" || word === '’';
const isCurrency = (word: string): boolean => word === '$' || word === '€' || word === '£';
const isHyphen = (word: string): boolean => word === '-' || word === '–';
const isOpeningQuote = (word: string): boolean =>
  word === '"' || word === '“' || word === '‘' || word === '`';
const isDeterminerLike = (tag: number): boolean => tag === Tag.determiner || tag === Tag.possessive;
const isAlonePronoun = (word: string): boolean =>
  ['this', 'that', 'these', 'those', 'many', 'some', 'several', 'both', 'all', 'another', 'most'].includes(
    word,
  );
