import type { EntityRecord, Fact, Relation } from './entityIndex';
import { entryFields } from './entryFields';
import type { EntryProblem } from './entryProblems';

/**
 * A record as files hold it, one JSON object a line: the curated sources, and a person's own
 * `.dateline/entities.jsonl`. Needed are `id`, `label` and `kind`; `wikidata` and `geonames` follow from an id
 * that holds them.
 */
export interface EntityInput extends EntityRecord {
  /** Partial names that mean it beside a fuller one; where absent, a person's are taken from the label. */
  readonly short?: readonly string[];
  /** Further full names by which texts call it and that a card does not show: "Vinita, OK". */
  readonly forms?: readonly string[];
}

export interface ParsedEntries {
  readonly records: readonly EntityInput[];
  /** In order of their lines. */
  readonly problems: readonly EntryProblem[];
}

/**
 * Reads JSON lines. Blank lines and lines that start with `//` are passed over; a bad record is left out and
 * told; of two records with one id the first stands.
 */
export function parseEntries(text: string): ParsedEntries {
  const records: EntityInput[] = [];
  const problems: EntryProblem[] = [];
  const lineOf = new Map<string, number>();
  for (const [index, content] of entryLines(text).entries()) {
    if (isPassedOver(content)) continue;
    const line = index + 1;
    const read = readEntry(content);
    if (!read.ok) {
      problems.push(...read.problems.map((problem) => ({ line, ...problem })));
      continue;
    }
    const { id } = read.record;
    const first = lineOf.get(id);
    if (first !== undefined) {
      problems.push({ line, code: 'entries.duplicate', args: { id, first } });
      continue;
    }
    lineOf.set(id, line);
    records.push(read.record);
  }
  return { records, problems };
}

/** The lines of a file, without their ends. */
export const entryLines = (text: string): readonly string[] =>
  text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);

const isPassedOver = (line: string): boolean => /^\s*(?:\/\/|$)/.test(line);

export type ReadEntry =
  | { readonly ok: true; readonly record: EntityInput }
  | { readonly ok: false; readonly problems: readonly Omit<EntryProblem, 'line'>[] };

/** Reads the record of one line. */
export function readEntry(line: string): ReadEntry {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, problems: [{ code: 'entries.json', args: { reason } }] };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { ok: false, problems: [{ code: 'entries.object', args: {} }] };
  const fields = value as Fields;
  const problems = [...missingFields(fields), ...wrongFields(fields)];
  return problems.length === 0 ? { ok: true, record: toRecord(fields) } : { ok: false, problems };
}

type Fields = Readonly<Record<string, unknown>>;
type FieldProblem = Omit<EntryProblem, 'line'>;

function missingFields(fields: Fields): FieldProblem[] {
  return ['id', 'label', 'kind']
    .filter((name) => fields[name] === undefined)
    .map((field) => ({
      code: 'entries.missing',
      args: { field, expected: entryFields[field]?.expected ?? '' },
    }));
}

/** Characters of an unknown field's name that a problem repeats. */
const shownOfName = 40;

function wrongFields(fields: Fields): FieldProblem[] {
  return Object.entries(fields).flatMap(([name, value]): FieldProblem[] => {
    const field = name.slice(0, shownOfName);
    const rule = Object.hasOwn(entryFields, name) ? entryFields[name] : undefined;
    if (rule === undefined)
      return [{ code: 'entries.unknown', args: { field, known: Object.keys(entryFields).join(', ') } }];
    return rule.holds(value) ? [] : [{ code: 'entries.wrong', args: { field, expected: rule.expected } }];
  });
}

/** Prominence of a record that states none: the middle, so that a person's own entries are found early. */
const defaultProminence = 0.5;
/** What a record that names no source gives as its source. */
export const ownSource = 'own';

function toRecord(fields: Fields): EntityInput {
  const given = fields as unknown as Partial<EntityInput> & Pick<EntityInput, 'id' | 'label' | 'kind'>;
  return {
    ...given,
    aliases: given.aliases ?? [],
    facts: given.facts ?? ([] as readonly Fact[]),
    relations: given.relations ?? ([] as readonly Relation[]),
    source: given.source ?? ownSource,
    prominence: given.prominence ?? defaultProminence,
    ...(given.id.startsWith('Q') && { wikidata: given.id }),
    ...(given.id.startsWith('geonames:') && { geonames: Number(given.id.slice(9)) }),
  };
}
