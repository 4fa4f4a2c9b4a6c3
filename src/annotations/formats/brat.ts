import type { Annotations, EventMention, Problem, Span } from '../../engine/annotations';
import { CodePoints } from '../codePoints';
import {
  assemble,
  isEntityKind,
  isModality,
  isTimexType,
  type ArgumentDraft,
  type EntityDraft,
  type EventDraft,
  type TimexDraft,
} from './assemble';
import { chainsOf } from './chains';
import type { AnnotatedDocument, Format, FormatFile, ReadResult } from './format';
import { isObject, parsedJson, present, stringOf } from './json';

/**
 * The standoff format of the brat tool (https://brat.nlplab.org/standoff.html): `NAME.txt` and `NAME.ann`, offsets in code points.
 * An event's kind has hyphens for dots, as brat's names have none. What brat has no line for (a date's value) is a JSON note.
 */
export const brat: Format = {
  id: 'brat',
  title: 'brat standoff',
  loses: [
    'confidence, coordinates and other candidates',
    'the label of a name without an entry',
    'which events are one and the same, and the sentence of an event',
    'the date that a relative date is counted from, and the document’s own date',
    'line breaks, tabs and controls at the edge of an annotation',
  ],
  write: (documents) =>
    Promise.resolve(
      documents.flatMap((document) => {
        const name = baseName(document.name);
        return [
          { name: `${name}.txt`, content: document.text },
          { name: `${name}.ann`, content: annotationLines(document) },
        ];
      }),
    ),
  reader: {
    textFile: ({ name }) => name.replace(/\.ann$/, '.txt'),
    read: readBrat,
  },
};

const baseName = (name: string): string => name.replace(/\.(?:txt|text|ann)$/i, '');

/** Characters at which brat, or the Python that reads its lines, would end a line or a column. */
// eslint-disable-next-line no-control-regex -- control characters are meant
const breaks = /[\t\n\v\f\r\u001c-\u001e\u0085\u2028\u2029]+/;

function annotationLines({ text, annotations }: AnnotatedDocument): string {
  const writer = new BratWriter(text, annotations);
  return writer.lines.map((line) => `${line}\n`).join('');
}

class BratWriter {
  readonly lines: string[] = [];
  readonly #points: CodePoints;
  readonly #counts = new Map<string, number>();
  readonly #entityIds: readonly string[];
  readonly #timexIds: readonly string[];

  constructor(
    private readonly text: string,
    { entities, timex, events }: Annotations,
  ) {
    this.#points = new CodePoints(text);
    this.#entityIds = entities.map((entity) => this.#textBound(entity.type, entity));
    this.#timexIds = timex.map((date) => this.#textBound(date.type, date));
    entities.forEach(({ id, label }, i) => {
      if (id !== undefined)
        this.#line('N', `Reference ${this.#entityIds[i] ?? ''} ${reference(id)}\t${oneLine(label)}`);
    });
    timex.forEach(({ value, edtf, mod }, i) => {
      this.#note(this.#timexIds[i] ?? '', present({ value, edtf, mod }));
    });
    for (const { mentions } of chainsOf(entities)) {
      const ids = mentions.map((i) => this.#entityIds[i] ?? '');
      if (ids.length > 1) this.lines.push(`*\tEquiv ${ids.join(' ')}`);
    }
    for (const event of events) this.#event(event);
  }

  #event(event: EventMention): void {
    const trigger = this.#textBound(event.type.replaceAll('.', '-'), event);
    const roles = new Map<string, number>();
    const parts = [
      ...event.participants,
      ...(event.place ? [{ ...event.place, role: 'Place' }] : []),
      ...(event.source ? [{ ...event.source, role: 'Source' }] : []),
    ].map(({ role, entity, ...span }) => {
      const count = (roles.get(role) ?? 0) + 1;
      roles.set(role, count);
      const id =
        (entity === undefined ? undefined : this.#entityIds[entity]) ?? this.#textBound('span', span);
      return ` ${role}${count === 1 ? '' : count}:${id}`;
    });
    const id = this.#line('E', `${event.type.replaceAll('.', '-')}:${trigger}${parts.join('')}`);
    if (event.modality !== 'asserted') this.#line('A', `Modality ${id} ${event.modality}`);
    const timex = event.timex === undefined ? undefined : this.#timexIds[event.timex];
    if (event.date !== undefined || timex !== undefined) this.#note(id, present({ date: event.date, timex }));
  }

  #textBound(type: string, span: Span): string {
    const fragments = fragmentsOf(this.text, span);
    const offsets = fragments.map(
      ({ start, end }) => `${this.#points.fromUnits(start)} ${this.#points.fromUnits(end)}`,
    );
    const words = fragments.map(({ start, end }) => this.text.slice(start, end)).join(' ');
    return this.#line('T', `${type} ${offsets.join(';')}\t${words}`);
  }

  #note(target: string, note: object): void {
    this.#line('#', `AnnotatorNotes ${target}\t${JSON.stringify(note)}`);
  }

  #line(sort: string, content: string): string {
    const number = (this.#counts.get(sort) ?? 0) + 1;
    this.#counts.set(sort, number);
    const id = `${sort}${number}`;
    this.lines.push(`${id}\t${content}`);
    return id;
  }
}

/** A span without the breaks in it, as brat's discontinuous annotations have it; one that is all breaks stays whole. */
function fragmentsOf(text: string, { start, end }: Span): readonly Span[] {
  let at = start;
  const fragments: Span[] = [];
  for (const words of text.slice(start, end).split(breaks)) {
    if (words === '') continue;
    at = text.indexOf(words, at);
    fragments.push({ start: at, end: at + words.length });
    at += words.length;
  }
  return fragments.length > 0 ? fragments : [{ start, end }];
}

const oneLine = (words: string): string => words.split(breaks).join(' ');

function reference(id: string): string {
  if (/^Q\d+$/.test(id)) return `Wikidata:${id}`;
  return id.startsWith('geonames:')
    ? `GeoNames:${id.slice('geonames:'.length)}`
    : `Dateline:${oneLine(id).replaceAll(' ', '_')}`;
}

function idOfReference(written: string): string {
  const colon = written.indexOf(':');
  const [base, id] = [written.slice(0, colon), written.slice(colon + 1)];
  if (base === 'GeoNames') return `geonames:${id}`;
  return base === 'Wikidata' || base === 'Dateline' ? id : `x:${written}`;
}

interface BratFile {
  /** Text-bound annotations by id, with spans in code units. */
  readonly spans: ReadonlyMap<string, Span & { readonly type: string }>;
  readonly events: ReadonlyMap<
    string,
    {
      readonly type: string;
      readonly trigger: string;
      readonly roles: readonly (readonly [string, string])[];
    }
  >;
  readonly references: ReadonlyMap<string, { readonly id: string; readonly label: string }>;
  readonly modalities: ReadonlyMap<string, string>;
  readonly notes: ReadonlyMap<string, string>;
  readonly chains: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

function readBrat(file: FormatFile, text: string): ReadResult {
  const read = readLines(file.content, text);
  const { annotations, problems } = assemble(
    text,
    { entities: entitiesOf(read), timex: timexOf(read), events: eventsOf(read) },
    'brat',
  );
  const name = file.name.replace(/\.ann$/, '.txt');
  return { documents: [{ name, text, annotations }], problems: [...read.problems, ...problems] };
}

function readLines(content: string, text: string): BratFile {
  const points = new CodePoints(text);
  const spans = new Map<string, Span & { type: string }>();
  const events = new Map<string, { type: string; trigger: string; roles: (readonly [string, string])[] }>();
  const references = new Map<string, { id: string; label: string }>();
  const modalities = new Map<string, string>();
  const notes = new Map<string, string>();
  const chains = new Map<string, string>();
  const problems: Problem[] = [];
  for (const line of content.split(/\r?\n/)) {
    const [id = '', second = '', ...rest] = line.split('\t');
    const third = rest.join('\t');
    const [type = '', ...parts] = second.trim().split(' ');
    const [target = '', value = ''] = parts;
    if (id.startsWith('T')) {
      const ends = parts
        .join(' ')
        .split(/[ ;]/)
        .map((end) => points.toUnits(Number(end)));
      spans.set(id, { type, start: ends[0] ?? NaN, end: ends.at(-1) ?? NaN });
    } else if (id.startsWith('E')) {
      const pairs = [type, ...parts]
        .filter((part) => part !== '')
        .map((part) => part.split(':', 2) as [string, string]);
      const [[kind, trigger] = ['', ''], ...roles] = pairs;
      events.set(id, { type: kind, trigger, roles });
    } else if (id.startsWith('N')) references.set(target, { id: idOfReference(value), label: third });
    else if (id.startsWith('A') && type === 'Modality') modalities.set(target, value);
    else if (id.startsWith('#')) notes.set(target, third);
    else if (id === '*' && type === 'Equiv')
      for (const member of parts) chains.set(member, `Equiv ${target}`);
    else if (line.trim() !== '')
      problems.push({
        code: 'format.unusedLine',
        message: `The line "${line.slice(0, 60)}" is not used: annotations of its sort have no counterpart.`,
      });
  }
  return { spans, events, references, modalities, notes, chains, problems };
}

const entitiesOf = ({ spans, references, chains }: BratFile): EntityDraft[] =>
  Array.from(spans).flatMap(([key, { type, start, end }]) => {
    const kind = type.toLowerCase();
    return isEntityKind(kind)
      ? [{ key, type: kind, start, end, ...references.get(key), chain: chains.get(key) }]
      : [];
  });

const timexOf = ({ spans, notes }: BratFile): TimexDraft[] =>
  Array.from(spans).flatMap(([key, { type, start, end }]) => {
    if (!isTimexType(type)) return [];
    const note = noteOf(notes.get(key));
    const [edtf, mod] = [stringOf(note['edtf']), stringOf(note['mod'])];
    return [{ key, type, start, end, value: stringOf(note['value']) ?? '', ...present({ edtf, mod }) }];
  });

function eventsOf({ spans, events, modalities, notes }: BratFile): EventDraft[] {
  return Array.from(events).flatMap(([key, { type, trigger, roles }]) => {
    const span = spans.get(trigger);
    if (!span) return [];
    const note = noteOf(notes.get(key));
    const modality = modalities.get(key);
    const parts = roles.flatMap(([role, target]) => {
      const part = spans.get(target);
      return part
        ? [{ role: role.replace(/\d+$/, ''), start: part.start, end: part.end, entity: target }]
        : [];
    });
    const partOf = (wanted: string): ArgumentDraft | undefined => {
      const found = parts.find(({ role }) => role === wanted);
      return found && { start: found.start, end: found.end, entity: found.entity };
    };
    return [
      {
        start: span.start,
        end: span.end,
        type: type.replaceAll('-', '.'),
        date: stringOf(note['date']),
        timex: stringOf(note['timex']),
        modality: isModality(modality) ? modality : 'asserted',
        participants: parts.filter(({ role }) => role !== 'Place' && role !== 'Source'),
        place: partOf('Place'),
        source: partOf('Source'),
      },
    ];
  });
}

function noteOf(note: string | undefined): Readonly<Record<string, unknown>> {
  const read = note === undefined ? undefined : parsedJson(note);
  return isObject(read) ? read : {};
}
