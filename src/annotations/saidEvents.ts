import type {
  EntityMention,
  EventMention,
  EventParticipant,
  Span,
  TimeExpression,
} from '../engine/annotations';
import type { PlacedStatement } from './placedStatement';
import { overlay, type MovedItems } from './overlay';
import { sentenceAround } from './sentenceAround';
import { SpanBuckets } from './spanBuckets';
import { traceOf } from './statementTrace';

export interface EventSurroundings {
  readonly text: string;
  /** The entities that events now refer to. */
  readonly entities: readonly EntityMention[];
  /** Where entities and dates, by their old places in the lists, have moved to. */
  readonly moved: {
    readonly entities: MovedItems<EntityMention>;
    readonly timex: MovedItems<TimeExpression>;
  };
}

/** The events with what a person said laid over them: kind, date, modality, participants, and which are one and the same. */
export function saidEvents(
  found: readonly EventMention[],
  placed: readonly PlacedStatement[],
  { text, entities, moved }: EventSurroundings,
): readonly EventMention[] {
  const followed = found.map((event) => reindex(event, moved));
  if (placed.length === 0) return followed;
  const chains = { next: Math.max(-1, ...followed.map(({ chain }) => chain)) + 1 };
  const entityAt = new SpanBuckets(entities.map((entity, index) => ({ ...entity, index })));
  const saidBy = new Map<string, EventMention>();
  const events = overlay(followed, placed, (before, said) => {
    const event = saidEvent(before ?? fresh(said.place, text, chains), before !== undefined, said, entityAt);
    if (event) saidBy.set(said.statement.id, event);
    return event;
  });
  return withChains(events, placed, saidBy, chains);
}

function fresh({ start, end }: Span, text: string, chains: { next: number }): EventMention {
  return {
    start,
    end,
    type: '',
    modality: 'asserted',
    participants: [],
    sentence: sentenceAround(text, { start, end }),
    chain: chains.next++,
    trace: { recogniser: 'person', rule: 'accepted', steps: [] },
  };
}

type EntityPlaces = SpanBuckets<EntityMention & { readonly index: number }>;

function saidEvent(
  before: EventMention,
  wasFound: boolean,
  { statement, place, participants }: PlacedStatement,
  entityAt: EntityPlaces,
): EventMention | undefined {
  const type = statement.kind ?? (wasFound ? before.type : undefined);
  if (type === undefined) return undefined;
  const { date: _date, timex, ...rest } = before;
  const date = statement.date === undefined ? before.date : (statement.date ?? undefined);
  const keepsDate = date === before.date && timex !== undefined;
  return {
    ...rest,
    ...(statement.participants ? argumentsOf(statement.participants, participants ?? [], entityAt) : {}),
    start: place.start,
    end: place.end,
    type,
    ...(date === undefined ? {} : { date }),
    ...(keepsDate ? { timex } : {}),
    modality: statement.modality ?? rest.modality,
    trace: traceOf(statement, place),
  };
}

/** The participants and the place that a person gave; those whose words are gone are left out. */
function argumentsOf(
  said: readonly { readonly role: string }[],
  spans: readonly (Span | undefined)[],
  entityAt: EntityPlaces,
): Pick<EventMention, 'participants'> & Partial<Pick<EventMention, 'place'>> {
  const placed = said.flatMap(({ role }, i): EventParticipant[] => {
    const span = spans[i];
    const entity = span && entityAt.at(span)?.index;
    return span
      ? [{ role, start: span.start, end: span.end, ...(entity === undefined ? {} : { entity }) }]
      : [];
  });
  const place = placed.find(({ role }) => role === 'place');
  const { role: _role, ...where } = place ?? { role: '' };
  return {
    participants: placed.filter(({ role }) => role !== 'place'),
    ...(place ? { place: where as Span } : {}),
  };
}

/** An event that tells another again is of its chain; one that was split off is of a chain of its own. */
function withChains(
  events: readonly EventMention[],
  placed: readonly PlacedStatement[],
  saidBy: ReadonlyMap<string, EventMention>,
  chains: { next: number },
): readonly EventMention[] {
  const chainOf = new Map<EventMention, number>();
  const isSplit = placed.filter(({ statement }) => statement.sameAs === statement.id);
  for (const { statement } of isSplit) {
    const event = saidBy.get(statement.id);
    if (event) chainOf.set(event, chains.next++);
  }
  for (const { statement } of placed) {
    const event = saidBy.get(statement.id);
    const other = statement.sameAs === undefined ? undefined : saidBy.get(statement.sameAs);
    if (event && other && other !== event) chainOf.set(event, chainOf.get(other) ?? other.chain);
  }
  return events.map((event) => {
    const chain = chainOf.get(event);
    return chain === undefined ? event : { ...event, chain };
  });
}

function reindex(event: EventMention, moved: EventSurroundings['moved']): EventMention {
  const { timex, place, source, ...rest } = event;
  const dated = timex === undefined ? undefined : moved.timex.get(timex);
  return {
    ...rest,
    participants: event.participants.map((participant) => withEntity(participant, moved)),
    ...(place ? { place: withEntity(place, moved) } : {}),
    ...(source ? { source: withEntity(source, moved) } : {}),
    ...(dated === undefined ? {} : { timex: dated }),
  };
}

function withEntity<T extends { readonly entity?: number }>(
  argument: T,
  moved: EventSurroundings['moved'],
): T {
  const { entity, ...rest } = argument;
  const at = entity === undefined ? undefined : moved.entities.get(entity);
  return (at === undefined ? rest : { ...rest, entity: at }) as T;
}
