import type { Annotations, EntityMention, EventMention, TimeExpression } from '../engine/annotations';

/**
 * Annotations as the contract has them, one JSON object. What only a person at a screen needs (`trace`, the
 * linker's `alternatives`, a date's `anchor`) is left out unless it is asked for; `problems` stand where there are any.
 */
export function contractOutput(id: unknown, annotations: Annotations, withTrace: boolean): string {
  const { date, entities, timex, events, problems } = annotations;
  return JSON.stringify({
    id,
    ...(date ? { date: date.value } : {}),
    entities: withTrace ? entities : entities.map(withoutReasons),
    timex: withTrace ? timex : timex.map(withoutAnchor),
    events: withTrace ? events : events.map(withoutTrace),
    ...(problems.length > 0 ? { problems } : {}),
  });
}

function withoutReasons({ trace: _trace, alternatives: _alternatives, ...entity }: EntityMention): object {
  return entity;
}

function withoutAnchor({ trace: _trace, anchor: _anchor, ...timex }: TimeExpression): object {
  return timex;
}

function withoutTrace({ trace: _trace, ...event }: EventMention): object {
  return event;
}
