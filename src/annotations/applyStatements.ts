import type {
  Annotations,
  EntityKind,
  EntityMention,
  EventMention,
  Span,
  TimeExpression,
} from '../engine/annotations';
import type { Anchored } from './anchored';
import type { Statement } from './statement';

/** A statement with where its words stand now. */
export interface PlacedStatement {
  readonly statement: Statement;
  readonly place: Anchored;
}

/**
 * Lays what a person said over what the engine found: the person wins. A rejected annotation goes; an accepted or changed
 * one stands with the person's kind, link, date and span, in place of everything of its layer that it overlaps; indexes
 * between the lists are kept right. Both inputs are left as they are.
 */
export function applyStatements(found: Annotations, placed: readonly PlacedStatement[]): Annotations {
  const of = (about: Statement['about']): PlacedStatement[] =>
    placed.filter(({ statement }) => statement.about === about);
  const entities = overlay(found.entities, of('entity'), (before, said) => saidEntity(found, before, said));
  const timex = overlay(found.timex, of('date'), saidDate);
  const moved = { entities: indexMap(found.entities, entities), timex: indexMap(found.timex, timex) };
  const events = overlay(found.events, of('event'), saidEvent).map((event) => reindex(event, moved));
  return { ...found, entities, timex, events };
}

/** The person's annotation where there was `before`, or nothing where the person's word does not make one. */
type Said<T> = (before: T | undefined, said: PlacedStatement) => T | undefined;

function overlay<T extends Span>(list: readonly T[], placed: readonly PlacedStatement[], say: Said<T>): T[] {
  if (placed.length === 0) return [...list];
  let result = [...list];
  for (const said of placed) {
    const { place, statement } = said;
    const touched = result.filter((item) => item.start < place.end && item.end > place.start);
    const before = touched.find((item) => item.start === place.start && item.end === place.end) ?? touched[0];
    if (statement.verdict === 'rejected') {
      result = result.filter((item) => item !== before || !sameSpan(item, place));
      continue;
    }
    const after = say(before, said);
    if (after) result = [...result.filter((item) => !touched.includes(item)), after];
  }
  return result.sort((a, b) => a.start - b.start || b.end - a.end);
}

const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

function saidEntity(
  found: Annotations,
  before: EntityMention | undefined,
  { statement, place }: PlacedStatement,
): EntityMention | undefined {
  const kind = (statement.kind as EntityKind | undefined) ?? before?.type;
  if (!kind) return undefined;
  const keepsLink = statement.link === undefined && before !== undefined;
  const label = statement.link?.label ?? before?.label ?? statement.quote.exact;
  return {
    ...(keepsLink ? before : {}),
    ...linkOf(statement),
    start: place.start,
    end: place.end,
    type: kind,
    label,
    chain: chainOf(found, before, statement),
    confidence: 1,
    trace: traceOf(statement),
  };
}

/** A linked mention joins the chain of its entry; one whose link was changed or taken away leaves its old chain. */
function chainOf(found: Annotations, before: EntityMention | undefined, statement: Statement): number {
  const fresh = Math.max(-1, ...found.entities.map((entity) => entity.chain)) + 1;
  if (statement.link === undefined) return before?.chain ?? fresh;
  if (statement.link === null) return fresh;
  const { id } = statement.link;
  return found.entities.find((entity) => entity.id === id)?.chain ?? fresh;
}

function linkOf({ link }: Statement): Partial<EntityMention> {
  if (!link) return {};
  const { id } = link;
  if (/^Q\d+$/.test(id)) return { id, wikidata: id };
  return id.startsWith('geonames:') ? { id, geonames: Number(id.slice('geonames:'.length)) } : { id };
}

function saidDate(
  before: TimeExpression | undefined,
  { statement, place }: PlacedStatement,
): TimeExpression | undefined {
  const date = statement.date ?? undefined;
  if (!before && date === undefined) return undefined;
  const { edtf: _, ...rest } = before ?? { type: 'DATE' as const, value: date ?? '' };
  const edtf = statement.date === undefined ? before?.edtf : date;
  return {
    ...rest,
    start: place.start,
    end: place.end,
    value: date ?? before?.value ?? '',
    ...(edtf === undefined ? {} : { edtf }),
    trace: traceOf(statement),
  };
}

function saidEvent(
  before: EventMention | undefined,
  { statement, place }: PlacedStatement,
): EventMention | undefined {
  const type = statement.kind ?? before?.type;
  if (!type) return undefined;
  const {
    date: _date,
    timex,
    ...rest
  } = before ?? {
    modality: 'asserted' as const,
    participants: [],
    sentence: { start: place.start, end: place.end },
    chain: 0,
  };
  const date = statement.date === undefined ? before?.date : (statement.date ?? undefined);
  return {
    ...rest,
    start: place.start,
    end: place.end,
    type,
    ...(date === undefined ? {} : { date }),
    ...(statement.date === undefined && timex !== undefined ? { timex } : {}),
    modality: statement.modality ?? rest.modality,
    trace: traceOf(statement),
  };
}

function traceOf({ verdict, creator }: Statement): EntityMention['trace'] {
  const step = creator === undefined ? { code: 'person.said' } : { code: 'person.saidBy', args: { creator } };
  return { recogniser: 'person', rule: verdict ?? 'changed', steps: [step] };
}

/** Where each item of the old list stands in the new one; an item that a person replaced is followed by its span. */
function indexMap<T extends Span>(before: readonly T[], after: readonly T[]): ReadonlyMap<number, number> {
  const positions = new Map(after.map((item, i) => [item, i]));
  return new Map(
    before.flatMap((item, i) => {
      const at =
        positions.get(item) ?? after.findIndex((other) => other.start < item.end && other.end > item.start);
      return at >= 0 ? [[i, at] as const] : [];
    }),
  );
}

interface Moved {
  readonly entities: ReadonlyMap<number, number>;
  readonly timex: ReadonlyMap<number, number>;
}

function reindex(event: EventMention, moved: Moved): EventMention {
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

function withEntity<T extends { readonly entity?: number }>(argument: T, moved: Moved): T {
  const { entity, ...rest } = argument;
  const at = entity === undefined ? undefined : moved.entities.get(entity);
  return (at === undefined ? rest : { ...rest, entity: at }) as T;
}
