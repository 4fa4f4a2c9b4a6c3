import type { Annotations, EventMention, Modality, Span } from '../../engine/annotations';
import { readEdtf, type EdtfReading } from '../../engine/edtf';
import { shownEvents } from '../shared/shownEvents';
import { oneLine } from '../shared/oneLine';

/** One event of a document as the tree tells it: all mentions of a chain together. */
export interface EventItem {
  /** The same for the same event over new results, as long as its words and its rank among equals stay. */
  readonly id: string;
  /** The mention that says most: dated before undated, then the first. */
  readonly mention: EventMention;
  /** All mentions in text order. */
  readonly mentions: readonly EventMention[];
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

/** The events of a document in text order. */
export function eventItems(annotations: Annotations, text: string, minor: boolean): readonly EventItem[] {
  const chains = new Map<number, EventMention[]>();
  for (const event of shownEvents(annotations, minor)) {
    const chain = chains.get(event.chain);
    if (chain) chain.push(event);
    else chains.set(event.chain, [event]);
  }
  const ranks = new Map<string, number>();
  return [...chains.values()].map((mentions) => {
    const item = describe(mentions, annotations, text);
    const name = `${item.type}|${item.words}`;
    const rank = ranks.get(name) ?? 0;
    ranks.set(name, rank + 1);
    return { ...item, id: `${name}|${rank}` };
  });
}

function describe(
  mentions: readonly EventMention[],
  { entities }: Annotations,
  text: string,
): Omit<EventItem, 'id'> {
  const mention = mentions.find(({ date }) => date !== undefined) ?? firstOf(mentions);
  const name = (span: Span & { readonly entity?: number }): string =>
    entities[span.entity ?? -1]?.label ?? oneLine(text.slice(span.start, span.end));
  const participants = mentions
    .flatMap((one) => one.participants.map(name))
    .filter((label) => !saysNothing(label));
  const place = mentions.find((one) => one.place)?.place;
  const when = mention.date === undefined ? undefined : readEdtf(mention.date);
  return {
    mention,
    mentions,
    words: oneLine(text.slice(mention.start, mention.end)),
    type: mention.type,
    modality: mention.modality,
    participants: [...new Set(participants)],
    ...(mention.date === undefined ? {} : { date: mention.date }),
    ...(when ? { when } : {}),
    ...(place ? { place: name(place) } : {}),
    ...(mention.source ? { source: name(mention.source) } : {}),
  };
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

function firstOf(mentions: readonly EventMention[]): EventMention {
  const [first] = mentions;
  if (!first) throw new RangeError('A chain has a mention.');
  return first;
}
