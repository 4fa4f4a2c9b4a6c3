import type { Modality } from '../engine/annotations';
import type { CodePoints } from './codePoints';
import {
  verificationStatuses,
  type EntityLink,
  type Note,
  type Quote,
  type SaidParticipant,
  type Statement,
  type StatementScope,
  type VerificationStatus,
} from './statement';

export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * One statement as a Web Annotation. What the vocabulary has a purpose for is a body with that purpose (`moderating`: the
 * verdict, `classifying`: the kind, `identifying`: the link, `assessing`: the status, `commenting`: a note); what it lacks
 * stands in fields of the `dateline:` namespace. Fields and bodies of other tools come back as they were.
 */
export function writeStatement(statement: Statement, codePoints: CodePoints, source: string): JsonObject {
  const { foreign, quote } = statement;
  const target = isObject(foreign['target']) ? foreign['target'] : {};
  const bodies = Array.isArray(foreign['body']) ? (foreign['body'] as unknown[]) : [];
  return {
    ...foreign,
    id: statement.id,
    type: 'Annotation',
    motivation: statement.notes.length > 0 ? 'commenting' : 'editing',
    created: statement.created,
    ...optional('modified', statement.modified),
    ...optional('creator', statement.creator),
    'dateline:about': statement.about,
    ...optional('dateline:code', statement.code),
    ...optional('dateline:scope', statement.scope),
    ...optional('dateline:date', statement.date),
    ...optional('dateline:modality', statement.modality),
    ...optional('dateline:participants', writeParticipants(statement, codePoints)),
    ...optional('dateline:sameAs', statement.sameAs),
    body: [...writeBodies(statement), ...bodies],
    target: { ...target, source, selector: writeSelectors(quote, codePoints) },
  };
}

/** The statement that an item makes; undefined where it is none of ours, or has no words to anchor to. */
export function readStatement(item: JsonObject, codePoints: CodePoints): Statement | undefined {
  const about = item['dateline:about'];
  const id = item['id'];
  const created = item['created'];
  const quote = readQuote(item['target'], codePoints);
  if (!isLayer(about) || typeof id !== 'string' || typeof created !== 'string' || !quote) return undefined;
  const bodies = (Array.isArray(item['body']) ? (item['body'] as unknown[]) : [item['body']]).filter(
    isObject,
  );
  const foreign = readForeign(item, bodies);
  // Sidecars hold thousands of these: the optional fields are set one by one, which is many times faster than spreading them.
  const statement: Writable<Statement> = { id, quote, about, created, notes: [], foreign };
  readBodies(bodies, statement);
  const { 'dateline:date': date, 'dateline:scope': scope, 'dateline:modality': modality } = item;
  if (isScope(scope)) statement.scope = scope;
  if (typeof date === 'string' || date === null) statement.date = date;
  if (isModality(modality)) statement.modality = modality;
  const participants = readParticipants(item['dateline:participants'], codePoints);
  if (participants) statement.participants = participants;
  const { 'dateline:code': code, 'dateline:sameAs': sameAs, modified, creator } = item;
  if (isString(code)) statement.code = code;
  if (isString(sameAs)) statement.sameAs = sameAs;
  if (isString(modified)) statement.modified = modified;
  if (isString(creator)) statement.creator = creator;
  return statement;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

const ownFields = new Set(
  (
    'id type motivation created modified creator body target dateline:about dateline:code dateline:scope ' +
    'dateline:date dateline:modality dateline:participants dateline:sameAs'
  ).split(' '),
);
const nil = 'urn:dateline:nil';
const wikidata = 'http://www.wikidata.org/entity/';
const geonames = 'https://sws.geonames.org/';

function writeBodies(statement: Statement): JsonObject[] {
  const textual = (purpose: string, value: string): JsonObject => ({ type: 'TextualBody', purpose, value });
  const bodies: JsonObject[] = [];
  if (statement.verdict) bodies.push(textual('moderating', statement.verdict));
  if (statement.kind !== undefined) bodies.push(textual('classifying', statement.kind));
  if (statement.link !== undefined) bodies.push(writeLink(statement.link));
  if (statement.status) {
    bodies.push({
      ...textual('assessing', statement.status),
      ...optional('dateline:source', statement.source),
    });
  }
  for (const note of statement.notes) {
    const { id, created, creator } = note;
    bodies.push({ id, ...textual('commenting', note.text), created, ...optional('creator', creator) });
  }
  return bodies;
}

export function writeLink(link: EntityLink | null): JsonObject {
  const base = { type: 'SpecificResource', purpose: 'identifying' };
  if (!link) return { ...base, source: nil };
  const { id, label } = link;
  const source = /^Q\d+$/.test(id)
    ? wikidata + id
    : id.startsWith('geonames:')
      ? `${geonames}${id.slice('geonames:'.length)}/`
      : `urn:dateline:${id}`;
  return { ...base, source, 'dateline:id': id, 'dateline:label': label };
}

/** Sets what the bodies say in a statement. */
function readBodies(bodies: readonly JsonObject[], said: Writable<Statement>): void {
  const notes: Note[] = [];
  for (const body of bodies.filter(isOwnBody)) {
    const value = stringOr(body['value'], '');
    if (body['purpose'] === 'moderating' && isVerdict(value)) said.verdict = value;
    else if (body['purpose'] === 'classifying') said.kind = value;
    else if (body['purpose'] === 'identifying') said.link = readLink(body);
    else if (body['purpose'] === 'commenting') notes.push(readNote(body, value));
    else if (body['purpose'] === 'assessing' && isStatus(value)) {
      said.status = value;
      if (typeof body['dateline:source'] === 'string') said.source = body['dateline:source'];
    }
  }
  said.notes = notes;
}

function readLink(body: JsonObject): EntityLink | null {
  if (body['source'] === nil) return null;
  const id = stringOr(body['dateline:id'], '');
  return { id, label: stringOr(body['dateline:label'], id) };
}

function readNote(body: JsonObject, value: string): Note {
  return {
    id: stringOr(body['id'], ''),
    text: value,
    created: stringOr(body['created'], ''),
    ...text('creator', body['creator']),
  };
}

/** Whether a body is one that `writeBodies` makes; others are handed on unread. */
function isOwnBody(body: JsonObject): boolean {
  const { type, purpose, value, source, id } = body;
  if (type === 'SpecificResource') {
    return purpose === 'identifying' && (source === nil || typeof body['dateline:id'] === 'string');
  }
  if (type !== 'TextualBody' || typeof value !== 'string') return false;
  if (purpose === 'moderating') return isVerdict(value);
  if (purpose === 'assessing') return isStatus(value);
  return purpose === 'classifying' || (purpose === 'commenting' && typeof id === 'string');
}

function readForeign(item: JsonObject, bodies: readonly JsonObject[]): Record<string, unknown> {
  const foreign = fieldsBut(item, (key) => ownFields.has(key));
  const foreignBodies = bodies.filter((body) => !isOwnBody(body));
  if (foreignBodies.length > 0) foreign['body'] = foreignBodies;
  const target = isObject(item['target']) ? item['target'] : {};
  const targetFields = fieldsBut(target, (key) => key === 'source' || key === 'selector');
  if (Object.keys(targetFields).length > 0) foreign['target'] = targetFields;
  return foreign;
}

function fieldsBut(object: JsonObject, isLeftOut: (key: string) => boolean): Record<string, unknown> {
  const keys = Object.keys(object).filter((key) => !isLeftOut(key));
  return keys.length === 0 ? {} : Object.fromEntries(keys.map((key) => [key, object[key]]));
}

export function writeSelectors(
  { start, end, exact, prefix, suffix }: Quote,
  codePoints: CodePoints,
): JsonObject[] {
  return [
    { type: 'TextQuoteSelector', exact, prefix, suffix },
    { type: 'TextPositionSelector', start: codePoints.fromUnits(start), end: codePoints.fromUnits(end) },
  ];
}

/** The quote of a target with a `TextQuoteSelector`; without a position it is taken to stand at the start. */
export function readQuote(target: unknown, codePoints: CodePoints): Quote | undefined {
  if (!isObject(target)) return undefined;
  const selectors = [target['selector']].flat().filter(isObject);
  const words = selectors.find((selector) => selector['type'] === 'TextQuoteSelector');
  const position = selectors.find((selector) => selector['type'] === 'TextPositionSelector');
  const exact = words?.['exact'];
  if (!words || typeof exact !== 'string' || exact === '') return undefined;
  const start = codePoints.toUnits(wholeNumber(position?.['start']));
  return {
    start,
    end: start + exact.length,
    exact,
    prefix: typeof words['prefix'] === 'string' ? words['prefix'] : '',
    suffix: typeof words['suffix'] === 'string' ? words['suffix'] : '',
  };
}

function writeParticipants(
  { participants }: Statement,
  codePoints: CodePoints,
): readonly JsonObject[] | undefined {
  return participants?.map(({ role, quote }) => ({ role, selector: writeSelectors(quote, codePoints) }));
}

/** Participants whose words or role are missing are left out. */
function readParticipants(value: unknown, codePoints: CodePoints): Statement['participants'] {
  if (!Array.isArray(value)) return undefined;
  return value.filter(isObject).flatMap((item): SaidParticipant[] => {
    const quote = readQuote(item, codePoints);
    return quote && typeof item['role'] === 'string' ? [{ role: item['role'], quote }] : [];
  });
}

const wholeNumber = (value: unknown): number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : 0;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const oneOf =
  <T extends string>(...values: readonly T[]) =>
  (value: unknown): value is T =>
    values.some((known) => known === value);

const isLayer = oneOf<Statement['about']>('entity', 'date', 'event', 'finding', 'span');
const isScope = oneOf<StatementScope>('document', 'folder');
const isVerdict = oneOf<'accepted' | 'rejected'>('accepted', 'rejected');
const isStatus = oneOf<VerificationStatus>(...verificationStatuses);
const isModality = oneOf<Modality>('asserted', 'negated', 'planned', 'possible', 'reported');
const stringOr = (value: unknown, fallback: string): string => (typeof value === 'string' ? value : fallback);
const isString = (value: unknown): value is string => typeof value === 'string';

/** `{key: value}` where the value is of the wanted kind, else nothing. */
function text<K extends string, T extends string = string>(
  key: K,
  value: unknown,
  isWanted: (value: unknown) => value is T = isString as (value: unknown) => value is T,
): Partial<Record<K, T>> {
  return (isWanted(value) ? { [key]: value } : {}) as Partial<Record<K, T>>;
}

const optional = (key: string, value: unknown): JsonObject => (value === undefined ? {} : { [key]: value });
