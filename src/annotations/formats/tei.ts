import type {
  Annotations,
  EntityKind,
  EntityMention,
  EventMention,
  TimeExpression,
} from '../../engine/annotations';
import { calendarSpan, isoDate, isoDay } from './calendarSpan';
import type { AnnotatedDocument, Format } from './format';
import { writeXml, type XmlObject } from './xml';
import { nested, type Nested } from './nested';
import { readTei } from './readTei';
import { present } from './json';

/**
 * TEI P5: names, dates and the words of events as elements around the words; the things, the events and who took part in `standOff`.
 * A date's `when-custom` is its EDTF, its `n` its TIMEX3 value; `cert` is the confidence.
 */
export const tei: Format = {
  id: 'tei',
  title: 'TEI XML',
  loses: [
    'annotations that partly overlap one that begins before them',
    'participants, places and sources of events that are no name, and the sentence of an event',
    'coordinates of what is no place, other candidates',
    'the date that a relative date is counted from, and where the document’s own date stands',
    'characters that XML forbids, which become U+FFFD',
  ],
  async write(documents) {
    const contents = await Promise.all(documents.map((document) => writeXml({ TEI: teiObject(document) })));
    return contents.map((content, i) => ({ name: `${documents[i]?.name ?? ''}.xml`, content }));
  },
  reader: { read: readTei },
};

type Layered =
  | { readonly layer: 'entity'; readonly index: number; readonly start: number; readonly end: number }
  | { readonly layer: 'date'; readonly index: number; readonly start: number; readonly end: number }
  | { readonly layer: 'event'; readonly index: number; readonly start: number; readonly end: number };

/** The annotations that can be elements, in the order of layers; what TEI keeps. */
export function teiSpans({ entities, timex, events }: Annotations): readonly Layered[] {
  const of = <L extends Layered['layer']>(layer: L, spans: readonly { start: number; end: number }[]) =>
    spans.map(({ start, end }, index) => ({ layer, index, start, end }));
  return [...of('entity', entities), ...of('date', timex), ...of('event', events)];
}

function teiObject({ name, text, annotations }: AnnotatedDocument): XmlObject {
  const things = thingsOf(annotations.entities);
  const tree = nested(text, teiSpans(annotations));
  const written = new Set<string>();
  const body = nodes(tree, annotations, things, written);
  const { date } = annotations;
  const title = name;
  return {
    '@xmlns': 'http://www.tei-c.org/ns/1.0',
    teiHeader: {
      fileDesc: {
        titleStmt: { title },
        publicationStmt: { p: 'Annotated with Dateline.' },
        sourceDesc: { p: title },
      },
      ...(date ? { profileDesc: { creation: { date: { '@when': date.value, '#': date.value } } } } : {}),
    },
    ...standOff(annotations, things, written),
    text: { body: { ab: { '@xml:space': 'preserve', '#': body } } },
  };
}

interface Thing {
  readonly id: string;
  readonly main: EntityMention;
}

interface Things {
  readonly list: readonly Thing[];
  /** The id of each mention's thing. */
  readonly ofMention: readonly string[];
}

/** Mentions of one chain that also share kind, entry and label are one thing. */
function thingsOf(entities: readonly EntityMention[]): Things {
  const known = new Map<string, Thing>();
  const ofMention = entities.map((main) => {
    const { chain, type, id, label } = main;
    const key = JSON.stringify([chain, type, id, label]);
    const thing = known.get(key) ?? { id: `entity-${known.size}`, main };
    known.set(key, thing);
    return thing.id;
  });
  return { list: [...known.values()], ofMention };
}

function nodes(
  tree: readonly Nested<Layered>[],
  annotations: Annotations,
  things: Things,
  written: Set<string>,
): XmlObject[] {
  return tree.map((node): XmlObject => {
    if ('text' in node) return { '#': node.text };
    const { layer, index } = node.span;
    written.add(`${layer} ${index}`);
    const content = nodes(node.content, annotations, things, written);
    if (layer === 'entity') {
      const entity = annotations.entities[index];
      const [element, type] = elements[entity?.type ?? 'work'];
      const attributes = {
        '@xml:id': `mention-${index}`,
        '@ref': `#${things.ofMention[index] ?? ''}`,
        '@cert': entity?.confidence,
      };
      return { [element]: { ...attributes, ...present({ '@type': type }), '#': content } };
    }
    if (layer === 'date') {
      const time = annotations.timex[index];
      return {
        [time?.type === 'TIME' ? 'time' : 'date']: {
          '@xml:id': `date-${index}`,
          ...dateAttributes(time),
          '#': content,
        },
      };
    }
    return { rs: { '@type': 'event', '@ref': `#event-${index}`, '#': content } };
  });
}

/** Element and `type` of a mention of each kind. */
const elements: Readonly<Record<EntityKind, readonly [element: string, type?: string]>> = {
  person: ['persName'],
  organization: ['orgName'],
  place: ['placeName'],
  facility: ['placeName', 'facility'],
  group: ['name', 'group'],
  event: ['name', 'event'],
  work: ['name', 'work'],
  law: ['name', 'law'],
  product: ['name', 'product'],
};

function dateAttributes(time: TimeExpression | undefined): XmlObject {
  if (!time) return {};
  const { type, value, edtf, mod } = time;
  return {
    '@type': type,
    ...present({ '@subtype': mod }),
    '@n': value,
    ...(edtf === undefined ? {} : datable(edtf)),
  };
}

/** `when` for a plain date, `notBefore` and `notAfter` for others; the EDTF itself as `when-custom`. */
function datable(edtf: string): XmlObject {
  const exact = isoDate(edtf);
  const span = calendarSpan(edtf);
  const range = { '@notBefore': isoDay(span?.first), '@notAfter': isoDay(span?.last) };
  return {
    ...present(exact === undefined ? range : { '@when': exact }),
    '@when-custom': edtf,
    '@datingMethod': 'http://www.loc.gov/standards/datetime/',
  };
}

/** The element `standOff`, which TEI wants to have content; nothing where there is none. */
function standOff({ events }: Annotations, things: Things, written: ReadonlySet<string>): XmlObject {
  const list = (kinds: readonly EntityKind[], element: string, nameElement: string): XmlObject[] =>
    things.list
      .filter(({ main }) => kinds.includes(main.type))
      .map((thing) => ({ [element]: thingObject(thing, nameElement) }));
  const [persons, organizations] = [
    list(['person'], 'person', 'persName'),
    list(['organization'], 'org', 'orgName'),
  ];
  const places = list(['place', 'facility'], 'place', 'placeName');
  const objects = list(['group', 'event', 'work', 'law', 'product'], 'object', 'objectName');
  const shown = events.flatMap((event, i) =>
    written.has(`event ${i}`) ? [{ event: eventObject(event, i) }] : [],
  );
  const relations = events.flatMap((event, i) =>
    written.has(`event ${i}`) ? relationsOf(event, i, written) : [],
  );
  return nonEmptyObject('standOff', {
    ...nonEmpty('listPerson', persons),
    ...nonEmpty('listOrg', organizations),
    ...nonEmpty('listPlace', places),
    ...nonEmpty('listObject', objects),
    ...nonEmpty('listEvent', shown),
    ...nonEmpty('listRelation', relations),
  });
}

const nonEmptyObject = (name: string, content: XmlObject): XmlObject =>
  Object.keys(content).length === 0 ? {} : { [name]: content };

const nonEmpty = (element: string, content: readonly XmlObject[]): XmlObject =>
  content.length === 0 ? {} : { [element]: { '#': content } };

function thingObject({ id: xmlId, main }: Thing, nameElement: string): XmlObject {
  const { id, label, chain, wikidata, geonames, lat, lon } = main;
  const name = { [nameElement]: label };
  const numbers = Object.entries(present({ dateline: id, wikidata, geonames })).map(([type, number]) => ({
    idno: { '@type': type, '#': String(number) },
  }));
  const isPlace = nameElement === 'placeName' && lat !== undefined && lon !== undefined;
  return {
    '@xml:id': xmlId,
    '@n': String(chain),
    '#': [
      nameElement === 'objectName' ? { objectIdentifier: { '#': [name, ...numbers] } } : name,
      ...(isPlace ? [{ location: { geo: `${lat} ${lon}` } }] : []),
      ...(nameElement === 'objectName' ? [] : numbers),
    ],
  };
}

const eventObject = ({ type, modality, chain, date }: EventMention, i: number): XmlObject => ({
  '@xml:id': `event-${i}`,
  '@n': String(chain),
  '@type': type,
  '@subtype': modality,
  ...(date === undefined ? {} : datable(date)),
  label: type,
});

function relationsOf(event: EventMention, i: number, written: ReadonlySet<string>): XmlObject[] {
  const { participants, place, source, timex } = event;
  const parts = [
    ...participants,
    ...(place ? [{ ...place, role: 'Place' }] : []),
    ...(source ? [{ ...source, role: 'Source' }] : []),
  ].flatMap(({ role, entity }) =>
    entity !== undefined && written.has(`entity ${entity}`) ? [{ role, target: `#mention-${entity}` }] : [],
  );
  const time =
    timex !== undefined && written.has(`date ${timex}`) ? [{ role: 'Time', target: `#date-${timex}` }] : [];
  return [...parts, ...time].map(({ role, target }) => ({
    relation: { '@name': role, '@active': target, '@passive': `#event-${i}` },
  }));
}
