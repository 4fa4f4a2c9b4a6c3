import type { EntityKind, EntityMention, TraceStep } from '../annotations';
import type { Tokens } from '../text/tokens';
import { triggerLexicon, type TriggerPhrase } from './lexicon';
import { formsOf } from './morphology';
import { kindIsMinor } from './ontology';
import { chooseSense, hasSenseRules, type SenseContext } from './senses';
import type { SentenceSyntax } from './sentenceSyntax';
import type { TokenCover } from './tokenCover';
import { triggerProbability } from './triggerClassifier';
import { isCandidate } from './triggerFeatures';
import { profileOf } from './wordProfiles';
import { isVerbTag, Tag } from './wordTags';

export type TriggerClass = 'verb' | 'noun' | 'adjective';

/** A word or phrase that tells an event. Tokens are of the document; the head is the verb or noun. */
export interface Trigger {
  readonly firstToken: number;
  readonly endToken: number;
  readonly headToken: number;
  readonly kind: string;
  readonly wordClass: TriggerClass;
  readonly lemma: string;
  /** The classifier's belief, 0 to 1. */
  readonly probability: number;
  readonly steps: readonly TraceStep[];
}

export interface TriggerContext {
  readonly tokens: Tokens;
  readonly cover: TokenCover;
  readonly entities: readonly EntityMention[];
  readonly documentDomains: ReadonlyMap<string, number>;
  /** Kinds that words with several senses had where the words around them decided, by lemma; grows with the document. */
  readonly decidedSenses: Map<string, string>;
}

/**
 * Least belief for a trigger: of a word that the lexicon gives one kind alone and that readers look for, of another
 * such kind, of a general one, and of a phrase of the lexicon.
 * The general threshold is where F1 over held-out topics of the training corpus is highest (`trainTriggers.ts --folds`).
 */
const thresholds = { clear: 0.12, major: 0.3, minor: 0.42, phrase: 0.1 } as const;

/** Kinds of verbs that the lexicon leaves out, by WordNet's field of the verb. */
const kindOfField: Readonly<Record<string, string>> = {
  b: 'general.change',
  c: 'general.mind',
  d: 'contact.state',
  i: 'general.mind',
  k: 'general.mind',
  n: 'general.state',
};

/** Finds the triggers of a sentence, from left to right; they never overlap. */
export function findTriggers(syntax: SentenceSyntax, context: TriggerContext): Trigger[] {
  return new TriggerFinder(syntax, context).find();
}

class TriggerFinder {
  private readonly length: number;
  private words: ReadonlySet<string> | undefined;

  constructor(
    private readonly syntax: SentenceSyntax,
    private readonly context: TriggerContext,
  ) {
    this.length = syntax.tags.length;
  }

  find(): Trigger[] {
    const triggers: Trigger[] = [];
    for (let i = 0; i < this.length; i++) {
      const trigger = this.phraseAt(i) ?? this.wordAt(i);
      if (trigger === undefined) continue;
      triggers.push(trigger);
      i = trigger.endToken - this.syntax.firstToken - 1;
    }
    return triggers;
  }

  private readonly word = (i: number): string =>
    i >= 0 && i < this.length ? this.context.tokens.folded(this.syntax.firstToken + i) : '';

  private tag(i: number): number {
    return this.syntax.tags[i] ?? Tag.punctuation;
  }

  private lemma(i: number): string {
    return this.syntax.lemmas[i] ?? '';
  }

  /** The longest phrase of the lexicon that starts here; its head is its first verb or else its last word. */
  private phraseAt(i: number): Trigger | undefined {
    if (this.tag(i) === Tag.name || this.tag(i) === Tag.date) return undefined;
    const phrases =
      triggerLexicon.phrases.get(this.lemma(i)) ?? triggerLexicon.phrases.get(this.verbLemma(i));
    for (const phrase of phrases ?? []) {
      const end = this.phraseEnd(i, phrase);
      if (end === undefined) continue;
      const head = isVerbTag(this.tag(i)) ? i : end - 1;
      const probability = this.isCandidate(head) ? this.probability(head) : thresholds.phrase;
      if (probability < thresholds.phrase) continue;
      const lemma = [this.verbLemma(i), ...phrase.words].join(' ');
      const kind = hasSenseRules(lemma, 'p')
        ? chooseSense(lemma, 'p', [phrase.kind], this.senseContext(i)).kind
        : phrase.kind;
      for (let at = i; at < end; at++)
        if (hasSenseRules(this.lemma(at), 'n'))
          this.context.decidedSenses.set(this.lemma(at), kind ?? phrase.kind);
      return this.trigger(i, end, head, kind ?? phrase.kind, probability, [
        { code: 'event.phrase', args: { phrase: this.written(i, end) } },
      ]);
    }
    return undefined;
  }

  private verbLemma(i: number): string {
    return this.tag(i) === Tag.be ? 'be' : formsOf(this.word(i)).verb;
  }

  private phraseEnd(i: number, phrase: TriggerPhrase): number | undefined {
    let at = i + 1;
    for (const word of phrase.words) {
      const matches =
        this.word(at) === word || this.lemma(at) === word || formsOf(this.word(at)).noun === word;
      if (!matches || this.tag(at) === Tag.name) return undefined;
      at++;
    }
    return at;
  }

  private isCandidate(i: number): boolean {
    return isCandidate(this.syntax, i);
  }

  private probability(i: number): number {
    return triggerProbability(this.syntax, i, this.word);
  }

  private wordAt(i: number): Trigger | undefined {
    if (!this.isCandidate(i)) return undefined;
    const probability = this.probability(i);
    if (probability < thresholds.clear) return undefined;
    const steps: TraceStep[] = [];
    const kind = this.kindAt(i, steps);
    if (kind === undefined) return undefined;
    if (probability < this.threshold(i, kind)) return undefined;
    return this.trigger(i, i + 1, i, kind, probability, steps);
  }

  private threshold(i: number, kind: string): number {
    if (kindIsMinor(kind)) return thresholds.minor;
    const isVerb = isVerbTag(this.tag(i));
    const isClear =
      this.listedKinds(i, isVerb).length === 1 && !hasSenseRules(this.lemma(i), isVerb ? 'v' : 'n');
    return isClear && this.tag(i) !== Tag.adjective ? thresholds.clear : thresholds.major;
  }

  /** The kind of the word in its context; undefined where it has a sense that tells no event. */
  private kindAt(i: number, steps: TraceStep[]): string | undefined {
    const lemma = this.lemma(i);
    const isVerb = isVerbTag(this.tag(i));
    const kinds = this.listedKinds(i, isVerb);
    const wordClass = isVerb ? 'v' : 'n';
    if (kinds.length === 0 && !hasSenseRules(lemma, wordClass)) {
      steps.push({ code: 'event.general', args: { lemma } });
      return this.generalKind(i, isVerb);
    }
    const [only] = kinds;
    if (only !== undefined && kinds.length === 1 && !hasSenseRules(lemma, wordClass)) {
      steps.push({ code: 'event.sense.first', args: { lemma, because: '' } });
      return only;
    }
    const sense = chooseSense(lemma, wordClass, kinds, this.senseContext(i));
    if (sense.kind === null) return undefined;
    const decided = this.context.decidedSenses.get(lemma);
    if (sense.because !== '') this.context.decidedSenses.set(lemma, sense.kind);
    else if (decided !== undefined && decided !== sense.kind) {
      steps.push({ code: 'event.sense.discourse', args: { lemma } });
      return decided;
    }
    steps.push({ code: `event.sense.${sense.by}`, args: { lemma, because: sense.because } });
    return sense.kind;
  }

  private listedKinds(i: number, isVerb: boolean): readonly string[] {
    const { verbs, nouns } = triggerLexicon;
    const lemma = this.lemma(i);
    if (isVerb) return verbs.get(lemma) ?? [];
    return nouns.get(this.word(i)) ?? nouns.get(lemma) ?? this.kindsOfGerund(i);
  }

  /** A noun such as "a kidnapping" has the kinds of its verb. */
  private kindsOfGerund(i: number): readonly string[] {
    const forms = formsOf(this.word(i));
    return forms.verb === '' || forms.verb === this.word(i)
      ? []
      : (triggerLexicon.verbs.get(forms.verb) ?? []);
  }

  private generalKind(i: number, isVerb: boolean): string {
    const profile = profileOf(this.lemma(i));
    if (isVerb) return kindOfField[profile.verbField] ?? 'general.action';
    if (this.tag(i) !== Tag.noun || profile.state > profile.happening) return 'general.state';
    return 'general.action';
  }

  /** Words and lemmas of the sentence; made when a sense asks for them. */
  private sentenceWords(): ReadonlySet<string> {
    if (this.words !== undefined) return this.words;
    const words = new Set(this.syntax.lemmas);
    for (let i = 0; i < this.length; i++) words.add(this.word(i));
    return (this.words = words);
  }

  private senseContext(i: number): SenseContext {
    const around = (from: number, to: number): string[] => {
      const words: string[] = [];
      for (let j = Math.max(0, from); j < Math.min(this.length, to); j++)
        words.push(this.word(j), this.lemma(j));
      return words;
    };
    return {
      sentenceWords: this.sentenceWords(),
      wordsBefore: around(i - 4, i),
      wordsAfter: around(i + 1, i + 9),
      previous: this.word(i - 1),
      next: this.word(i + 1),
      subject: this.entityKind(i, -1),
      object: this.entityKind(i, 1),
      documentDomains: this.context.documentDomains,
    };
  }

  /** The kind of the nearest name on one side, within six tokens and without another verb between. */
  private entityKind(i: number, step: 1 | -1): EntityKind | 'none' {
    for (let j = i + step; j >= 0 && j < this.length && Math.abs(j - i) <= 6; j += step) {
      const entity = this.context.cover.entity[this.syntax.firstToken + j] ?? -1;
      if (entity >= 0) return this.context.entities[entity]?.type ?? 'none';
      if (isVerbTag(this.tag(j))) return 'none';
      if (this.tag(j) === Tag.pronoun && !['it', 'they', 'we', 'them', 'us'].includes(this.word(j)))
        return 'person';
    }
    return 'none';
  }

  private trigger(
    from: number,
    to: number,
    head: number,
    kind: string,
    probability: number,
    steps: readonly TraceStep[],
  ): Trigger {
    const { firstToken } = this.syntax;
    const isVerb = isVerbTag(this.tag(head)) || this.tag(head) === Tag.be;
    return {
      firstToken: firstToken + from,
      endToken: firstToken + to,
      headToken: firstToken + head,
      kind,
      wordClass: isVerb ? 'verb' : this.tag(head) === Tag.noun ? 'noun' : 'adjective',
      lemma: this.lemma(head),
      probability,
      steps,
    };
  }

  private written(from: number, to: number): string {
    const words: string[] = [];
    for (let i = from; i < to; i++) words.push(this.context.tokens.text(this.syntax.firstToken + i));
    return words.join(' ');
  }
}
