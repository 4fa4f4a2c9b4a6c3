import type { AnnotatedDocument, Format, ReadResult } from '../../src/annotations/formats/format';
import type {
  Annotations,
  EntityMention,
  EventMention,
  Span,
  TimeExpression,
} from '../../src/engine/annotations';
import { externalIds } from '../../src/annotations/formats/identifiers';

/** Writes a document and reads it again. */
export async function roundTrip(format: Format, document: AnnotatedDocument): Promise<ReadResult> {
  const files = await format.write([document], () => undefined);
  const main = files.at(-1)!;
  const textFile = format.reader!.textFile?.(main);
  const text = files.find(({ name }) => textFile !== undefined && name === decodeURIComponent(textFile));
  return format.reader!.read(main, text?.content ?? '');
}

/** What is left of a document when what a format documents as lost is taken away. By format id. */
export const kept: Readonly<Record<string, (document: AnnotatedDocument) => Annotations>> = {
  webannotation: ({ annotations }) => annotations,
  brat: ({ text, annotations: { entities, timex, events } }) => ({
    entities: entities.map((entity) => bare(text, entity, entity.id !== undefined, entity.chain)),
    timex: timex.map(({ anchor: _anchor, ...rest }) => rest),
    events: events.map((event, i) => ({ ...event, sentence: spanOf(event), chain: i })),
    problems: [],
  }),
  conll: ({ text, annotations: { entities, timex } }) => ({
    entities: byId(entities).map(({ entity, chain }) => bare(text, entity, false, chain)),
    timex: timex
      .filter((time) => isApart(time, entities))
      .map(({ start, end, type, trace }) => ({ start, end, type, value: '', trace })),
    events: [],
    problems: [],
  }),
  spacy: ({ text, annotations: { date, entities, timex, events } }) => ({
    ...(date ? { date: { value: date.value, source: 'given' } } : {}),
    entities: byId(entities).map(({ entity, chain }) => bare(text, entity, false, chain)),
    timex: timex.map(({ anchor: _anchor, ...rest }) => rest),
    events: events.map((event, i) => withoutArguments(event, i)),
    problems: [],
  }),
  tei: ({ annotations }) => nestedOnly(annotations),
};

/** What of the annotations can be elements: no span that partly overlaps one before it, and no reference to such a one. */
function nestedOnly({ date, entities, timex, events }: Annotations): Annotations {
  const list = [...entities, ...timex, ...events].sort((a, b) => a.start - b.start || b.end - a.end);
  const open: Span[] = [];
  const stays = new Set<Span>();
  for (const span of list) {
    while (open.length > 0 && open.at(-1)!.end <= span.start) open.pop();
    if (open.length > 0 && open.at(-1)!.end < span.end) continue;
    stays.add(span);
    open.push(span);
  }
  const names = entities.filter((entity) => stays.has(entity));
  const dates = timex.filter((time) => stays.has(time));
  const happenings = events.filter((event) => stays.has(event));
  const at = (list: readonly Span[], item: Span | undefined): number => (item ? list.indexOf(item) : -1);
  const linked = <T extends { readonly entity?: number }>(part: T): T[] => {
    const entity = part.entity === undefined ? -1 : at(names, entities[part.entity]);
    return entity < 0 ? [] : [{ ...part, entity }];
  };
  const chains = renumbered(names.map(({ chain }) => chain));
  const eventChains = renumbered(happenings.map(({ chain }) => chain));
  return {
    ...(date ? { date: { value: date.value, source: 'given' } } : {}),
    entities: names.map(({ lat, lon, alternatives: _alternatives, ...entity }, i) => ({
      ...entity,
      ...(entity.type === 'place' && lat !== undefined && lon !== undefined ? { lat, lon } : {}),
      chain: chains[i]!,
    })),
    timex: dates.map(({ anchor: _anchor, ...rest }) => rest),
    events: happenings.map(({ place, source, timex: index, ...event }, i) => {
      const dated = index === undefined ? -1 : at(dates, timex[index]);
      const [where] = place ? linked(place) : [];
      const [who] = source ? linked(source) : [];
      return {
        ...event,
        participants: event.participants.flatMap(linked),
        sentence: spanOf(event),
        chain: eventChains[i]!,
        ...(dated < 0 ? {} : { timex: dated }),
        ...(where ? { place: where } : {}),
        ...(who ? { source: who } : {}),
      };
    }),
    problems: [],
  };
}

/** Numbers from 0 in order of first use. */
function renumbered(chains: readonly number[]): readonly number[] {
  const order = [...new Set(chains)];
  return chains.map((chain) => order.indexOf(chain));
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

const isApart = (a: Span, spans: readonly Span[]): boolean =>
  spans.every(({ start, end }) => end <= a.start || start >= a.end);

/** A mention without confidence, coordinates and, where it is not kept, label. */
function bare(text: string, entity: EntityMention, keepsLabel: boolean, chain: number): EntityMention {
  const { start, end, type, id, label, trace } = entity;
  const words = keepsLabel ? label : text.slice(start, end);
  return {
    ...externalIds(id),
    start,
    end,
    type,
    ...(id === undefined ? {} : { id }),
    label: words,
    chain,
    confidence: 1,
    trace,
  };
}

/** Mentions whose chains are those of their ids; each without one is alone. */
function byId(entities: readonly EntityMention[]): readonly { entity: EntityMention; chain: number }[] {
  const chains = new Map<string, number>();
  return entities.map((entity, i) => {
    const key = entity.id ?? `alone ${i}`;
    const chain = chains.get(key) ?? chains.size;
    chains.set(key, chain);
    return { entity, chain };
  });
}

function withoutArguments(
  { place: _place, source: _source, ...event }: EventMention,
  chain: number,
): EventMention {
  return { ...event, participants: [], sentence: spanOf(event), chain };
}

/** Annotations without traces, which no format keeps. */
export function withoutTraces({ entities, timex, events, ...rest }: Annotations): object {
  const bareOf = <T extends { trace: unknown }>({ trace: _trace, ...item }: T): Omit<T, 'trace'> => item;
  return {
    ...rest,
    entities: entities.map(bareOf<EntityMention>),
    timex: timex.map(bareOf<TimeExpression>),
    events: events.map(bareOf<EventMention>),
  };
}
