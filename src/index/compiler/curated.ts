import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEntries, type EntityInput } from '../entityInput';
import { entryText } from '../entryProblems';

/** The folder of curated records, one a line. */
export const curatedFolder = path.join('src', 'index', 'sources');

/** Curated files, best first: what was written by hand, what tables tell, what a corpus mentions. */
export function curatedFiles(): string[] {
  const names = readdirSync(curatedFolder).filter((name) => name.endsWith('.jsonl'));
  const rank = (name: string): number => (name.startsWith('news-') ? 0 : name === 'mentions.jsonl' ? 2 : 1);
  return names.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

/** The records of a curated file; throws where one is bad, since the index must not be built from it. */
export function readCurated(name: string): readonly EntityInput[] {
  const { records, problems } = parseEntries(readFileSync(path.join(curatedFolder, name), 'utf8'));
  const [problem] = problems;
  if (problem !== undefined) throw new Error(`${name}, line ${problem.line}: ${entryText(problem)}`);
  return records;
}
