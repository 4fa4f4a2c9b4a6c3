import type { EntityMention } from '../annotations';
import type { TextModel } from '../text/textModel';
import type { Relations } from './relations';
import type { TokenCover } from './tokenCover';
import { Tag } from './wordTags';

/** What a pronoun stands for: a phrase of its own sentence (its position), or a mention of a name (its index). */
export type Antecedent = { readonly phrase: number } | { readonly entity: number };

type Agreement = 'person' | 'several' | 'thing';

const agreements: ReadonlyMap<string, Agreement> = new Map([
  ...['he', 'him', 'his', 'himself', 'she', 'her', 'hers', 'herself'].map(
    (word) => [word, 'person'] as const,
  ),
  ...['they', 'them', 'their', 'theirs', 'themselves'].map((word) => [word, 'several'] as const),
  ...['it', 'its', 'itself'].map((word) => [word, 'thing'] as const),
]);
const possessives = new Set(['his', 'her', 'their', 'its']);
/** How many sentences back a person's name may stand, in the same block. */
const reach = 2;

/**
 * Leads pronouns back to names and phrases, only where the text leaves no choice. A possessive inside a clause stands
 * for the clause's subject where that agrees ("officials outlined their plan"); "he" and "she" for the one person that
 * this sentence names as a subject before it, or else the one person of this sentence and those right before it.
 */
export class Pronouns {
  constructor(
    private readonly text: TextModel,
    private readonly entities: readonly EntityMention[],
    private readonly cover: TokenCover,
  ) {}

  /** Whether the token is a pronoun that stands for something else; "I", "we" and "you" do not. */
  stands(word: string): boolean {
    return agreements.has(word);
  }

  /** What the pronoun at `i` of the sentence stands for, or undefined where that is not certain. */
  antecedentOf(i: number, sentence: number, relations: Relations): Antecedent | undefined {
    const agreement = agreements.get(relations.word(i));
    if (agreement === undefined) return undefined;
    const subject = possessives.has(relations.word(i)) ? this.clauseSubject(i, relations) : -1;
    if (subject >= 0) {
      const head = relations.head(subject);
      const isPronoun =
        relations.tag(head) === Tag.pronoun && agreements.get(relations.word(head)) === agreement;
      if (isPronoun) return this.antecedentOf(head, sentence, relations);
      return this.agrees(subject, agreement, relations) ? { phrase: subject } : undefined;
    }
    return agreement === 'person' ? this.onlyPerson(i, sentence, relations) : undefined;
  }

  /** The subject of the verb before `i` in whose object or complement a possessive stands, or -1. */
  private clauseSubject(i: number, relations: Relations): number {
    const verb = relations.verbBefore(i - 1);
    const nearest = verb < 0 ? -1 : relations.groupWithMain(verb);
    const isReduced =
      relations.tag(verb) === Tag.verbParticiple && relations.syntax.groups[nearest]?.nonFinite;
    const group = isReduced === true ? relations.finiteBefore(nearest) : nearest;
    const subject = group < 0 ? -1 : relations.subjectOf(group);
    return subject >= 0 && relations.end(subject) <= i ? subject : -1;
  }

  private agrees(phrase: number, agreement: Agreement, relations: Relations): boolean {
    const head = relations.head(phrase);
    const type = this.entities[this.entityAt(head, relations)]?.type;
    const isPlural =
      relations.coordinated(phrase, -1).length > 1 ||
      (relations.tag(head) === Tag.noun && relations.syntax.lemmas[head] !== relations.word(head));
    switch (agreement) {
      case 'several':
        return isPlural || type === 'organization' || type === 'group';
      case 'thing':
        return !isPlural && (type === undefined ? relations.tag(head) === Tag.noun : type !== 'person');
      case 'person':
        return !isPlural && (type === undefined ? relations.tag(head) === Tag.noun : type === 'person');
    }
  }

  private onlyPerson(i: number, sentence: number, relations: Relations): Antecedent | undefined {
    const { syntax } = relations;
    const here = this.personsIn(syntax.firstToken, syntax.firstToken + i);
    const subject = this.personSubject(i, relations);
    if (subject >= 0) return { entity: subject };
    let persons = here;
    const { block } = this.text.sentences[sentence] ?? { block: -1 };
    for (let back = 1; back <= reach && persons.length === 0; back++) {
      const before = this.text.sentences[sentence - back];
      if (before?.block !== block) break;
      persons = this.personsIn(before.firstToken, before.endToken);
    }
    const chains = new Set(persons.map((entity) => this.entities[entity]?.chain));
    const last = persons.at(-1);
    return chains.size === 1 && last !== undefined ? { entity: last } : undefined;
  }

  /** The one person that is a subject of this sentence before `i`, or -1. */
  private personSubject(i: number, relations: Relations): number {
    const found = new Map<number, number>();
    for (let group = 0; group < relations.syntax.groups.length && relations.main(group) < i; group++) {
      const subject = relations.subjectOf(group);
      const entity = subject < 0 ? -1 : this.entityAt(relations.head(subject), relations);
      const mention = this.entities[entity];
      if (mention?.type === 'person' && relations.end(subject) <= i) found.set(mention.chain, entity);
    }
    const [only] = found.values();
    return found.size === 1 && only !== undefined ? only : -1;
  }

  private personsIn(from: number, to: number): number[] {
    const found: number[] = [];
    for (let token = from; token < to; token++) {
      const entity = this.cover.entity[token] ?? -1;
      if (entity >= 0 && found.at(-1) !== entity && this.entities[entity]?.type === 'person')
        found.push(entity);
    }
    return found;
  }

  private entityAt(i: number, relations: Relations): number {
    return this.cover.entity[relations.syntax.firstToken + i] ?? -1;
  }
}

const empty = new Set([
  'this',
  'that',
  'these',
  'those',
  'another',
  'all',
  'both',
  'other',
  'others',
  'one',
  'ones',
]);

/** Whether a phrase is nothing but a word that stands for something else. A number ("one of them") counts someone. */
export function saysNothing(phrase: number, relations: Relations): boolean {
  const head = relations.head(phrase);
  const tag = relations.tag(head);
  if (tag === Tag.pronoun || tag === Tag.relative || tag === Tag.possessive) return true;
  return tag !== Tag.number && empty.has(relations.word(head));
}

/** Whether a phrase opens with an article, a possessive or a number. */
export function opensAsKnown(phrase: number, relations: Relations): boolean {
  const opening = relations.tag(relations.first(phrase));
  return opening === Tag.determiner || opening === Tag.possessive || opening === Tag.number;
}
