import type { Statement } from './statement';

/** What a statement may say of an annotation itself, apart from notes and from how well it was checked. */
const contentFields = ['verdict', 'kind', 'link', 'date', 'modality', 'participants', 'sameAs'] as const;

/** Whether a statement says anything of the annotation itself; a note or a status alone leaves it as it was found. */
export const saysContent = (statement: Statement): boolean =>
  contentFields.some((field) => statement[field] !== undefined);

/** Whether a statement says anything at all. */
export const saysAnything = (statement: Statement): boolean =>
  saysContent(statement) ||
  statement.status !== undefined ||
  statement.notes.length > 0 ||
  Object.keys(statement.foreign).length > 0;

/** The statement with its notes and status alone. */
export function withoutContent(statement: Statement): Statement {
  const fields: ReadonlySet<string> = new Set(contentFields);
  return Object.fromEntries(
    Object.entries(statement).filter(([field]) => !fields.has(field)),
  ) as unknown as Statement;
}
