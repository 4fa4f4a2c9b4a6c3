import { SaxesParser } from 'saxes';
import type { DocumentDate, EntityKind } from '../../engine/annotations';
import { isCalendarDay } from '../../engine/calendarDay';
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
import type { FormatFile, ReadResult } from './format';
import { idOfAddress } from './identifiers';
import { present } from './json';

type Attributes = Readonly<Record<string, string>>;

interface Element {
  readonly name: string;
  readonly attributes: Attributes;
  /** Where its words begin and end in the text of the body; both 0 outside it. */
  readonly start: number;
  end: number;
  /** All character data within. */
  content: string;
}

/** Reads a TEI document: names, dates and `rs` of type `event` in the text, with what `standOff` says of them. */
export function readTei(file: FormatFile): ReadResult {
  const reader = new TeiReader();
  const error = reader.parse(file.content);
  if (error !== undefined || !reader.hasText) {
    const reason = error ?? 'it has no <text>';
    const problem = {
      code: 'format.unreadable',
      message: `${file.name} is no TEI document: ${reason}. Mend it, or give another file.`,
    };
    return { documents: [], problems: [problem] };
  }
  const { annotations, problems } = reader.assembled();
  const name = file.name.replace(/\.xml$/, '');
  return { documents: [{ name, text: reader.text, annotations }], problems };
}

const blocks = new Set(['p', 'head', 'l', 'item', 'ab', 'div']);

class TeiReader {
  text = '';
  hasText = false;
  readonly #open: Element[] = [];
  readonly #inText: Element[] = [];
  readonly #things = new Map<string, Thing>();
  readonly #events = new Map<string, Attributes>();
  /** By the event that they are of, as its `#id`. */
  readonly #relations = new Map<string, Attributes[]>();
  readonly #byId = new Map<string, Element>();
  #thing: Thing | undefined;
  #inBody = false;
  #preserved = false;
  #date: DocumentDate | undefined;

  /** The message of the first error that the XML has, if any. */
  parse(xml: string): string | undefined {
    let error: string | undefined;
    const parser = new SaxesParser({ xmlns: false });
    parser.on('error', ({ message }) => (error ??= message));
    parser.on('opentag', ({ name, attributes }) => {
      this.#start(name, attributes);
    });
    parser.on('text', (text) => {
      this.#characters(text);
    });
    parser.on('cdata', (text) => {
      this.#characters(text);
    });
    parser.on('closetag', () => {
      this.#end();
    });
    parser.write(xml).close();
    return error;
  }

  #start(name: string, attributes: Attributes): void {
    if (name === 'text') this.#inBody = this.hasText = true;
    if (attributes['xml:space'] === 'preserve') this.#preserved = true;
    const element = { name, attributes, start: this.text.length, end: 0, content: '' };
    this.#open.push(element);
    if (this.#inBody) {
      if (!isAnnotation(element)) return;
      this.#inText.push(element);
      this.#byId.set(attributes['xml:id'] ?? '', element);
      return;
    }
    const id = attributes['xml:id'];
    if (id !== undefined && thingElements.has(name)) {
      this.#thing = { chain: attributes['n'] };
      this.#things.set(id, this.#thing);
    }
    if (name === 'event' && id !== undefined) this.#events.set(id, attributes);
    const of = attributes['passive'];
    if (name === 'relation' && of !== undefined) {
      this.#relations.set(of, [...(this.#relations.get(of) ?? []), attributes]);
    }
    const day = attributes['when'] ?? '';
    if (name === 'date' && this.#open.at(-2)?.name === 'creation' && isCalendarDay(day))
      this.#date = { value: day, source: 'given' };
  }

  #characters(text: string): void {
    if (this.#inBody) this.text += text;
    else {
      const element = this.#open.at(-1);
      if (element) element.content += text;
    }
  }

  #end(): void {
    const element = this.#open.pop();
    if (!element) return;
    element.end = this.text.length;
    const { name, attributes, content } = element;
    if (name === 'text') this.#inBody = false;
    if (this.#inBody) {
      if (!this.#preserved && blocks.has(name) && !this.text.endsWith('\n')) this.text += '\n';
      return;
    }
    const thing = this.#thing;
    if (!thing) return;
    if (nameElements.has(name)) thing.label ??= content;
    else if (name === 'idno') thing[attributes['type'] ?? 'other'] = content;
    else if (name === 'geo') thing.geo = content;
    else if (thingElements.has(name)) this.#thing = undefined;
  }

  assembled(): ReturnType<typeof assemble> {
    const drafts = {
      date: this.#date,
      entities: this.#inText.flatMap((element, i) => this.#entity(element, `place ${i}`)),
      timex: this.#inText.flatMap((element, i) => timexOf(element, `place ${i}`)),
      events: this.#inText.flatMap((element) => this.#event(element)),
    };
    return assemble(this.text, drafts, 'tei');
  }

  #entity({ name, attributes, start, end }: Element, key: string): EntityDraft[] {
    const kind = kindOf(name, attributes['type']);
    if (!kind) return [];
    const ref = attributes['ref'] ?? attributes['key'] ?? '';
    const thing = ref.startsWith('#') ? this.#things.get(ref.slice(1)) : undefined;
    const [lat, lon] = (thing?.geo ?? '').split(' ').map(Number);
    const cert = Number(attributes['cert'] ?? NaN);
    return [
      {
        key: attributes['xml:id'] ?? key,
        start,
        end,
        type: kind,
        ...present({
          id: thing ? thing['dateline'] : idOfAddress(ref),
          label: thing?.label,
          chain: thing?.chain === undefined ? undefined : `chain ${thing.chain}`,
          confidence: cert >= 0 && cert <= 1 ? cert : undefined,
          wikidata: thing?.['wikidata'],
          geonames: thing?.['geonames'] === undefined ? undefined : Number(thing['geonames']),
          ...(thing?.geo !== undefined && Number.isFinite(lat) && Number.isFinite(lon) ? { lat, lon } : {}),
        }),
      },
    ];
  }

  #event({ name, attributes, start, end }: Element): EventDraft[] {
    const ref = (attributes['ref'] ?? '').slice(1);
    if (name !== 'rs' || attributes['type'] !== 'event') return [];
    const said = this.#events.get(ref) ?? {};
    const relations = this.#relations.get(`#${ref}`) ?? [];
    const parts = relations.flatMap((relation) => {
      const target = (relation['active'] ?? '').slice(1);
      const place = this.#byId.get(target);
      return place
        ? [{ role: relation['name'] ?? '', start: place.start, end: place.end, entity: target }]
        : [];
    });
    const partOf = (wanted: string): ArgumentDraft | undefined => {
      const part = parts.find(({ role }) => role === wanted);
      return part && { start: part.start, end: part.end, entity: part.entity };
    };
    const modality = said['subtype'];
    return [
      {
        start,
        end,
        type: said['type'] ?? 'general.action',
        date: said['when-custom'] ?? said['when'],
        timex: parts.find(({ role }) => role === 'Time')?.entity,
        modality: isModality(modality) ? modality : undefined,
        participants: parts.filter(({ role }) => role !== 'Place' && role !== 'Source' && role !== 'Time'),
        place: partOf('Place'),
        source: partOf('Source'),
        chain: said['n'] === undefined ? undefined : `chain ${said['n']}`,
      },
    ];
  }
}

/** What `standOff` says of a thing; the numbers of its `idno` elements by their type. */
interface Thing {
  [idno: string]: string | undefined;
  chain?: string | undefined;
  label?: string;
  geo?: string;
}

const thingElements = new Set(['person', 'org', 'place', 'object']);
const nameElements = new Set(['persName', 'orgName', 'placeName', 'objectName']);

function isAnnotation({ name, attributes }: Element): boolean {
  if (name === 'date' || name === 'time') return true;
  return (name === 'rs' && attributes['type'] === 'event') || kindOf(name, attributes['type']) !== undefined;
}

function kindOf(element: string, type: string | undefined): EntityKind | undefined {
  if (element === 'persName') return 'person';
  if (element === 'orgName') return 'organization';
  if (element === 'placeName' || element === 'geogName') return type === 'facility' ? 'facility' : 'place';
  return element === 'name' && isEntityKind(type) ? type : undefined;
}

function timexOf({ name, attributes, start, end }: Element, key: string): TimexDraft[] {
  if (name !== 'date' && name !== 'time') return [];
  const type = attributes['type'];
  const [edtf, mod] = [attributes['when-custom'] ?? attributes['when'], attributes['subtype']];
  const value = attributes['n'] ?? edtf ?? '';
  const fallback = name === 'time' ? 'TIME' : 'DATE';
  return [
    {
      key: attributes['xml:id'] ?? key,
      start,
      end,
      type: isTimexType(type) ? type : fallback,
      value,
      ...present({ edtf, mod }),
    },
  ];
}
