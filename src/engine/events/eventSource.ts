import type { EntityMention, Span } from '../annotations';
import type { Tokens } from '../text/tokens';
import { speech } from './modalityLists';
import type { Relations } from './relations';
import type { TokenCover } from './tokenCover';
import type { Trigger } from './triggers';
import { isVerbTag, Tag } from './wordTags';

/** Who says what a sentence tells: the lemma that tells so, and the speaker where the sentence names one. */
export interface EventSource {
  readonly word: string;
  readonly span?: Span & { readonly entity?: number };
}

export interface SentenceContext {
  readonly tokens: Tokens;
  readonly cover: TokenCover;
  readonly entities: readonly EntityMention[];
  /** All triggers of the sentence. */
  readonly triggers: readonly Trigger[];
}

/** Whom the sentence has an event from, or undefined where it tells the event itself. */
export function findSource(
  trigger: Trigger,
  relations: Relations,
  context: SentenceContext,
): EventSource | undefined {
  return new SourceFinder(trigger, relations, context).find();
}

class SourceFinder {
  private readonly head: number;

  constructor(
    private readonly trigger: Trigger,
    private readonly relations: Relations,
    private readonly context: SentenceContext,
  ) {
    this.head = trigger.headToken - relations.syntax.firstToken;
  }

  /** Who the sentence says it from: "according to …", a verb of speech before or after, a quotation's speaker. */
  find(): EventSource | undefined {
    if (this.trigger.kind === 'contact.state' || this.isPresupposed()) return undefined;
    return this.accordingTo() ?? this.speechBefore() ?? this.speechAfter();
  }

  /** "implicated in the 1985 murder of …": a definite noun after a preposition names what is taken as known. */
  private isPresupposed(): boolean {
    if (this.trigger.wordClass !== 'noun') return false;
    const { relations } = this;
    const phrase = relations.phraseAt(this.head);
    if (phrase < 0 || relations.word(relations.first(phrase)) !== 'the') return false;
    return relations.isAfterPreposition(phrase);
  }

  private accordingTo(): EventSource | undefined {
    const { relations } = this;
    for (let i = 0; i + 2 < relations.syntax.tags.length; i++) {
      if (relations.word(i) !== 'according' || relations.word(i + 1) !== 'to') continue;
      const phrase = relations.phraseAt(i + 2);
      return phrase < 0 ? { word: 'according to' } : { word: 'according to', span: this.spanOf(phrase) };
    }
    return undefined;
  }

  /** A verb of speech before the event whose complement holds it: "police said (that) …", "denied that …". */
  private speechBefore(): EventSource | undefined {
    const { relations } = this;
    for (const other of this.context.triggers) {
      const main = other.headToken - relations.syntax.firstToken;
      if (main >= this.head) return undefined;
      if (!this.reportsClauses(other)) continue;
      if (relations.syntax.groups[relations.groupWithMain(main)]?.infinitive === true) continue;
      if (!this.complementReaches(main)) continue;
      const group = relations.groupWithMain(main);
      const subject = relations.subjectOf(group);
      const word = relations.syntax.lemmas[main] ?? '';
      return subject < 0 ? { word } : { word, span: this.spanOf(subject) };
    }
    return undefined;
  }

  private reportsClauses(other: Trigger): boolean {
    if (other.wordClass !== 'verb' || !speech.has(other.lemma)) return false;
    return ['contact.state', 'contact.reject', 'contact.concede', 'contact.accuse'].includes(other.kind);
  }

  /** Whether the event stands in a clause that the verb at `main` introduces by "that", a colon or a quote, or at once. */
  private complementReaches(main: number): boolean {
    const { relations } = this;
    let opened = false;
    for (let i = main + 1; i < this.head; i++) {
      const word = relations.word(i);
      if (word === ';') return false;
      const opensClause =
        word === 'that' || word === ':' || word === '"' || word === '“' || relations.tag(i) === Tag.question;
      if (opensClause) opened = true;
      if (word === '”') return false;
    }
    return opened || this.bareComplement(main);
  }

  /** "police said the man died": a subject and a finite verb right after the verb of speech, dates aside. */
  private bareComplement(main: number): boolean {
    const { relations } = this;
    let i = main + 1;
    while (
      relations.tag(i) === Tag.date ||
      (relations.tag(i) === Tag.preposition && relations.tag(i + 1) === Tag.date) ||
      relations.tag(i) === Tag.adverb ||
      relations.word(i) === ','
    )
      i++;
    if (relations.phraseAt(i) < 0) return false;
    for (let group = 0; group < relations.syntax.groups.length; group++) {
      if (relations.main(group) <= i) continue;
      const candidate = relations.syntax.groups[group];
      if (candidate === undefined || candidate.infinitive) return false;
      if (candidate.nonFinite) continue;
      const subject = relations.subjectOf(group);
      return subject >= 0 && relations.first(subject) > main;
    }
    return false;
  }

  /** "…, police said": a verb of speech with its subject after the last comma of the sentence. */
  private speechAfter(): EventSource | undefined {
    const { relations } = this;
    for (const other of this.context.triggers) {
      const main = other.headToken - relations.syntax.firstToken;
      if (main <= this.head || !this.reportsClauses(other)) continue;
      const group = relations.groupWithMain(main);
      if (group < 0 || relations.syntax.groups[group]?.nonFinite === true) continue;
      const subject = relations.subjectOf(group);
      const opening = subject >= 0 ? relations.first(subject) - 1 : relations.start(group) - 1;
      const word = relations.syntax.lemmas[main] ?? '';
      if (subject >= 0 && this.followsComma(opening) && this.endsSentence(main))
        return { word, span: this.spanOf(subject) };
      if (subject < 0 && this.followsComma(opening)) {
        const inverted = relations.phraseAt(main + 1);
        return inverted < 0 ? { word } : { word, span: this.spanOf(inverted) };
      }
    }
    return undefined;
  }

  private followsComma(i: number): boolean {
    const word = this.relations.word(i);
    if (this.relations.tag(i) === Tag.determiner || this.relations.tag(i) === Tag.possessive)
      return this.followsComma(i - 1);
    return word === ',' || word === '"' || word === '”' || word === '’';
  }

  /** Whether nothing but an addressee, a date or a place follows the verb of speech. */
  private endsSentence(main: number): boolean {
    for (let i = main + 1; i < this.relations.syntax.tags.length; i++) {
      const tag = this.relations.tag(i);
      if (isVerbTag(tag) || tag === Tag.subordinator || tag === Tag.question) return false;
    }
    return true;
  }

  private spanOf(phrase: number): Span & { entity?: number } {
    const { relations } = this;
    const base = relations.syntax.firstToken;
    const entity = this.context.cover.entity[base + relations.head(phrase)] ?? -1;
    const mention = this.context.entities[entity];
    if (mention !== undefined) return { start: mention.start, end: mention.end, entity };
    let first = relations.first(phrase);
    if (relations.tag(first) === Tag.determiner && first < relations.end(phrase) - 1) first++;
    return {
      start: this.context.tokens.starts[base + first] ?? 0,
      end: this.context.tokens.ends[base + relations.end(phrase) - 1] ?? 0,
    };
  }
}
