import type { EventMention, TimeExpression } from '../../engine/annotations';
import type { AnnotatedDocument, Format } from './format';
import { present } from './json';
import { writeXml, type XmlObject } from './xml';
import { nested, type Nested } from './nested';

/** TimeML 1.2.1 with TIMEX3: dates and events in the text, an instance of each event, and a link to the date that dates it. */
export const timeMl: Format = {
  id: 'timeml',
  title: 'TimeML with TIMEX3',
  loses: [
    'names, places and participants',
    'annotations that partly overlap one that begins before them',
    'the kind of an event, but for TimeML’s OCCURRENCE and REPORTING',
    'EDTF dates that no expression of the text tells',
    'characters that XML forbids, which become U+FFFD',
  ],
  async write(documents) {
    const contents = await Promise.all(
      documents.map((document) => writeXml({ TimeML: timeMlObject(document) })),
    );
    return contents.map((content, i) => ({ name: `${documents[i]?.name ?? ''}.tml`, content }));
  },
};

interface Layered {
  readonly start: number;
  readonly end: number;
  readonly time?: TimeExpression;
  readonly event?: EventMention;
  readonly index: number;
}

function timeMlObject({ name, text, annotations: { date, timex, events } }: AnnotatedDocument): XmlObject {
  const spans: Layered[] = [
    ...timex.map((time, index) => ({ start: time.start, end: time.end, time, index })),
    ...events.map((event, index) => ({ start: event.start, end: event.end, event, index })),
  ];
  const written = new Set<string>();
  const content = nodes(nested(text, spans), written);
  const shown = events.flatMap((event, index) => (written.has(`e${index}`) ? [{ event, index }] : []));
  const created = {
    TIMEX3: {
      '@tid': 't0',
      '@type': 'DATE',
      '@value': date?.value ?? 'XXXX-XX-XX',
      '@functionInDocument': 'CREATION_TIME',
      '#': date?.value ?? '',
    },
  };
  return {
    '#': [
      { DOCID: name },
      { DCT: created },
      { TEXT: { '#': content } },
      ...shown.map(({ event, index }) => ({ MAKEINSTANCE: instance(event, index) })),
      ...shown.flatMap(({ event, index }) =>
        event.timex !== undefined && written.has(`t${event.timex}`)
          ? [{ TLINK: link(index, event.timex) }]
          : [],
      ),
    ],
  };
}

function nodes(tree: readonly Nested<Layered>[], written: Set<string>): XmlObject[] {
  return tree.map((node): XmlObject => {
    if ('text' in node) return { '#': node.text };
    const { time, event, index } = node.span;
    written.add(`${time ? 't' : 'e'}${index}`);
    const content = nodes(node.content, written);
    if (!time) {
      const isReport = event?.modality === 'reported' || event?.type.startsWith('contact.state') === true;
      return {
        EVENT: { '@eid': `e${index + 1}`, '@class': isReport ? 'REPORTING' : 'OCCURRENCE', '#': content },
      };
    }
    const { type, value, mod } = time;
    return {
      TIMEX3: {
        '@tid': `t${index + 1}`,
        '@type': type,
        '@value': value,
        ...present({ '@mod': mod }),
        '#': content,
      },
    };
  });
}

const instance = ({ modality }: EventMention, index: number): XmlObject => ({
  '@eventID': `e${index + 1}`,
  '@eiid': `ei${index + 1}`,
  '@tense': 'NONE',
  '@aspect': 'NONE',
  '@pos': 'OTHER',
  '@polarity': modality === 'negated' ? 'NEG' : 'POS',
  ...(modality === 'planned' || modality === 'possible' ? { '@modality': modality.toUpperCase() } : {}),
});

const link = (event: number, timex: number): XmlObject => ({
  '@lid': `l${event + 1}`,
  '@relType': 'IS_INCLUDED',
  '@eventInstanceID': `ei${event + 1}`,
  '@relatedToTime': `t${timex + 1}`,
});
