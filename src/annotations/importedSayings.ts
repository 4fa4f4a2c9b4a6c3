import type { Annotations, EntityMention, EventMention, Span, TimeExpression } from '../engine/annotations';
import { anchorAll } from './anchor';
import type { Said, Saying } from './saying';
import { quote, type SaidParticipant, type StatementLayer } from './statement';

/** What another tool's annotations of a document are as a person's sayings. */
export interface Imported {
  readonly sayings: readonly Saying[];
  /** Annotations that are shown already as they were read. */
  readonly known: number;
  /** Annotations whose words are not in the document any more. */
  readonly lost: number;
}

interface Item {
  readonly about: StatementLayer;
  readonly span: Span;
  readonly said: Said;
  /** Whether an annotation that is shown says the same. */
  readonly isKnown: (place: Span) => boolean;
}

/**
 * Annotations read from another tool's file, as sayings about a document. Where the document's text is another than the one they are
 * of, their words are looked for. What is shown already is left out; what is shown and was not read stays, since most formats
 * keep only a part.
 */
export function importedSayings(
  read: { readonly text: string; readonly annotations: Annotations },
  text: string,
  shown: Annotations,
): Imported {
  const { entities, timex, events } = read.annotations;
  const items: readonly Item[] = [
    ...entities.map((entity) => entityItem(entity, shown)),
    ...timex.flatMap((time) => dateItem(time, shown) ?? []),
    ...events.map((event) => eventItem(event, read.text, shown)),
  ];
  const places =
    read.text === text
      ? items.map(({ span }) => span)
      : anchorAll(
          text,
          items.map(({ span }) => quote(read.text, span)),
        );
  const placed = items.flatMap((item, i) => {
    const place = places[i];
    return place ? [{ item, place }] : [];
  });
  const news = placed.filter(({ item, place }) => !item.isKnown(place));
  return {
    sayings: news.map(({ item: { about, said }, place: { start, end } }) => ({
      type: 'say',
      target: { about, start, end },
      said,
    })),
    known: placed.length - news.length,
    lost: items.length - placed.length,
  };
}

const isAt =
  (place: Span) =>
  ({ start, end }: Span): boolean =>
    start === place.start && end === place.end;

function entityItem(entity: EntityMention, shown: Annotations): Item {
  const { type, id, label } = entity;
  return {
    about: 'entity',
    span: entity,
    said: { verdict: 'accepted', kind: type, ...(id === undefined ? {} : { link: { id, label } }) },
    isKnown: (place) =>
      shown.entities
        .filter(isAt(place))
        .some((known) => known.type === type && (id === undefined || known.id === id)),
  };
}

/** Nothing of a date whose value the format did not keep. */
function dateItem(time: TimeExpression, shown: Annotations): Item | undefined {
  const { type, value, edtf } = time;
  const date = edtf ?? value;
  if (date === '') return undefined;
  return {
    about: 'date',
    span: time,
    said: { verdict: 'accepted', kind: type, date },
    isKnown: (place) => shown.timex.filter(isAt(place)).some((known) => (known.edtf ?? known.value) === date),
  };
}

function eventItem(event: EventMention, text: string, shown: Annotations): Item {
  const { type, date, modality, participants, place } = event;
  const parts = [...participants, ...(place ? [{ ...place, role: 'place' }] : [])];
  const said = parts.map((part): SaidParticipant => ({ role: part.role, quote: quote(text, part) }));
  return {
    about: 'event',
    span: event,
    said: {
      verdict: 'accepted',
      kind: type,
      modality,
      ...(date === undefined ? {} : { date }),
      ...(said.length === 0 ? {} : { participants: said }),
    },
    isKnown: (at) =>
      shown.events
        .filter(isAt(at))
        .some(
          (known) =>
            known.type === type && known.modality === modality && (date === undefined || known.date === date),
        ),
  };
}
