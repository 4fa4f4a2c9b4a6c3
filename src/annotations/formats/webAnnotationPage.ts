import type { DocumentDate, Problem, Span } from '../../engine/annotations';
import { isCalendarDay } from '../../engine/calendarDay';
import { anchorAll } from '../anchor';
import { applyStatements } from '../applyStatements';
import { CodePoints } from '../codePoints';
import { quote } from '../statement';
import { readQuote, readStatement, writeLink, writeSelectors } from '../webAnnotation';
import {
  assemble,
  isEntityKind,
  isModality,
  isTimexType,
  type ArgumentDraft,
  type Drafts,
  type EntityDraft,
  type EventDraft,
  type TimexDraft,
} from './assemble';
import type { AnnotatedDocument, Format, FormatFile, ReadResult } from './format';
import { idOfAddress } from './identifiers';
import {
  isObject,
  numberOf,
  objectsOf,
  parsedJson,
  present,
  spanOf,
  stringOf,
  type JsonObject,
} from './json';

/**
 * W3C Web Annotation pages (https://www.w3.org/TR/annotation-model/), offsets in code points, beside the text. What the vocabulary
 * lacks stands in `dateline:entity`, `dateline:timex` and `dateline:event`. Sidecars are read too.
 */
export const webAnnotation: Format = {
  id: 'webannotation',
  title: 'Web Annotation JSON-LD',
  loses: ['why an annotation is there'],
  write: (documents) =>
    Promise.resolve(
      documents.flatMap((document) => [
        { name: document.name, content: document.text },
        { name: `${document.name}.jsonld`, content: `${JSON.stringify(page(document), null, 2)}\n` },
      ]),
    ),
  reader: {
    textFile: ({ content }) => {
      const read = parsedJson(content);
      const [first] = isObject(read) ? objectsOf(read['items']) : [];
      const source = isObject(first?.['target']) ? stringOf(first['target']['source']) : undefined;
      return source ?? (isObject(read) ? stringOf(read['dateline:source']) : undefined);
    },
    read: readPage,
  },
};

function page({ name, text, annotations }: AnnotatedDocument): JsonObject {
  const points = new CodePoints(text);
  const inPoints = ({ start, end }: Span): Span => ({
    start: points.fromUnits(start),
    end: points.fromUnits(end),
  });
  const argument = <T extends Span>(part: T): T => ({ ...part, ...inPoints(part) });
  const source = encodeURIComponent(name);
  const item = (
    id: string,
    span: Span,
    motivation: string,
    body: readonly JsonObject[],
    rest: JsonObject,
  ): JsonObject => ({
    id: `${source}#${id}`,
    type: 'Annotation',
    motivation,
    body,
    target: { source, selector: writeSelectors(quote(text, span), points) },
    ...rest,
  });
  const classified = (value: string): JsonObject => ({ type: 'TextualBody', purpose: 'classifying', value });
  const { date, entities, timex, events } = annotations;
  return {
    '@context': ['http://www.w3.org/ns/anno.jsonld', { dateline: 'urn:dateline:terms:' }],
    type: 'AnnotationPage',
    'dateline:source': source,
    ...(date ? { 'dateline:date': { ...date, ...(date.span ? { span: inPoints(date.span) } : {}) } } : {}),
    items: [
      ...entities.map((entity, i) => {
        const { start: _start, end: _end, trace: _trace, ...rest } = entity;
        const link = rest.id === undefined ? [] : [writeLink({ id: rest.id, label: rest.label })];
        return item(`entity-${i}`, entity, 'identifying', [classified(rest.type), ...link], {
          'dateline:entity': rest,
        });
      }),
      ...timex.map((time, i) => {
        const { start: _start, end: _end, trace: _trace, anchor, ...rest } = time;
        const value = { type: 'TextualBody', purpose: 'describing', value: rest.edtf ?? rest.value };
        const about = anchor ? { ...rest, anchor: inPoints(anchor) } : rest;
        return item(`timex-${i}`, time, 'describing', [value], { 'dateline:timex': about });
      }),
      ...events.map((event, i) => {
        const { start: _start, end: _end, trace: _trace, place, source: said, ...rest } = event;
        const about = {
          ...rest,
          sentence: inPoints(event.sentence),
          participants: event.participants.map(argument),
          ...present({ place: place && argument(place), source: said && argument(said) }),
        };
        return item(`event-${i}`, event, 'classifying', [classified(rest.type)], { 'dateline:event': about });
      }),
    ],
  };
}

function readPage(file: FormatFile, text: string): ReadResult {
  const read = parsedJson(file.content);
  if (!isObject(read) || !Array.isArray(read['items'])) {
    const message = `${file.name} is no annotation page: it is no JSON object with a list of items. Give a Web Annotation page.`;
    return { documents: [], problems: [{ code: 'format.unreadable', message }] };
  }
  const points = new CodePoints(text);
  const items = objectsOf(read['items']);
  const statements = items.flatMap((item) => readStatement(item, points) ?? []);
  const { annotations, problems } = assemble(text, draftsOf(read, items, points), 'webannotation');
  const places = anchorAll(
    text,
    statements.map(({ quote: words }) => words),
  );
  const placed = statements.flatMap((statement, i) => {
    const place = places[i];
    return place ? [{ statement, place }] : [];
  });
  const lost: Problem[] = statements
    .filter((_statement, i) => !places[i])
    .map(({ quote: { exact } }) => ({
      code: 'format.orphan',
      message: `The annotation of "${exact.slice(0, 40)}" is left out: its words are not in the text any more.`,
    }));
  const name = file.name.replace(/\.jsonld$/, '');
  return {
    documents: [{ name, text, annotations: applyStatements(annotations, placed, text) }],
    problems: [...problems, ...lost],
  };
}

function draftsOf(read: JsonObject, items: readonly JsonObject[], points: CodePoints): Drafts {
  const entities: EntityDraft[] = [];
  const timex: TimexDraft[] = [];
  const events: EventDraft[] = [];
  for (const item of items) {
    if (item['dateline:about'] !== undefined) continue;
    const words = readQuote(item['target'], points);
    if (!words) continue;
    const span = { start: words.start, end: words.end };
    const [entity, time, event] = [item['dateline:entity'], item['dateline:timex'], item['dateline:event']];
    if (isObject(event)) events.push(...eventOf(event, span, points));
    else if (isObject(time)) timex.push(...timeOf(time, span, points, String(timex.length)));
    else
      entities.push(
        ...entityOf(isObject(entity) ? entity : foreignEntity(item), span, String(entities.length)),
      );
  }
  return { date: dateOf(read['dateline:date'], points), entities, timex, events };
}

function entityOf(item: JsonObject, span: Span, key: string): EntityDraft[] {
  const { type, id, label, chain, confidence, wikidata, geonames, lat, lon, alternatives } = item;
  if (!isEntityKind(type)) return [];
  const others = objectsOf(alternatives).flatMap((other) => {
    const [otherId, otherLabel, share] = [
      stringOf(other['id']),
      stringOf(other['label']),
      numberOf(other['confidence']),
    ];
    return otherId === undefined || otherLabel === undefined || share === undefined
      ? []
      : [{ id: otherId, label: otherLabel, confidence: share }];
  });
  return [
    {
      key,
      ...span,
      type,
      ...present({
        id: stringOf(id),
        label: stringOf(label),
        chain: numberOf(chain) === undefined ? undefined : `chain ${String(chain)}`,
        confidence: numberOf(confidence),
        wikidata: stringOf(wikidata),
        geonames: numberOf(geonames),
        lat: numberOf(lat),
        lon: numberOf(lon),
        alternatives: Array.isArray(alternatives) ? others : undefined,
      }),
    },
  ];
}

/** An annotation of another tool that tags words with a kind, and perhaps identifies an entry. */
function foreignEntity(item: JsonObject): JsonObject {
  const bodies = objectsOf([item['body']].flat());
  const values = bodies.flatMap((body) => stringOf(body['value'])?.toLowerCase() ?? []);
  const addresses = bodies.flatMap((body) => stringOf(body['source']) ?? stringOf(body['id']) ?? []);
  return present({
    type: values.find(isEntityKind),
    id: addresses.map(idOfAddress).find((id) => id !== undefined),
  });
}

function timeOf(item: JsonObject, span: Span, points: CodePoints, key: string): TimexDraft[] {
  const { type, value, edtf, mod, anchor } = item;
  if (!isTimexType(type)) return [];
  const optional = present({ edtf: stringOf(edtf), mod: stringOf(mod), anchor: inUnits(anchor, points) });
  return [{ key, ...span, type, value: stringOf(value) ?? '', ...optional }];
}

function eventOf(item: JsonObject, span: Span, points: CodePoints): EventDraft[] {
  const { type, date, timex, modality, participants, place, sentence, source, chain } = item;
  if (typeof type !== 'string') return [];
  return [
    {
      ...span,
      type,
      date: stringOf(date),
      timex: typeof timex === 'number' ? String(timex) : undefined,
      modality: isModality(modality) ? modality : undefined,
      participants: objectsOf(participants).flatMap((part) => {
        const [role, where] = [stringOf(part['role']), argumentOf(part, points)];
        return role === undefined || !where ? [] : [{ ...where, role }];
      }),
      place: argumentOf(place, points),
      sentence: inUnits(sentence, points),
      source: argumentOf(source, points),
      chain: typeof chain === 'number' ? `chain ${chain}` : undefined,
    },
  ];
}

function argumentOf(value: unknown, points: CodePoints): ArgumentDraft | undefined {
  const span = inUnits(value, points);
  const entity = isObject(value) ? numberOf(value['entity']) : undefined;
  return span && { ...span, ...(entity === undefined ? {} : { entity: String(entity) }) };
}

function inUnits(value: unknown, points: CodePoints): Span | undefined {
  const span = spanOf(value);
  return span && { start: points.toUnits(span.start), end: points.toUnits(span.end) };
}

const dateSources = ['given', 'frontMatter', 'metadata', 'dateline', 'byline', 'setting'] as const;

function dateOf(value: unknown, points: CodePoints): DocumentDate | undefined {
  if (!isObject(value)) return undefined;
  const [day, span] = [stringOf(value['value']), inUnits(value['span'], points)];
  const source = dateSources.find((known) => known === value['source']) ?? 'given';
  return day !== undefined && isCalendarDay(day)
    ? { value: day, source, ...(span ? { span } : {}) }
    : undefined;
}
