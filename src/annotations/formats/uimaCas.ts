import type { Annotations } from '../../engine/annotations';
import { fileEach, type AnnotatedDocument, type Format } from './format';
import { present } from './json';

/**
 * UIMA's JSON CAS 0.4.0 (https://github.com/apache/uima-uimaj-io-jsoncas): the text and its annotations with our own small type system.
 * Offsets are UTF-16 code units, as in Java.
 */
export const uimaCas: Format = {
  id: 'uimacas',
  title: 'UIMA JSON CAS',
  loses: [
    'other candidates',
    'the date that a relative date is counted from, and where the document’s own date stands',
    'why an annotation is there',
  ],
  write: (documents) =>
    Promise.resolve(
      fileEach(documents, 'cas.json', (document) => `${JSON.stringify(cas(document), null, 2)}\n`),
    ),
};

type Range = 'String' | 'Integer' | 'Double' | 'Boolean';

const primitive = (range: Range): string => `uima.cas.${range}`;

/** The type system: a name, and its features with their ranges. */
const types: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'dateline.Document': { name: primitive('String'), date: primitive('String') },
  'dateline.Entity': {
    kind: primitive('String'),
    id: primitive('String'),
    label: primitive('String'),
    chain: primitive('Integer'),
    confidence: primitive('Double'),
    wikidata: primitive('String'),
    geonames: primitive('Integer'),
    lat: primitive('Double'),
    lon: primitive('Double'),
  },
  'dateline.Timex': {
    timexType: primitive('String'),
    value: primitive('String'),
    edtf: primitive('String'),
    mod: primitive('String'),
  },
  'dateline.Argument': { role: primitive('String'), entity: 'dateline.Entity' },
  'dateline.Event': {
    kind: primitive('String'),
    date: primitive('String'),
    modality: primitive('String'),
    chain: primitive('Integer'),
    timex: 'dateline.Timex',
    arguments: 'dateline.Argument[]',
  },
  'dateline.EventSentence': { event: 'dateline.Event' },
};

function typeSystem(): object {
  return Object.fromEntries(
    Object.entries(types).map(([name, features]) => [
      name,
      {
        '%NAME': name,
        '%SUPER_TYPE': 'uima.tcas.Annotation',
        ...Object.fromEntries(
          Object.entries(features).map(([feature, range]) => [
            feature,
            { '%NAME': feature, '%RANGE': range },
          ]),
        ),
      },
    ]),
  );
}

function cas(document: AnnotatedDocument): object {
  const sofa = {
    '%ID': 1,
    '%TYPE': 'uima.cas.Sofa',
    sofaNum: 1,
    sofaID: '_InitialView',
    mimeType: 'text',
    sofaString: document.text,
  };
  const structures = featureStructures(document);
  return {
    '%TYPES': typeSystem(),
    '%FEATURE_STRUCTURES': [sofa, ...structures],
    '%VIEWS': {
      _InitialView: {
        '%SOFA': 1,
        '%MEMBERS': structures
          .filter((structure) => structure['%TYPE'] !== 'uima.cas.FSArray')
          .map((structure) => structure['%ID']),
      },
    },
  };
}

type Structure = Record<string, unknown> & { readonly '%ID': number };

function featureStructures({ name, text, annotations }: AnnotatedDocument): Structure[] {
  const { date, entities, timex } = annotations;
  const structures: Structure[] = [];
  const add = (type: string, features: object): number => {
    const id = structures.length + 2;
    structures.push({ '%ID': id, '%TYPE': type, ...features });
    return id;
  };
  const annotate = (type: string, { start, end }: { start: number; end: number }, features: object): number =>
    add(type, { '@sofa': 1, begin: start, end, ...features });
  annotate('dateline.Document', { start: 0, end: text.length }, present({ name, date: date?.value }));
  const entityIds = entities.map((entity) => {
    const { type, id, label, chain, confidence, wikidata, geonames, lat, lon } = entity;
    return annotate(
      'dateline.Entity',
      entity,
      present({ kind: type, id, label, chain, confidence, wikidata, geonames, lat, lon }),
    );
  });
  const timexIds = timex.map((time) => {
    const { type, value, edtf, mod } = time;
    return annotate('dateline.Timex', time, present({ timexType: type, value, edtf, mod }));
  });
  addEvents(annotations, { add, annotate, entityIds, timexIds });
  return structures;
}

interface Adding {
  readonly add: (type: string, features: object) => number;
  readonly annotate: (type: string, span: { start: number; end: number }, features: object) => number;
  readonly entityIds: readonly number[];
  readonly timexIds: readonly number[];
}

function addEvents({ events }: Annotations, { add, annotate, entityIds, timexIds }: Adding): void {
  for (const event of events) {
    const { type, date, modality, chain, participants, place, source, timex, sentence } = event;
    const parts = [
      ...participants,
      ...(place ? [{ ...place, role: 'Place' }] : []),
      ...(source ? [{ ...source, role: 'Source' }] : []),
    ].map((part) =>
      annotate(
        'dateline.Argument',
        part,
        present({
          role: part.role,
          '@entity': part.entity === undefined ? undefined : entityIds[part.entity],
        }),
      ),
    );
    const list = parts.length === 0 ? undefined : add('uima.cas.FSArray', { '%ELEMENTS': parts });
    const features = {
      kind: type,
      date,
      modality,
      chain,
      '@timex': timex === undefined ? undefined : timexIds[timex],
      '@arguments': list,
    };
    const id = annotate('dateline.Event', event, present(features));
    annotate('dateline.EventSentence', sentence, { '@event': id });
  }
}
