import { Casing, TokenKind } from '../text/tokens';
import { formsOf, VerbForm, type WordForms } from './morphology';
import {
  isApostrophe,
  isDeterminerLike,
  isHyphen,
  isOpeningQuote,
  SentenceView,
  type SentenceDraft,
} from './taggedSentence';
import { profileOf } from './wordProfiles';
import { functionTags, isAuxiliaryTag, isNominalTag, isVerbTag, Tag, type TagValue } from './wordTags';

/**
 * Tags the words of a sentence from left to right: closed classes by list, open ones by the forms that a word can be,
 * how often WordNet's texts mean it so, and what stands beside it.
 */
export class WordTagger extends SentenceView {
  /** Whether nearly every word is capitalised, so that capitals tell nothing. */
  readonly titleCase: boolean;

  constructor(draft: SentenceDraft) {
    super(draft);
    this.titleCase = this.isTitleCase();
  }

  tagWords(): void {
    for (let i = 0; i < this.length; i++) this.tagClosed(i);
    this.tagQuantifiers();
    for (let i = 0; i < this.length; i++) if (this.tags[i] === Tag.other) this.tagOpen(i);
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
    const closes = next === Tag.punctuation || next === Tag.conjunction;
    if (before === Tag.subordinator || (this.word(i - 1) === ',' && this.opensDetail(i)))
      return Tag.verbGerund;
    const isListed = next === Tag.conjunction && this.opensNominal(i + 2);
    if (before === Tag.preposition && (isListed || (closes && asNoun.noun > 0))) return Tag.noun;
    if (asNoun.noun >= 3 && !hasObject && before !== Tag.to) return Tag.noun;
    return Tag.verbGerund;
  }

  /** "…, closing at 1,387": a gerund after a comma that goes on with a clause, before a preposition, an adverb or a number. */
  private opensDetail(i: number): boolean {
    const next = this.tag(i + 1);
    if (next !== Tag.preposition && next !== Tag.adverb && next !== Tag.number) return false;
    for (let j = i - 2; j >= 0; j--) if (isVerbTag(this.tag(j))) return true;
    return false;
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
    if (this.word(i + 1) === 'by' && before !== Tag.pronoun && !this.isAmount(i + 2))
      return Tag.verbParticiple;
    return Tag.verbPast;
  }

  /** "(rose) by 4%", "(fell) by almost 30 points": what follows "by" is how much and not by whom. */
  private isAmount(i: number): boolean {
    let end = i;
    while (this.tag(end) === Tag.adverb || this.tag(end) === Tag.determiner) end++;
    if (this.tag(end) !== Tag.number) return false;
    while (
      this.tag(end) === Tag.number ||
      (this.tag(end) === Tag.punctuation && this.touchesBefore(end) && this.word(end) !== '%')
    )
      end++;
    return isCurrency(this.word(i)) || measureWords.has(this.word(end));
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
    const isComparative =
      (before === Tag.be || isVerbTag(before)) &&
      word.endsWith('er') &&
      profileOf(word.slice(0, -2)).adjective > 0;
    if (isComparative && !this.opensObject(i + 1)) return Tag.adjective;
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
}

const measureWords = new Set(
  '% percent per point points percentage cent cents dollars euros pounds'.split(' '),
);
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
const isCurrency = (word: string): boolean => word === '$' || word === '€' || word === '£';
