/** What can be wrong with a file of records, as English texts; `{name}` is filled from a problem's `args`. */
export const entryTexts = {
  'entries.json':
    'This line cannot be read as JSON ({reason}). Write one whole record on one line: {"id": …, "label": …, "kind": …}.',
  'entries.object':
    'This line holds no record. Write one in braces on one line: {"id": …, "label": …, "kind": …}.',
  'entries.missing': '"{field}" is missing: add it; it should hold {expected}.',
  'entries.wrong': '"{field}" should hold {expected}.',
  'entries.unknown': '"{field}" is not a field of an entity; remove it, or use one of {known}.',
  'entries.duplicate': '"{id}" is given on line {first} already; this line is not used. Join the two lines.',
  'entries.tooLarge':
    'This file has more than {limit} MB, so none of its entries are used. Take out those that you do not need.',
  'entries.unreadable': 'This file cannot be read, so none of its entries are used. Check its permissions.',
} as const;

export type EntryCode = keyof typeof entryTexts;

export interface EntryProblem {
  /** From 1. */
  readonly line: number;
  readonly code: EntryCode;
  readonly args: Readonly<Record<string, string | number>>;
}

/** One sentence or two: what is wrong, and the remedy. `translate` has English for its keys, as `expected` is in English too. */
export function entryText(
  { code, args }: Pick<EntryProblem, 'code' | 'args'>,
  translate: (english: string) => string = (english) => english,
): string {
  return translate(entryTexts[code]).replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(args, name) ? args[name] : undefined;
    if (value === undefined) return whole;
    return name === 'expected' ? translate(String(value)) : String(value);
  });
}
