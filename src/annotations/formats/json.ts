import type { Span } from '../../engine/annotations';

export type JsonObject = Readonly<Record<string, unknown>>;

/** The value that a JSON text has; undefined where it is no JSON. */
export function parsedJson(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects of an array; none where it is no array. */
export const objectsOf = (value: unknown): readonly JsonObject[] =>
  Array.isArray(value) ? (value as unknown[]).filter(isObject) : [];

export const stringOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;
export const numberOf = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

/** A span with both ends as whole numbers. */
export function spanOf(value: unknown): Span | undefined {
  if (!isObject(value)) return undefined;
  const [start, end] = [numberOf(value['start']), numberOf(value['end'])];
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** The object without its undefined fields. */
export function present<T extends object>(object: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(object).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
}
