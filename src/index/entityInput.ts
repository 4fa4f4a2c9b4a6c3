import type { EntityRecord, Fact, Relation } from './entityIndex';
import { recordKinds } from './format';

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

export interface EntryProblem {
  /** From 1. */
  readonly line: number;
  readonly code: 'entries.json' | 'entries.field' | 'entries.duplicate';
  /** English; names the field and what it should hold. */
  readonly message: string;
}

export interface ParsedEntries {
  readonly records: readonly EntityInput[];
  readonly problems: readonly EntryProblem[];
}

/**
 * Reads JSON lines. Blank lines and lines that start with `//` are passed over; a bad record is left out and
 * told; of two records with one id the first stands.
 */
export function parseEntries(text: string): ParsedEntries {
  const records: EntityInput[] = [];
  const problems: EntryProblem[] = [];
  const seen = new Set<string>();
  for (const [index, content] of text.split(/\r\n|\r|\n/).entries()) {
    const trimmed = content.replace(/^\ufeff/, '').trim();
    if (trimmed === '' || trimmed.startsWith('//')) continue;
    const line = index + 1;
    const read = readLine(trimmed);
    if (!read.ok) problems.push(...read.problems.map((problem) => ({ line, ...problem })));
    else if (seen.has(read.record.id)) {
      problems.push({
        line,
        code: 'entries.duplicate',
        message: `"${read.record.id}" is given twice; this line is not used.`,
      });
    } else {
      seen.add(read.record.id);
      records.push(read.record);
    }
  }
  return { records, problems };
}

type Problem = Pick<EntryProblem, 'code' | 'message'>;
type ReadLine = { ok: true; record: EntityInput } | { ok: false; problems: Problem[] };

function readLine(line: string): ReadLine {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      ok: false,
      problems: [{ code: 'entries.json', message: `This line is not a JSON object: ${reason}.` }],
    };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { ok: false, problems: [{ code: 'entries.json', message: 'This line is not a JSON object.' }] };
  }
  const fields = value as Readonly<Record<string, unknown>>;
  const messages = [...missingFields(fields), ...wrongFields(fields)];
  return messages.length === 0
    ? { ok: true, record: toRecord(fields) }
    : { ok: false, problems: messages.map((message) => ({ code: 'entries.field', message })) };
}

interface FieldRule {
  readonly holds: (value: unknown) => boolean;
  readonly expected: string;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const isNumber = (low: number, high: number) => (value: unknown) =>
  typeof value === 'number' && value >= low && value <= high;
const isListOf = (holds: (item: unknown) => boolean) => (value: unknown) =>
  Array.isArray(value) && value.every(holds);
const isObject = (needed: readonly string[], allowed: readonly string[]) => (value: unknown) =>
  typeof value === 'object' &&
  value !== null &&
  needed.every((key) => isText((value as Record<string, unknown>)[key])) &&
  Object.entries(value).every(([key, field]) => [...needed, ...allowed].includes(key) && isText(field));

const text: FieldRule = { holds: isText, expected: 'a text' };
const texts: FieldRule = { holds: isListOf(isText), expected: 'a list of texts' };
const matching = (pattern: RegExp, expected: string): FieldRule => ({
  holds: (value) => typeof value === 'string' && pattern.test(value),
  expected,
});

const rules: Readonly<Record<string, FieldRule>> = {
  id: matching(
    /^(?:Q[1-9]\d{0,9}|geonames:[1-9]\d{0,9}|iso:[A-Z0-9-]{2,8}|x:[a-z0-9]+(?:-[a-z0-9]+)*)$/,
    'a Wikidata id ("Q96"), "geonames:" and a number, "iso:" and a code, or "x:" and lower-case words joined by hyphens',
  ),
  label: text,
  kind: {
    holds: (value) => (recordKinds as readonly unknown[]).includes(value),
    expected: `one of ${recordKinds.join(', ')}`,
  },
  aliases: texts,
  short: texts,
  forms: texts,
  description: text,
  wikidata: matching(/^Q[1-9]\d{0,9}$/, 'a Wikidata id such as "Q96"'),
  geonames: {
    holds: (value) => Number.isInteger(value) && (value as number) > 0,
    expected: 'a GeoNames number',
  },
  country: matching(/^[A-Z]{2}$/, 'an ISO 3166 country code such as "MX"'),
  lat: { holds: isNumber(-90, 90), expected: 'degrees from -90 to 90' },
  lon: { holds: isNumber(-180, 180), expected: 'degrees from -180 to 180' },
  population: {
    holds: (value) => Number.isInteger(value) && (value as number) >= 0,
    expected: 'a whole number',
  },
  facts: {
    holds: isListOf(isObject(['property', 'value'], ['from', 'to', 'source'])),
    expected: 'a list of {"property", "value"} with "from", "to" and "source" where known, all texts',
  },
  relations: {
    holds: isListOf(isObject(['type', 'to'], ['from', 'until'])),
    expected: 'a list of {"type", "to"} with "from" and "until" where known, all texts',
  },
  asOf: matching(/^\d{4}-\d{2}(?:-\d{2})?$/, 'a month or a day such as "2026-11"'),
  source: text,
  prominence: { holds: isNumber(0, 1), expected: 'a number from 0 to 1' },
};

function missingFields(fields: Readonly<Record<string, unknown>>): string[] {
  return ['id', 'label', 'kind']
    .filter((name) => fields[name] === undefined)
    .map((name) => `"${name}" is missing: it should hold ${rules[name]?.expected ?? 'a text'}.`);
}

function wrongFields(fields: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    if (rule === undefined)
      return [`"${name}" is not a field of an entity; known are ${Object.keys(rules).join(', ')}.`];
    return rule.holds(value) ? [] : [`"${name}" should hold ${rule.expected}.`];
  });
}

/** Prominence of a record that states none: the middle, so that a person's own entries are found early. */
const defaultProminence = 0.5;

function toRecord(fields: Readonly<Record<string, unknown>>): EntityInput {
  const given = fields as unknown as Partial<EntityInput> & Pick<EntityInput, 'id' | 'label' | 'kind'>;
  return {
    ...given,
    aliases: given.aliases ?? [],
    facts: given.facts ?? ([] as readonly Fact[]),
    relations: given.relations ?? ([] as readonly Relation[]),
    source: given.source ?? 'own',
    prominence: given.prominence ?? defaultProminence,
    ...(given.id.startsWith('Q') && { wikidata: given.id }),
    ...(given.id.startsWith('geonames:') && { geonames: Number(given.id.slice(9)) }),
  };
}
