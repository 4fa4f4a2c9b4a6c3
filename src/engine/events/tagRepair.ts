import { formsOf, VerbForm } from './morphology';
import { isApostrophe, isDeterminerLike, isHyphen, SentenceView } from './taggedSentence';
import { profileOf } from './wordProfiles';
import { isAuxiliaryTag, isNominalTag, isVerbTag, Tag } from './wordTags';

/** Verbs whose subject in a headline suffers what they tell where they have no object. */
const suffered = new Set(
  'arrest kill rescue injure wound hurt charge sentence convict jail detain accuse extradite deport free release kidnap abduct evacuate hospitalise hospitalize seize destroy damage suspend cancel postpone ban appoint elect sack dismiss shoot stab murder rob attack bomb save sue fine indict approve sign'.split(
    ' ',
  ),
);

/** Corrects tags that only the whole sentence decides: participles that look like past forms, verbs of headlines. */
export class TagRepair extends SentenceView {
  repair(): void {
    this.repairParticiples();
    this.repairHeadline();
    this.repairPassiveHeadline();
  }

  /**
   * A past form after a nominal is a reduced relative ("the man arrested in Oslo was …") when a finite verb follows
   * it in the same stretch without a subject of its own.
   */
  private repairParticiples(): void {
    for (let i = 0; i < this.length; i++) {
      if (this.tag(i) !== Tag.verbPast) continue;
      if ((formsOf(this.word(i)).verbForms & VerbForm.participle) === 0) continue;
      if (this.opensSentence(i) || this.isInTemporalPhrase(i)) this.tags[i] = Tag.verbParticiple;
      if (this.isDetachedParticiple(i)) this.tags[i] = Tag.verbParticiple;
      const before = this.tag(i - 1);
      if (before !== Tag.noun && before !== Tag.name && this.word(i - 1) !== 'those') continue;
      const next = this.tag(i + 1);
      if (isNominalTag(next) || isDeterminerLike(next) || next === Tag.pronoun) continue;
      if (this.finiteVerbFollows(i + 1) || this.objectOfVerbBefore(i)) this.tags[i] = Tag.verbParticiple;
    }
  }

  /** "Held in Lima, the talks …": a past form that opens a sentence, with a preposition and a finite verb after it. */
  private opensSentence(i: number): boolean {
    return i === 0 && this.tag(1) === Tag.preposition && this.finiteVerbAround(0);
  }

  /** "during talks held in Lima": no clause follows "during". */
  private isInTemporalPhrase(i: number): boolean {
    let before = i - 1;
    while (isNominalTag(this.tag(before)) || isDeterminerLike(this.tag(before))) before--;
    return before < i - 1 && this.word(before) === 'during';
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

  /** A sentence without any finite verb: "Markets rally", "both countries fight crime". Its likeliest verb is one. */
  private repairHeadline(): void {
    const isSentence = this.word(this.length - 1) === '.';
    if (this.length > 20 || this.finiteVerbAround(-1) || (isSentence && this.hasBareVerb())) return;
    let best = -1;
    for (let i = 1; i < this.length; i++)
      if (this.couldBeVerb(i, isSentence) && (best < 0 || this.verbShare(i) > this.verbShare(best))) best = i;
    if (best < 0) return;
    const forms = formsOf(this.word(best));
    this.tags[best] = (forms.verbForms & VerbForm.third) !== 0 ? Tag.verbThird : Tag.verbBase;
    this.lemmas[best] = forms.verb;
  }

  /** "Two men arrested in Oslo": a headline's past form of a verb that is done to its subject, without an object. */
  private repairPassiveHeadline(): void {
    const last = this.word(this.length - 1);
    if (this.length > 20 || last === '.' || last === '"' || last === '”') return;
    for (let i = 1; i < this.length; i++) {
      if (this.tag(i) !== Tag.verbPast || !suffered.has(this.lemmas[i] ?? '')) continue;
      const next = this.tag(i + 1);
      const isAlone = i + 1 === this.length || next === Tag.preposition || next === Tag.subordinator;
      if (isAlone && isNominalTag(this.tag(i - 1))) this.tags[i] = Tag.verbParticiple;
    }
  }

  private verbShare(i: number): number {
    return profileOf(formsOf(this.word(i)).verb).verb;
  }

  /** Whether a noun has a form that agrees with the noun or name before it as its verb. */
  private couldBeVerb(i: number, isSentence: boolean): boolean {
    if (this.tag(i) !== Tag.noun) return false;
    const forms = formsOf(this.word(i));
    if ((forms.verbForms & (VerbForm.base | VerbForm.third)) === 0) return false;
    const subject = this.tag(i - 1) === Tag.adverb || this.tag(i - 1) === Tag.adjective ? i - 2 : i - 1;
    const isPlural = this.tag(subject) === Tag.noun && formsOf(this.word(subject)).plural;
    const isThird = (forms.verbForms & VerbForm.third) !== 0;
    const agrees = isThird
      ? !isPlural && isNominalTag(this.tag(subject))
      : isPlural || this.closesPair(subject, i);
    return agrees && (this.tag(i + 1) !== Tag.noun || (isSentence && this.hasNounsAfter(i)));
  }

  /** "Acme and its parent Sol defeat Boeing": two coordinated names before a verb that a name follows. */
  private closesPair(subject: number, i: number): boolean {
    if (this.tag(subject) !== Tag.name || this.tag(i + 1) !== Tag.name) return false;
    for (let j = subject; j >= 0; j--) if (this.tag(j) === Tag.conjunction) return true;
    return false;
  }

  /** Whether a verb in its base form stands without an auxiliary or "to", as a plural subject has it. */
  private hasBareVerb(): boolean {
    for (let i = 0; i < this.length; i++)
      if (this.tag(i) === Tag.verbBase && this.helperBefore(i) === Tag.other) return true;
    return false;
  }

  /** "fight drug trafficking": whether nouns alone follow up to the end, so that the word before them is their verb. */
  private hasNounsAfter(i: number): boolean {
    let end = i + 1;
    while (this.tag(end) === Tag.noun || this.tag(end) === Tag.adjective) end++;
    return end > i + 1 && end >= this.length - 1;
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
}
