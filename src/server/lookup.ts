import type { Annotations, EntityMention, EventMention, Span, TimeExpression } from '../engine/annotations';

/** What stands at an offset; an offset at a span's end counts as in it unless something else starts there. */
export interface Found {
  readonly entity: EntityMention | undefined;
  readonly timex: TimeExpression | undefined;
  readonly event: EventMention | undefined;
}

export function findAt(annotations: Annotations, offset: number): Found {
  return {
    entity: spanAt(annotations.entities, offset),
    timex: spanAt(annotations.timex, offset),
    event: spanAt(annotations.events, offset),
  };
}

function spanAt<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  return (
    spans.find(({ start, end }) => start <= offset && offset < end) ?? spans.find(({ end }) => end === offset)
  );
}

/** The mentions of one thing, in text order. */
export function mentionsOf(annotations: Annotations, chain: number): readonly EntityMention[] {
  return annotations.entities.filter((mention) => mention.chain === chain);
}

/** The events that a thing takes part in, as a participant, place or source, in text order. */
export function eventsOf(annotations: Annotations, chain: number): readonly EventMention[] {
  const isOf = (entity: number | undefined): boolean =>
    entity !== undefined && annotations.entities[entity]?.chain === chain;
  return annotations.events.filter(
    (event) =>
      isOf(event.place?.entity) ||
      isOf(event.source?.entity) ||
      event.participants.some(({ entity }) => isOf(entity)),
  );
}

/** The events that an expression dates, in text order. */
export function eventsOn(annotations: Annotations, timex: TimeExpression): readonly EventMention[] {
  return annotations.events.filter(
    (event) =>
      (event.timex !== undefined && annotations.timex[event.timex]?.start === timex.start) ||
      (event.date !== undefined && event.date === timex.edtf),
  );
}

/** All that means the same as what was found: a name's chain, else a date's value, else an event's chain; in text order. */
export function sameAs(annotations: Annotations, { entity, timex, event }: Found): readonly Span[] {
  if (entity) return mentionsOf(annotations, entity.chain);
  if (timex)
    return annotations.timex.filter(({ type, value }) => type === timex.type && value === timex.value);
  return event ? annotations.events.filter(({ chain }) => chain === event.chain) : [];
}
