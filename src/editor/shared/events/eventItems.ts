import type { EventMention, Modality, Span } from '../../../engine/annotations';
import { readEdtf, type EdtfReading } from '../../../engine/edtf';
import { oneLine } from '../oneLine';
import { shownEvents } from '../shownEvents';
import type { Article } from './article';

/** One sentence that tells an event. */
export interface Telling {
  readonly article: Article;
  readonly mention: EventMention;
}

/** One event as the views tell it: all mentions of a chain together. */
export interface EventItem {
  /** The same for the same event over new results, as long as its words and its rank among equals stay. */
  readonly id: string;
  /** The telling that says most: dated before undated, then the first. */
  readonly main: Telling;
  /** All tellings, in order of documents and text. */
  readonly tellings: readonly Telling[];
  /** The words that tell it. */
  readonly words: string;
  readonly type: string;
  readonly modality: Modality;
  readonly date?: string;
  readonly when?: EdtfReading;
  /** Labels of linked participants, words of the others. */
  readonly participants: readonly string[];
  readonly place?: string;
  readonly source?: string;
}

/** The events of the articles: article after article, in text order. */
export function eventItems(articles: readonly Article[], minor: boolean): readonly EventItem[] {
  return articles.flatMap((article) => {
    const ranks = new Map<string, number>();
    return chainsOf(article, minor).map((tellings) => {
      const item = describe(tellings, article);
      const name = `${item.type}|${item.words}`;
      const rank = ranks.get(name) ?? 0;
      ranks.set(name, rank + 1);
      return { ...item, id: `${name}|${rank}|${article.uri}` };
    });
  });
}

/** The text of the sentence, on one line. */
export function sentenceOf({ article, mention }: Telling): string {
  return wordsOf(article, mention.sentence);
}

/** The words of a span, on one line. */
export function wordsOf({ text }: Article, { start, end }: Span): string {
  return oneLine(text.slice(start, end));
}

function chainsOf(article: Article, minor: boolean): readonly Telling[][] {
  const chains = new Map<number, Telling[]>();
  for (const mention of shownEvents(article.annotations, minor)) {
    const telling = { article, mention };
    const chain = chains.get(mention.chain);
    if (chain) chain.push(telling);
    else chains.set(mention.chain, [telling]);
  }
  return [...chains.values()];
}

function describe(tellings: readonly Telling[], article: Article): Omit<EventItem, 'id'> {
  const mentions = tellings.map(({ mention }) => mention);
  const main = tellings.find(({ mention }) => mention.date !== undefined) ?? firstOf(tellings);
  const { mention } = main;
  const name = nameIn(article);
  const participants = mentions
    .flatMap((one) => one.participants.map(name))
    .filter((label) => !saysNothing(label));
  const place = mentions.find((one) => one.place)?.place;
  const when = mention.date === undefined ? undefined : readEdtf(mention.date);
  return {
    main,
    tellings,
    words: wordsOf(article, mention),
    type: mention.type,
    modality: mention.modality,
    participants: [...new Set(participants)],
    ...(mention.date === undefined ? {} : { date: mention.date }),
    ...(when ? { when } : {}),
    ...(place ? { place: name(place) } : {}),
    ...(mention.source ? { source: name(mention.source) } : {}),
  };
}

/** What a span of an event is called: the label of its entity, else its words. */
function nameIn(article: Article): (span: Span & { readonly entity?: number }) => string {
  return (span) => article.annotations.entities[span.entity ?? -1]?.label ?? wordsOf(article, span);
}

/** Words that stand for a name told elsewhere, in the languages of the articles; as a participant's name they say nothing. */
const pronouns: ReadonlySet<string> = new Set(
  (
    'i me we us you he him she her it they them who whom which that this these those one ones others itself ' +
    'himself herself themselves yo nosotros usted ustedes él ella ellos ellas lo la los las le les se que quien quienes'
  ).split(' '),
);

function saysNothing(label: string): boolean {
  return label === '' || pronouns.has(label.toLocaleLowerCase());
}

function firstOf(tellings: readonly Telling[]): Telling {
  const [first] = tellings;
  if (!first) throw new RangeError('A chain has a mention.');
  return first;
}
