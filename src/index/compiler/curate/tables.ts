import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A row of a tab-separated file by the names in its first line; empty fields are empty texts. */
export type Row = Readonly<Record<string, string>>;

/** The folder of facts with sources that curated records are drawn from; beside the checkout unless told. */
export function factsFolder(): string {
  return path.join(process.env['DATELINE_SHARED'] ?? path.resolve('..', 'shared'), 'index-data');
}

/**
 * The tables give the kingdoms of the Netherlands (Q29999) and of Denmark (Q756617) where they and all texts mean the
 * countries in them, whose ids are those of country-coder.
 */
const meantIds = new Map([
  ['Q29999', 'Q55'],
  ['Q756617', 'Q35'],
]);

export function readTable(name: string): Row[] {
  const [header = '', ...lines] = readFileSync(path.join(factsFolder(), name), 'utf8').trimEnd().split('\n');
  const names = header.split('\t');
  return lines.map((line) => {
    const fields = line.split('\t').map((field) => meantIds.get(field) ?? field);
    return Object.fromEntries(names.map((field, i) => [field, fields[i]?.trim() ?? '']));
  });
}

/** The parts of a list field, without empty ones. */
export function listOf(field: string | undefined): string[] {
  return (field ?? '')
    .split('|')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** An `x:` id from a name: folded words joined by hyphens. */
export function slugOf(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/['’.]/g, '')
    .match(/[a-z0-9]+/g);
  return `x:${(words ?? ['unnamed']).join('-')}`;
}

/** The month of a source tag such as `eps:mexico-ministers@2022-07`, or undefined. */
export function monthOf(source: string): string | undefined {
  return /@(\d{4}-\d{2})/.exec(source)?.[1];
}
