import type { Problem, Span } from '../../engine/annotations';
import { isCalendarDay } from '../../engine/calendarDay';
import { CodePoints } from '../codePoints';
import { assemble, isModality, type EntityDraft, type EventDraft, type TimexDraft } from './assemble';
import type { AnnotatedDocument, Format, FormatFile, ReadResult } from './format';
import { isObject, objectsOf, parsedJson, present, spanOf, stringOf, type JsonObject } from './json';
import { kindOfLabel, labelOfKind, timexTypeOfLabel } from './kindLabels';
import { textTokens } from './textTokens';

/**
 * One JSON object a line as spaCy's `Doc.to_json` gives and `Doc.from_json` takes it: offsets in code points, labels of OntoNotes.
 * Names and the dates between them are `ents`; all dates and events are span groups of these names.
 */
export const spacy: Format = {
  id: 'spacy',
  title: 'spaCy JSONL',
  loses: [
    'confidence, coordinates, labels and other candidates',
    'which mentions without an entry are the same thing, and which events are',
    'participants, place, source and sentence of events',
    'the date that a relative date is counted from, and where the document’s own date stands',
  ],
  write: (documents) =>
    Promise.resolve([
      { name: 'dateline.spacy.jsonl', content: documents.map((document) => `${line(document)}\n`).join('') },
    ]),
  reader: { read: readSpacy },
};

function line({ name, text, annotations: { date, entities, timex, events } }: AnnotatedDocument): string {
  const points = new CodePoints(text);
  const between = timex.filter((time) =>
    entities.every(({ start, end }) => end <= time.start || start >= time.end),
  );
  const inPoints = ({ start, end }: Span): Span => ({
    start: points.fromUnits(start),
    end: points.fromUnits(end),
  });
  const ents = [
    ...entities.map((entity) => ({
      ...inPoints(entity),
      label: labelOfKind(entity.type),
      ...present({ kb_id: entity.id }),
    })),
    ...between.map((time) => ({ ...inPoints(time), label: time.type })),
  ].sort((a, b) => a.start - b.start);
  return JSON.stringify({
    text,
    ents,
    spans: {
      dates: timex.map((time) => {
        const { type, value, edtf, mod } = time;
        return { ...inPoints(time), label: type, kb_id: '', ...present({ value, edtf, mod }) };
      }),
      events: events.map((event) => {
        const { type, modality, date: day, timex: index } = event;
        return {
          ...inPoints(event),
          label: type,
          kb_id: '',
          modality,
          ...present({ date: day, timex: index }),
        };
      }),
    },
    tokens: spacyTokens(text, [entities, timex, events]).map((token, id) => ({ id, ...inPoints(token) })),
    meta: { name, ...present({ date: date?.value }) },
  });
}

/**
 * The tokens that spaCy makes of words and text (`get_words_and_spaces`), without which `Doc.from_json` refuses a document: one space
 * behind a word is of the word, and whatever else stands before the next word is one token.
 */
function spacyTokens(text: string, layers: readonly (readonly Span[])[]): readonly Span[] {
  const tokens: Span[] = [];
  let end = 0;
  for (const word of [...textTokens(text, layers), { start: text.length, end: text.length }]) {
    const gap = tokens.length > 0 && text[end] === ' ' ? end + 1 : end;
    if (gap < word.start) tokens.push({ start: gap, end: word.start });
    if (word.end > word.start) tokens.push(word);
    end = word.end;
  }
  return tokens;
}

function readSpacy(file: FormatFile): ReadResult {
  const documents: AnnotatedDocument[] = [];
  const problems: Problem[] = [];
  file.content.split('\n').forEach((json, i) => {
    if (json.trim() === '') return;
    const read = parsedJson(json);
    if (!isObject(read) || typeof read['text'] !== 'string') {
      problems.push({
        code: 'format.unreadable',
        message: `Line ${i + 1} of ${file.name} is no JSON object with a "text"; it is left out.`,
      });
      return;
    }
    const document = readDocument(read, read['text'], `${file.name.replace(/\.jsonl$/, '')}-${i + 1}.txt`);
    documents.push(document.document);
    problems.push(...document.problems);
  });
  return { documents, problems };
}

function readDocument(
  read: JsonObject,
  text: string,
  fallbackName: string,
): { readonly document: AnnotatedDocument; readonly problems: readonly Problem[] } {
  const points = new CodePoints(text);
  const spans = isObject(read['spans']) ? read['spans'] : {};
  const meta = isObject(read['meta']) ? read['meta'] : {};
  const ents = placed(read['ents'], points);
  const dates = Array.isArray(spans['dates']) ? placed(spans['dates'], points) : ents;
  const date = stringOf(meta['date']);
  const { annotations, problems } = assemble(
    text,
    {
      date: date !== undefined && isCalendarDay(date) ? { value: date, source: 'given' } : undefined,
      entities: entitiesOf(ents),
      timex: timexOf(dates),
      events: eventsOf(placed(spans['events'], points)),
    },
    'spacy',
  );
  return { document: { name: stringOf(meta['name']) ?? fallbackName, text, annotations }, problems };
}

interface PlacedItem extends Span {
  readonly item: JsonObject;
  readonly label: string;
}

const placed = (items: unknown, points: CodePoints): PlacedItem[] =>
  objectsOf(items).flatMap((item) => {
    const span = spanOf(item);
    return span
      ? [
          {
            item,
            label: stringOf(item['label']) ?? '',
            start: points.toUnits(span.start),
            end: points.toUnits(span.end),
          },
        ]
      : [];
  });

const entitiesOf = (items: readonly PlacedItem[]): EntityDraft[] =>
  items.flatMap(({ item, label, start, end }, i) => {
    const type = kindOfLabel(label);
    const id = stringOf(item['kb_id']);
    return type
      ? [{ key: String(i), start, end, type, ...(id === undefined || id === '' ? {} : { id }) }]
      : [];
  });

const timexOf = (items: readonly PlacedItem[]): TimexDraft[] =>
  items.flatMap(({ item, label, start, end }, i) => {
    const type = timexTypeOfLabel(label);
    if (!type) return [];
    const [edtf, mod] = [stringOf(item['edtf']), stringOf(item['mod'])];
    return [
      { key: String(i), start, end, type, value: stringOf(item['value']) ?? '', ...present({ edtf, mod }) },
    ];
  });

const eventsOf = (items: readonly PlacedItem[]): EventDraft[] =>
  items.map(({ item, label, start, end }) => {
    const modality = item['modality'];
    const timex = item['timex'];
    return {
      start,
      end,
      type: label,
      date: stringOf(item['date']),
      timex: typeof timex === 'number' ? String(timex) : undefined,
      modality: isModality(modality) ? modality : undefined,
      participants: [],
    };
  });
