import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEntries, type EntityInput } from '../entityInput';

/** The folder of curated records, one a line. */
export const curatedFolder = path.join('src', 'index', 'sources');

/** Curated files, best first: what was written by hand wins over what was drawn from tables. */
export function curatedFiles(): string[] {
  const names = readdirSync(curatedFolder).filter((name) => name.endsWith('.jsonl'));
  const isHandWritten = (name: string): boolean => name.startsWith('news-');
  return names.sort((a, b) => Number(isHandWritten(b)) - Number(isHandWritten(a)) || (a < b ? -1 : 1));
}

/** The records of a curated file; throws where one is bad, since the index must not be built from it. */
export function readCurated(name: string): readonly EntityInput[] {
  const { records, problems } = parseEntries(readFileSync(path.join(curatedFolder, name), 'utf8'));
  const [problem] = problems;
  if (problem !== undefined) throw new Error(`${name}, line ${problem.line}: ${problem.message}`);
  return records;
}
