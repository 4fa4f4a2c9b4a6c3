import type { EntityIndex } from './entityIndex';
import { parseEntries, type EntityInput, type ParsedEntries } from './entityInput';
import type { EntryProblem } from './entryProblems';
import { layeredIndex } from './layers';

/** Where a person's own entries are kept, in a folder of documents. */
export const entriesFile = ['.dateline', 'entities.jsonl'] as const;

/** UTF-16 code units that are read of a file of own entries at most; some 30,000 entries. */
export const longestEntriesFile = 5_000_000;

/** Problems of one file that are told; more are no help. */
const mostProblems = 100;

/** Reads a file of own entries, which may hold anything. One that is too large is not used, and says so. */
export function readOwnEntries(text: string): ParsedEntries {
  if (text.length > longestEntriesFile) return { records: [], problems: [tooLarge] };
  const { records, problems } = parseEntries(text);
  return { records, problems: problems.slice(0, mostProblems) };
}

/** The problem of a file that is over the limit. */
export const tooLarge: EntryProblem = {
  line: 1,
  code: 'entries.tooLarge',
  args: { limit: longestEntriesFile / 1_000_000 },
};

/**
 * Lays files of own entries over an index, the first over the second and so on. Undefined where there is neither an index nor an
 * entry.
 */
export function withOwnEntries(
  index: EntityIndex | undefined,
  files: readonly (readonly EntityInput[])[],
): EntityIndex | undefined {
  const layers = files.filter((records) => records.length > 0);
  if (layers.length === 0) return index;
  return layers.reduceRight(layeredIndex, index ?? emptyIndex);
}

/** What own entries are laid over where the bundled index cannot be used. */
const emptyIndex: EntityIndex = {
  entryCount: 0,
  formCount: 0,
  scan: () => [],
  candidates: () => [],
  formOf: () => -1,
  record(entry) {
    throw new RangeError(`The index has no entry ${entry}.`);
  },
  entryOf: () => -1,
  search: () => [],
};
