import type { EntityKind, Span } from '../../engine/annotations';
import { isoDate } from './calendarSpan';
import { chainsOf, type EntityChain } from './chains';
import { eventTitle, placeOf } from './eventWords';
import { fileEach, type AnnotatedDocument, type Format } from './format';
import { addressOf } from './identifiers';
import { present } from './json';
import { escapeHtml, withoutControls } from './markupText';
import { nested, type Nested } from './nested';

/** An HTML page of the text with its names and dates marked, and the things in it as Schema.org JSON-LD. */
export const schemaOrg: Format = {
  id: 'schemaorg',
  title: 'Schema.org JSON-LD in an HTML page',
  loses: [
    'events that are denied or only possible, and roles of participants',
    'uncertain dates and ranges in the JSON-LD; the page shows dates as they stand',
    'annotations that partly overlap one that begins before them',
    'confidence and other candidates',
    'characters that HTML forbids, which become U+FFFD',
  ],
  write: (documents) => Promise.resolve(fileEach(documents, 'html', page)),
};

function page(document: AnnotatedDocument): string {
  const title = escapeHtml(document.name);
  // "<" is escaped, so that no text can end the script.
  const data = JSON.stringify(article(document), null, 2).replaceAll('<', '\\u003c');
  return `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<title>${title}</title>
<script type="application/ld+json">
${data}
</script>
<style>article { white-space: pre-wrap; max-width: 45em; margin: auto } mark { background: none; border-bottom: 2px solid }</style>
</head>
<body>
<article>${body(document)}</article>
</body>
</html>
`;
}

const types: Readonly<Record<EntityKind, string>> = {
  person: 'Person',
  organization: 'Organization',
  place: 'Place',
  group: 'Organization',
  event: 'Event',
  work: 'CreativeWork',
  law: 'Legislation',
  product: 'Product',
  facility: 'Place',
};

function article(document: AnnotatedDocument): object {
  const { name, annotations } = document;
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    name,
    ...present({ datePublished: annotations.date?.value }),
    mentions: chainsOf(annotations.entities).map(thing),
    about: events(document),
  };
}

function thing({ main, chain }: EntityChain): object {
  const { type, label, id, lat, lon } = main;
  const geo =
    lat === undefined || lon === undefined
      ? {}
      : { geo: { '@type': 'GeoCoordinates', latitude: lat, longitude: lon } };
  const isPlace = types[type] === 'Place';
  const address = id === undefined ? undefined : addressOf(id);
  return {
    '@id': `#entity-${chain}`,
    '@type': types[type],
    name: label,
    ...(address?.startsWith('http') ? { sameAs: address } : {}),
    ...(isPlace ? geo : {}),
  };
}

function events({ text, annotations }: AnnotatedDocument): object[] {
  return annotations.events.flatMap((event, i) => {
    if (event.modality === 'negated' || event.modality === 'possible') return [];
    const place = placeOf(text, event, annotations);
    const [first, last] = (event.date ?? '').split('/');
    const actors = event.participants.flatMap(({ entity }) => {
      const chain = entity === undefined ? undefined : annotations.entities[entity]?.chain;
      return chain === undefined ? [] : [{ '@id': `#entity-${chain}` }];
    });
    const location =
      place &&
      (place.entity ? { '@id': `#entity-${place.entity.chain}` } : { '@type': 'Place', name: place.label });
    return [
      {
        '@id': `#event-${i}`,
        '@type': 'Event',
        name: eventTitle(text, event),
        additionalType: event.type,
        ...present({ startDate: isoDate(first), endDate: isoDate(last), location }),
        ...(actors.length > 0 ? { actor: actors } : {}),
      },
    ];
  });
}

interface Marked extends Span {
  readonly open: string;
  readonly close: string;
}

function body({ text, annotations: { entities, timex } }: AnnotatedDocument): string {
  const marks: Marked[] = [
    ...entities.map(({ start, end, type, label, chain }) => ({
      start,
      end,
      open: `<mark class="${type}" title="${escapeHtml(label)}" data-entity="#entity-${chain}">`,
      close: '</mark>',
    })),
    ...timex.map(({ start, end, edtf }) => {
      const exact = isoDate(edtf);
      return {
        start,
        end,
        open: exact === undefined ? '<time>' : `<time datetime="${exact}">`,
        close: '</time>',
      };
    }),
  ];
  return html(nested(withoutControls(text), marks));
}

const html = (tree: readonly Nested<Marked>[]): string =>
  tree
    .map((node) =>
      'text' in node ? escapeHtml(node.text) : `${node.span.open}${html(node.content)}${node.span.close}`,
    )
    .join('');
