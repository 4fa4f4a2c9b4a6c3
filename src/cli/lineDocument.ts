import type { DocumentInput } from '../engine/index';
import type { LineError } from './lines';

export type LineDocument =
  | { readonly id: unknown; readonly document: DocumentInput }
  | { readonly id: unknown; readonly error: LineError };

/** Reads one line of input as the contract has it. An `id` is returned as it came, null where there is none. */
export function readLineDocument(line: string): LineDocument {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return failure(null, 'line.notJson', `The line is no JSON: ${reason.slice(0, 200)}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return failure(null, 'line.notObject', 'The line is no JSON object; give {"id": …, "text": …}.');
  const { id = null, text, date, language } = value as Readonly<Record<string, unknown>>;
  if (typeof text !== 'string')
    return failure(
      id,
      'document.noText',
      'The field "text" is missing or no string; give the document there.',
    );
  if (!isOptionalString(date))
    return failure(
      id,
      'document.badDate',
      'The field "date" is no string; give it as "YYYY-MM-DD" or leave it out.',
    );
  if (!isOptionalString(language))
    return failure(
      id,
      'document.badLanguage',
      'The field "language" is no string; give "plaintext", "markdown" or "html" or leave it out.',
    );
  return { id, document: { text, date: date ?? undefined, language: language ?? undefined } };
}

function isOptionalString(value: unknown): value is string | null | undefined {
  return value === undefined || value === null || typeof value === 'string';
}

function failure(id: unknown, code: string, message: string): LineDocument {
  return { id, error: { code, message } };
}
