import { CodePoints } from './codePoints';
import { itemTexts } from './itemTexts';
import { readStatement, writeStatement, type JsonObject } from './webAnnotation';
import type { Statement } from './statement';

/**
 * A document's sidecar: all that people said about it, as a W3C Web Annotation page (JSON-LD,
 * https://www.w3.org/TR/annotation-model/). Positions in the file count code points, as the standard has it; in memory they
 * count UTF-16 code units of the text that is handed in.
 */
export interface Sidecar {
  readonly statements: readonly Statement[];
  /** Items that are no statements of ours and fields of the page that we do not know: written back as they came. */
  readonly foreignItems: readonly JsonObject[];
  readonly foreignFields: Readonly<Record<string, unknown>>;
}

export const emptySidecar: Sidecar = { statements: [], foreignItems: [], foreignFields: {} };

/** `unreadable`: the file is no annotation page. It must not be written over; the message says what to do. */
export type ReadSidecar =
  | {
      readonly ok: true;
      readonly sidecar: Sidecar;
      /** How the statement with this index stands in the file; undefined where it is laid out otherwise than it is written here. */
      readonly textOf: (index: number) => string | undefined;
    }
  | {
      readonly ok: false;
      readonly problem: { readonly code: 'sidecar.unreadable'; readonly message: string };
    };

const context = 'http://www.w3.org/ns/anno.jsonld';
const ownFields = new Set(['@context', 'type', 'items']);

/** Reads a sidecar. `name` is the file's, for the message; `text` is the document as it is now. */
export function readSidecar(json: string, text: string, name: string): ReadSidecar {
  let page: unknown;
  try {
    page = JSON.parse(json);
  } catch (error) {
    return unreadable(
      name,
      `it is no valid JSON (${error instanceof Error ? error.message : String(error)})`,
    );
  }
  if (!isObject(page) || !Array.isArray(page['items'])) return unreadable(name, 'it has no list of items');
  const codePoints = new CodePoints(text);
  const statements: Statement[] = [];
  const listed: number[] = [];
  const foreignItems: JsonObject[] = [];
  const items = page['items'] as unknown[];
  for (const [i, item] of items.entries()) {
    const statement = isObject(item) ? readStatement(item, codePoints) : undefined;
    if (statement) {
      statements.push(statement);
      listed.push(i);
    } else if (isObject(item)) foreignItems.push(item);
  }
  const foreignFields = Object.fromEntries(Object.entries(page).filter(([key]) => !ownFields.has(key)));
  let texts: readonly (string | undefined)[] | undefined;
  const textOf = (index: number): string | undefined => {
    texts ??= itemTexts(json) ?? [];
    // A list with members that are no objects has texts for the objects alone.
    return texts.length === items.length ? texts[listed[index] ?? -1] : undefined;
  };
  return { ok: true, sidecar: { statements, foreignItems, foreignFields }, textOf };
}

/**
 * Writes a sidecar: two-space JSON, fields in a fixed order, items sorted by id, one line feed at the end. The order does not
 * change when the text does, and new items fall between old ones, so that diffs are small and two people's changes
 * merge. `source` is the document's address relative to the sidecar; `text` is the text that the quotes are of.
 */
export function writeSidecar(sidecar: Sidecar, text: string, source: string): string {
  const codePoints = new CodePoints(text);
  const items = [
    ...sidecar.statements.map((statement) => writeStatement(statement, codePoints, source)),
    ...sidecar.foreignItems,
  ];
  return writePage(sidecar.foreignFields, items.map(writeItem));
}

/** An item of a page with the text that it is written as, at its place in the page. */
export interface WrittenItem {
  readonly id: string;
  readonly text: string;
}

export function writeItem(item: JsonObject): WrittenItem {
  const text = JSON.stringify(item, null, 2).replaceAll('\n', '\n    ');
  return { id: idOf(item), text };
}

/** The page with these items; their texts are taken as they are. */
export function writePage(foreignFields: Sidecar['foreignFields'], items: readonly WrittenItem[]): string {
  const frame = JSON.stringify(
    { '@context': context, type: 'AnnotationPage', ...foreignFields, items: [] },
    null,
    2,
  );
  if (items.length === 0) return `${frame}\n`;
  const texts = [...items].sort((a, b) => compare(a.id, b.id)).map(({ text }) => text);
  return `${frame.slice(0, -emptyEnd.length)}[\n    ${texts.join(',\n    ')}\n  ]\n}\n`;
}

/** How a page without items ends: `items` is its last field. */
const emptyEnd = '[]\n}';

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const idOf = ({ id }: JsonObject): string => (typeof id === 'string' ? id : '');

/** By code units: the same order on every machine, whatever its locale. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function unreadable(name: string, reason: string): ReadSidecar {
  const message = `The annotations in ${name} cannot be read: ${reason}. The file is left as it is; mend it, or move it away to start a new one.`;
  return { ok: false, problem: { code: 'sidecar.unreadable', message } };
}
