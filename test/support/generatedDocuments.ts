import fc from 'fast-check';
import type { AnnotatedDocument } from '../../src/annotations/formats/format';
import {
  entityKinds,
  type EntityMention,
  type EventMention,
  type Span,
  type TimeExpression,
} from '../../src/engine/annotations';
import { testTrace } from './annotatedText';

/** Words with what breaks offsets and markup: astral and combined characters, right-to-left script, quotes, markup, formulas. */
const words = [
  'Ana', 'Ruiz', '😀', '👨‍👩‍👧', 'Zu\u0308rich', 'عمّان', 'עברית', 'O’Brien', '<b>', '&amp;', '=SUM(A1)', '"quoted"',
  'a|b', 'back\\slash', '#1', '*', 'met', '2025', '𝔘nicode', '[[x]]', ']]>', 'T1', '-DOCSTART-', '{}', '_', "'",
]; // prettier-ignore
const gaps = [' ', ' ', ' ', ' ', '\n', '\r\n', '\n\n', '\t', '  ', '', '\u00a0', ', ', '\u2028'];

/** Disjoint ranges of words, as first word and word after the last. */
const ranges = (count: number): fc.Arbitrary<readonly (readonly [number, number])[]> =>
  fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: count }).map((lengths) => {
    const found: [number, number][] = [];
    let at = 0;
    lengths.forEach((length, i) => {
      if (i % 2 === 1 && at + length <= count) found.push([at, at + length]);
      at += length;
    });
    return found;
  });

const ids = ['x:some-one', 'geonames:3996063', 'Q96', 'iso:MX', undefined] as const;

function entitiesOf(spans: readonly Span[], text: string, seed: readonly number[]): EntityMention[] {
  const chains = new Map<number, number>();
  return spans.map((span, i): EntityMention => {
    const thing = (seed[i] ?? 0) % 7;
    const chain = chains.get(thing) ?? chains.size;
    chains.set(thing, chain);
    const id = ids[thing];
    const type = entityKinds[thing]!;
    const shared = { ...span, type, chain, confidence: ((seed[i] ?? 0) % 100) / 100, trace: testTrace };
    if (id === undefined) return { ...shared, label: text.slice(span.start, span.end) };
    if (id === 'Q96') return { ...shared, id, label: 'Mexico', wikidata: id, lat: 23, lon: -102.5 };
    return { ...shared, id, label: 'A label', ...(id.startsWith('geonames') ? { geonames: 3996063 } : {}) };
  });
}

const dates = ['2025-02-27', '1985', '2025-02~', '2025-21', '2025-01/2025-03', '199X', '2024/..', undefined];

function timexOf(spans: readonly Span[], seed: readonly number[]): TimeExpression[] {
  return spans.map((span, i): TimeExpression => {
    const edtf = dates[(seed[i] ?? 0) % dates.length];
    const rest =
      edtf === undefined
        ? { value: 'P2W', type: 'DURATION' as const }
        : { value: edtf, edtf, type: 'DATE' as const };
    const mod = i % 3 === 0 ? { mod: 'APPROX' } : {};
    return { ...span, ...rest, ...mod, trace: testTrace };
  });
}

function eventsOf(
  spans: readonly Span[],
  entities: readonly EntityMention[],
  timex: readonly TimeExpression[],
  seed: readonly number[],
): EventMention[] {
  return spans.map((span, i): EventMention => {
    const pick = seed[i] ?? 0;
    const argument = (at: number): Span & { entity?: number } => {
      const entity = entities[at];
      return entity
        ? { start: entity.start, end: entity.end, entity: at }
        : { start: span.start, end: span.end };
    };
    const when = timex[pick % 5];
    const modality = (['asserted', 'negated', 'planned', 'possible', 'reported'] as const)[pick % 5]!;
    return {
      ...span,
      type: (['contact.meet', 'life.die', 'government.legislate.tariff'] as const)[pick % 3]!,
      modality,
      participants:
        pick % 2 === 0
          ? []
          : [
              { ...argument(0), role: 'agent' },
              { ...argument(1), role: 'agent' },
            ],
      ...(when?.edtf === undefined ? {} : { date: when.edtf, timex: pick % 5 }),
      ...(pick % 4 === 0 ? { place: argument(2) } : {}),
      ...(modality === 'reported' ? { source: argument(3) } : {}),
      sentence: span,
      chain: i,
      trace: testTrace,
    };
  });
}

/** Documents with annotations of all layers, whose spans of different layers may overlap in any way. */
export const generatedDocument: fc.Arbitrary<AnnotatedDocument> = fc
  .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...gaps)), { minLength: 1, maxLength: 30 })
  .chain((pieces) =>
    fc.record({
      pieces: fc.constant(pieces),
      lead: fc.constantFrom('', ' ', '\r\n\t'),
      layers: fc.tuple(ranges(pieces.length), ranges(pieces.length), ranges(pieces.length)),
      seed: fc.array(fc.nat(1000), { minLength: 30, maxLength: 30 }),
      dated: fc.boolean(),
    }),
  )
  .map(({ pieces, lead, layers, seed, dated }) => {
    let text = lead;
    const places = pieces.map(([word, gap]) => {
      const start = text.length;
      text += word + gap;
      return { start, end: start + word.length };
    });
    const [nameSpans, dateSpans, eventSpans] = layers.map((layer) =>
      layer.map(([from, to]) => ({ start: places[from]!.start, end: places[to - 1]!.end })),
    );
    const entities = entitiesOf(nameSpans!, text, seed);
    const timex = timexOf(dateSpans!, seed);
    const events = eventsOf(eventSpans!, entities, timex, seed);
    const date = dated ? { date: { value: '2025-02-28', source: 'given' as const } } : {};
    return {
      name: 'a document 😀.txt',
      text,
      annotations: { ...date, entities, timex, events, problems: [] },
    };
  });
