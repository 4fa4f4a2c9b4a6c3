import type { Annotations, EventMention, EventParticipant } from '../annotations';

/** One event with all the mentions that tell it. */
export interface ToldEvent {
  /** The mention that says most: one with a sure date before one with another, before one without; then the first. */
  readonly main: EventMention;
  /** In text order. */
  readonly mentions: readonly EventMention[];
  /** Those of all mentions, each once: the same name, or the same words, in the same role. */
  readonly participants: readonly EventParticipant[];
  readonly place?: NonNullable<EventMention['place']>;
}

/** The events that a document tells, each once, in the order of their first mentions. */
export function toldEvents(text: string, annotations: Annotations): readonly ToldEvent[] {
  const chains = new Map<number, EventMention[]>();
  for (const event of annotations.events) {
    const chain = chains.get(event.chain);
    if (chain) chain.push(event);
    else chains.set(event.chain, [event]);
  }
  return [...chains.values()].flatMap((mentions) => {
    const main = mainOf(mentions);
    if (main === undefined) return [];
    const participants = united(mentions, text, annotations);
    const place = main.place ?? mentions.find((mention) => mention.place)?.place;
    return [{ main, mentions, participants, ...(place ? { place } : {}) }];
  });
}

function mainOf(mentions: readonly EventMention[]): EventMention | undefined {
  const isSure = ({ date }: EventMention): boolean => date !== undefined && !date.endsWith('?');
  return mentions.find(isSure) ?? mentions.find(({ date }) => date !== undefined) ?? mentions[0];
}

function united(
  mentions: readonly EventMention[],
  text: string,
  { entities }: Annotations,
): readonly EventParticipant[] {
  const found = new Map<string, EventParticipant>();
  for (const participant of mentions.flatMap((mention) => mention.participants)) {
    const entity = participant.entity === undefined ? undefined : entities[participant.entity];
    const words = text.slice(participant.start, participant.end).toLowerCase();
    const key = `${participant.role} ${entity === undefined ? words : entity.chain}`;
    if (!found.has(key)) found.set(key, participant);
  }
  return [...found.values()];
}
