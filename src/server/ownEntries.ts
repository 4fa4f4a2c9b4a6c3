import type { EntityInput } from '../index/entityInput';
import type { EntryProblem } from '../index/entryProblems';
import { readOwnEntries, tooLarge } from '../index/ownEntries';
import type { OwnEntriesFile } from './protocol';

/** A file of a person's own entries, as it was read. */
interface ReadFile {
  readonly file: OwnEntriesFile;
  readonly records: readonly EntityInput[];
  readonly problems: readonly EntryProblem[];
}

/** A person's own entries, as the client last told them. */
export class OwnEntries {
  #files: readonly ReadFile[] = [];
  #layers: readonly (readonly EntityInput[])[] = [];

  /** The records of each file, those first that win; another list after each change. */
  get layers(): readonly (readonly EntityInput[])[] {
    return this.#layers;
  }

  /** Takes these files in the place of all before. The addresses of those that changed, that went or that are new. */
  replace(files: readonly OwnEntriesFile[]): readonly string[] {
    const before = new Map(this.#files.map((read) => [read.file.uri, read]));
    this.#files = files.map((file) => {
      const known = before.get(file.uri);
      return known && isSame(known.file, file) ? known : readFile(file);
    });
    const after = new Map(this.#files.map((read) => [read.file.uri, read]));
    const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
      (uri) => before.get(uri) !== after.get(uri),
    );
    if (changed.length > 0 || [...before.keys()].join('\n') !== [...after.keys()].join('\n'))
      this.#layers = this.#files.map(({ records }) => records);
    return changed;
  }

  /** What a file's text is, and what is wrong with it; nothing for a file that is not known. */
  problemsOf(uri: string): { readonly text: string; readonly problems: readonly EntryProblem[] } {
    const read = this.#files.find(({ file }) => file.uri === uri);
    return { text: read?.file.text ?? '', problems: read?.problems ?? [] };
  }
}

const unreadable: EntryProblem = { line: 1, code: 'entries.unreadable', args: {} };

function readFile(file: OwnEntriesFile): ReadFile {
  if (file.text !== undefined) return { file, ...readOwnEntries(file.text) };
  return { file, records: [], problems: [file.problem === 'tooLarge' ? tooLarge : unreadable] };
}

const isSame = (one: OwnEntriesFile, other: OwnEntriesFile): boolean =>
  one.text === other.text && one.problem === other.problem;
