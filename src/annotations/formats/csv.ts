import type { EventMention, Span } from '../../engine/annotations';
import { chainsOf } from './chains';
import type { AnnotatedDocument, Format, RecordOf } from './format';

type Cell = string | number | undefined;
type Row = readonly Cell[];

/** Four tables that refer to each other: entities, mentions, events, and edges (who took part in which event). */
export const csv: Format = {
  id: 'csv',
  title: 'CSV tables of entities, mentions, events and edges',
  loses: [
    'the text but for the annotated words',
    'dates that date no event',
    'sentences, other candidates, and why an annotation is there',
    'text that a spreadsheet would take for a formula has an apostrophe before it',
  ],
  async write(documents, recordOf) {
    const { stringify } = await import('csv-stringify/sync');
    const table = (header: readonly string[], rows: readonly Row[]): string =>
      stringify([header, ...rows.map((row) => row.map(safe))], { record_delimiter: 'windows' });
    return [
      {
        name: 'entities.csv',
        content: table(
          entityHeader,
          documents.flatMap((document) => entityRows(document, recordOf)),
        ),
      },
      { name: 'mentions.csv', content: table(mentionHeader, documents.flatMap(mentionRows)) },
      { name: 'events.csv', content: table(eventHeader, documents.flatMap(eventRows)) },
      { name: 'edges.csv', content: table(edgeHeader, documents.flatMap(edgeRows)) },
    ];
  },
};

/**
 * A text that a spreadsheet would run as a formula, with an apostrophe before it (OWASP, CSV Injection). Numbers stay numbers.
 */
function safe(cell: Cell): string | number {
  if (typeof cell !== 'string') return cell ?? '';
  return /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(cell) ? `'${cell}` : cell;
}

const entityHeader = [
  'document',
  'entity',
  'kind',
  'label',
  'id',
  'wikidata',
  'geonames',
  'lat',
  'lon',
  'description',
  'mentions',
];

function entityRows({ name, annotations: { entities } }: AnnotatedDocument, recordOf: RecordOf): Row[] {
  return chainsOf(entities).map(({ chain, main, mentions }) => {
    const { type, label, id, wikidata, geonames, lat, lon } = main;
    const description = id === undefined ? undefined : recordOf(id)?.description;
    return [name, chain, type, label, id, wikidata, geonames, lat, lon, description, mentions.length];
  });
}

const mentionHeader = ['document', 'mention', 'entity', 'start', 'end', 'words', 'kind', 'id', 'confidence'];

function mentionRows({ name, text, annotations: { entities } }: AnnotatedDocument): Row[] {
  return entities.map(({ chain, start, end, type, id, confidence }, i) => [
    name, i, chain, start, end, text.slice(start, end), type, id, confidence,
  ]); // prettier-ignore
}

const eventHeader = [
  'document',
  'event',
  'chain',
  'kind',
  'date',
  'modality',
  'start',
  'end',
  'words',
  'place',
  'placeEntity',
];

function eventRows({ name, text, annotations: { entities, events } }: AnnotatedDocument): Row[] {
  return events.map(({ chain, type, date, modality, start, end, place }, i) => {
    const entity = place?.entity === undefined ? undefined : entities[place.entity]?.chain;
    const where = place && text.slice(place.start, place.end);
    return [name, i, chain, type, date, modality, start, end, text.slice(start, end), where, entity];
  });
}

const edgeHeader = ['document', 'event', 'role', 'entity', 'words', 'start', 'end'];

function edgeRows({ name, text, annotations: { entities, events } }: AnnotatedDocument): Row[] {
  return events.flatMap((event, i) =>
    argumentsOf(event).map(({ role, entity, start, end }): Row => {
      const chain = entity === undefined ? undefined : entities[entity]?.chain;
      return [name, i, role, chain, text.slice(start, end), start, end];
    }),
  );
}

/** The participants of an event, then its source as one. */
function argumentsOf({
  participants,
  source,
}: EventMention): readonly (Span & { role: string; entity?: number })[] {
  return source ? [...participants, { ...source, role: 'source' }] : participants;
}
