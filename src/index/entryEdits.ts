import { entryLines, readEntry, type EntityInput } from './entityInput';
import type { EntryProblem } from './entryProblems';
import { foldedWords } from './words';

/** What a person tells of a new entry. */
export interface NewEntry extends Pick<EntityInput, 'label' | 'kind' | 'aliases'> {
  readonly description?: string;
}

export type EditedEntries =
  | {
      readonly ok: true;
      /** The file's new text; the old one where it says so already. */
      readonly text: string;
      readonly id: string;
    }
  | { readonly ok: false; readonly problem: Omit<EntryProblem, 'line'> };

/**
 * Adds a line for a new entry at the end of a file of records, null for no file; every other line stays as it is. The
 * id is made of the label's words and is one that is not taken.
 */
export function addEntry(
  file: string | null,
  { label, kind, aliases, description }: NewEntry,
  isTaken: (id: string) => boolean,
): EditedEntries {
  const inFile = idsOf(file ?? '');
  const id = freeId(label, (candidate) => inFile.has(candidate) || isTaken(candidate));
  return withLine(file ?? '', {
    id,
    label,
    kind,
    ...(aliases.length === 0 ? {} : { aliases: [...new Set(aliases)] }),
    ...(description === undefined ? {} : { description }),
  });
}

/**
 * Adds an alias to the file's record of an entry; where it has none, a line that adds the alias to the entry of the layers
 * below.
 */
export function addAlias(
  file: string | null,
  { id, label, kind }: Pick<EntityInput, 'id' | 'label' | 'kind'>,
  alias: string,
): EditedEntries {
  const text = file ?? '';
  const old = linesWithRecords(text).find(({ record }) => record.id === id);
  if (!old) return withLine(text, { id, label, kind, aliases: [alias] });
  if (old.record.aliases.includes(alias)) return { ok: true, text, id };
  const fields = JSON.parse(old.content) as Readonly<Record<string, unknown>>;
  const line = checkedLine({ ...fields, aliases: [...old.record.aliases, alias] });
  return line.ok ? { ok: true, id, text: replaceLine(text, old.index, line.text) } : line;
}

interface LineRecord {
  readonly index: number;
  readonly content: string;
  readonly record: EntityInput;
}

function linesWithRecords(text: string): readonly LineRecord[] {
  return entryLines(text).flatMap((content, index) => {
    const read = readEntry(content);
    return read.ok ? [{ index, content, record: read.record }] : [];
  });
}

const idsOf = (text: string): ReadonlySet<string> =>
  new Set(linesWithRecords(text).map(({ record }) => record.id));

/** Words of a label that an id is made of, so that the id stays short. */
const mostWords = 8;

/** `x:` and the words of the label, with a number behind where that is taken. */
function freeId(label: string, isTaken: (id: string) => boolean): string {
  const words = foldedWords(label).filter((word) => /^[a-z0-9]+$/.test(word));
  const slug = words.slice(0, mostWords).join('-') || 'entry';
  let id = `x:${slug}`;
  for (let number = 2; isTaken(id); number++) id = `x:${slug}-${number}`;
  return id;
}

type CheckedLine =
  { readonly ok: true; readonly text: string } | Extract<EditedEntries, { readonly ok: false }>;

/** A line that reads back as a record, or what is wrong with it. */
function checkedLine(fields: Readonly<Record<string, unknown>>): CheckedLine {
  const text = JSON.stringify(fields);
  const read = readEntry(text);
  if (read.ok) return { ok: true, text };
  const [problem = { code: 'entries.object', args: {} }] = read.problems;
  return { ok: false, problem };
}

function withLine(text: string, fields: Readonly<Record<string, unknown>> & { id: string }): EditedEntries {
  const line = checkedLine(fields);
  if (!line.ok) return line;
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const gap = text === '' || /[\r\n]$/.test(text) ? '' : end;
  return { ok: true, text: `${text}${gap}${line.text}${end}`, id: fields.id };
}

/** Puts another line in the place of one, counted from 0; the ends of lines stay as they are. */
function replaceLine(text: string, index: number, line: string): string {
  const parts = text.split(/(\r\n|\r|\n)/);
  const mark = index === 0 && text.startsWith('\ufeff') ? '\ufeff' : '';
  parts[2 * index] = mark + line;
  return parts.join('');
}
