import type { EntityKind } from '../../engine/annotations';
import { chainsOf, type EntityChain } from './chains';
import { isoDate, calendarSpan, isoDay } from './calendarSpan';
import { eventTitle, wordsOf } from './eventWords';
import type { AnnotatedDocument, Format, RecordOf } from './format';

/** Entities of the FollowTheMoney model (https://followthemoney.tech), one JSON object a line. */
export const followTheMoney: Format = {
  id: 'followthemoney',
  title: 'FollowTheMoney entities',
  loses: [
    'groups, works, laws and products, for which the model has no schema',
    'where the words stand, and the text',
    'dates that date no event, roles of participants, and how uncertain a date is',
    'events that are denied, planned or only possible',
  ],
  write: (documents, recordOf) =>
    Promise.resolve([
      {
        name: 'dateline.ftm.json',
        content: documents
          .flatMap((document) => [...things(document, recordOf), ...events(document)])
          .map((entity) => `${JSON.stringify(entity)}\n`)
          .join(''),
      },
    ]),
};

const schemata: Readonly<Partial<Record<EntityKind, string>>> = {
  person: 'Person',
  organization: 'Organization',
  place: 'Address',
  facility: 'Address',
  event: 'Event',
};

interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

function things(document: AnnotatedDocument, recordOf: RecordOf): FtmEntity[] {
  const { text, annotations } = document;
  return chainsOf(annotations.entities).flatMap((chain) => {
    const schema = schemata[chain.main.type];
    if (schema === undefined) return [];
    const { id, label, wikidata, lat, lon } = chain.main;
    const words = chain.mentions
      .flatMap((i) => annotations.entities[i] ?? [])
      .map((entity) => wordsOf(text, entity));
    const record = id === undefined ? undefined : recordOf(id);
    const where =
      schema === 'Address' ? { full: [label], latitude: listed(lat), longitude: listed(lon) } : {};
    const properties = {
      name: [label],
      alias: [...new Set(words)].filter((word) => word !== label),
      wikidataId: listed(wikidata),
      summary: listed(record?.description),
      ...where,
    };
    return [{ id: idOf(document, chain), schema, properties: filled(properties) }];
  });
}

/** The same entry has one id in all documents; what is not linked is told apart by document. */
function idOf({ name }: AnnotatedDocument, { main, chain }: EntityChain): string {
  return main.id === undefined ? `${slug(name)}-entity-${chain}` : slug(main.id);
}

/**
 * Ids of the model are of ASCII letters and digits, with full stops and hyphens between them. Other characters stand as `u`, their
 * number and a full stop.
 */
function slug(name: string): string {
  const id = Array.from(name, (character) =>
    /[A-Za-z0-9.-]/.test(character) ? character : `u${(character.codePointAt(0) ?? 0).toString(16)}.`,
  ).join('');
  return id.replace(/^[.-]/, 'x$&').replace(/[.-]$/, '$&x');
}

function events(document: AnnotatedDocument): FtmEntity[] {
  const { name, text, annotations } = document;
  const chains = new Map(chainsOf(annotations.entities).map((chain) => [chain.chain, chain]));
  return annotations.events.flatMap((event, i) => {
    if (event.modality !== 'asserted' && event.modality !== 'reported') return [];
    const involved = event.participants.flatMap(({ entity }) => {
      const chain = entity === undefined ? undefined : chains.get(annotations.entities[entity]?.chain ?? -1);
      return chain && isAgent(chain) ? [idOf(document, chain)] : [];
    });
    const span = calendarSpan(event.date);
    const exact = isoDate(event.date);
    const range =
      exact === undefined
        ? { startDate: listed(isoDay(span?.first)), endDate: listed(isoDay(span?.last)) }
        : {};
    const properties = {
      name: [eventTitle(text, event)],
      summary: [wordsOf(text, event.sentence)],
      keywords: [event.type],
      date: listed(exact),
      ...range,
      involved: [...new Set(involved)],
      location: event.place ? [wordsOf(text, event.place)] : [],
    };
    return [{ id: `${slug(name)}-event-${i}`, schema: 'Event', properties: filled(properties) }];
  });
}

const isAgent = ({ main }: EntityChain): boolean => main.type === 'person' || main.type === 'organization';

const listed = (value: string | number | undefined): string[] => (value === undefined ? [] : [String(value)]);

/** Properties without the empty ones. */
function filled(properties: Readonly<Record<string, readonly string[]>>): Record<string, readonly string[]> {
  return Object.fromEntries(Object.entries(properties).filter(([, values]) => values.length > 0));
}
