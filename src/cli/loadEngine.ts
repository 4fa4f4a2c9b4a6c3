import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { openAssets } from '../engine/assets';
import { createEngine, type Engine } from '../engine/index';
import type { EntityInput } from '../index/entityInput';
import { entryText } from '../index/entryProblems';
import { entriesFile, readOwnEntries, withOwnEntries } from '../index/ownEntries';
import { printable } from './marks';
import { readIfThere } from './readIfThere';
import { write, type Streams } from './streams';

/** The bundled assets lie beside the bundle's folder. */
const assets = join(__dirname, '..', 'media');

/** The engine for a document, by its file. */
export type EngineFor = (file: string) => Promise<Engine>;

/** The engine with the bundled assets; one line on the standard error for each that cannot be used. */
export async function loadEngine(streams: Pick<Streams, 'stderr'>): Promise<Engine> {
  return createEngine(await loadAssets(streams));
}

/**
 * Engines with the bundled assets and, where they are wanted, the own entries of the file's folder and of those around it, the
 * nearest first (`.dateline/entities.jsonl`). Each bad line of theirs is told once on the standard error.
 */
export async function loadEngines(streams: Pick<Streams, 'stderr'>, ownEntries: boolean): Promise<EngineFor> {
  const loaded = await loadAssets(streams);
  const bare = createEngine(loaded);
  const engines = new Map<string, Engine>();

  async function engineOf(folder: string): Promise<Engine> {
    const known = engines.get(folder);
    if (known) return known;
    const parent = dirname(folder);
    const own = await ownEntriesOf(folder, streams);
    const around = parent === folder ? bare : await engineOf(parent);
    const index = withOwnEntries(around.index, [own]);
    const engine = index === around.index ? around : createEngine({ ...loaded, index });
    engines.set(folder, engine);
    return engine;
  }
  return async (file) => (ownEntries && file !== '-' ? engineOf(dirname(resolve(file))) : bare);
}

async function loadAssets({ stderr }: Pick<Streams, 'stderr'>): Promise<Parameters<typeof createEngine>[0]> {
  const { index, tagger, problems } = await openAssets((name) => readFile(join(assets, name)));
  for (const { asset, reason } of problems)
    await write(
      stderr,
      `dateline: ${join(assets, asset)} is ${reason}, so less is found. Run "npm run build" to make it again.\n`,
    );
  return { index, tagger };
}

/** The own entries that a folder has; none where it has no file of them. */
async function ownEntriesOf(
  folder: string,
  { stderr }: Pick<Streams, 'stderr'>,
): Promise<readonly EntityInput[]> {
  const path = join(folder, ...entriesFile);
  const text = await readIfThere(path, (reason) =>
    write(stderr, `dateline: ${printable(path)} cannot be read (${reason}); its entries are left out.\n`),
  );
  if (text === null) return [];
  const { records, problems } = readOwnEntries(text);
  for (const problem of problems)
    await write(stderr, `dateline: ${printable(`${path}, line ${problem.line}: ${entryText(problem)}`)}\n`);
  return records;
}
