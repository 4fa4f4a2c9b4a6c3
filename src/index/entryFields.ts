import { recordKinds } from './format';

/** What a field of a record may hold. */
export interface FieldRule {
  readonly holds: (value: unknown) => boolean;
  /** English, to follow "it should hold". */
  readonly expected: string;
}

/** Code units of a name or an id, of any other text, and items of a list: far more than any true record has. */
const longestName = 200;
const longestText = 2_000;
const longestList = 500;

const isTextUpTo =
  (length: number) =>
  (value: unknown): value is string =>
    typeof value === 'string' && value.trim() !== '' && value.length <= length;
const isText = isTextUpTo(longestText);
const isName = isTextUpTo(longestName);
const isNumber = (low: number, high: number) => (value: unknown) =>
  typeof value === 'number' && value >= low && value <= high;
const isListOf = (holds: (item: unknown) => boolean) => (value: unknown) =>
  Array.isArray(value) && value.length <= longestList && value.every(holds);
const isObject = (needed: readonly string[], allowed: readonly string[]) => (value: unknown) =>
  typeof value === 'object' &&
  value !== null &&
  needed.every((key) => isText((value as Record<string, unknown>)[key])) &&
  Object.entries(value).every(([key, field]) => [...needed, ...allowed].includes(key) && isText(field));

const text: FieldRule = { holds: isText, expected: 'a text of at most 2,000 characters' };
const names: FieldRule = {
  holds: isListOf(isName),
  expected: 'a list of at most 500 texts of at most 200 characters',
};
const matching = (pattern: RegExp, expected: string): FieldRule => ({
  holds: (value) => isName(value) && pattern.test(value),
  expected,
});

/** The fields of a record by name. */
export const entryFields: Readonly<Record<string, FieldRule>> = {
  id: matching(
    /^(?:Q[1-9]\d{0,9}|geonames:[1-9]\d{0,9}|iso:[A-Z0-9-]{2,8}|x:[a-z0-9]+(?:-[a-z0-9]+)*)$/,
    'a Wikidata id ("Q96"), "geonames:" and a number, "iso:" and a code, or "x:" and lower-case words joined by hyphens',
  ),
  label: { holds: isName, expected: 'a text of at most 200 characters' },
  kind: {
    holds: (value) => (recordKinds as readonly unknown[]).includes(value),
    expected: `one of ${recordKinds.join(', ')}`,
  },
  aliases: names,
  short: names,
  forms: names,
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
