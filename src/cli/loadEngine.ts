import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openAssets } from '../engine/assets';
import { createEngine, type Engine } from '../engine/index';
import { write, type Streams } from './streams';

/** The bundled assets lie beside the bundle's folder. */
const assets = join(__dirname, '..', 'media');

/** The engine with the bundled assets; one line on the standard error for each that cannot be used. */
export async function loadEngine({ stderr }: Pick<Streams, 'stderr'>): Promise<Engine> {
  const { index, tagger, problems } = await openAssets((name) => readFile(join(assets, name)));
  for (const { asset, reason } of problems)
    await write(
      stderr,
      `dateline: ${join(assets, asset)} is ${reason}, so less is found. Run "npm run build" to make it again.\n`,
    );
  return createEngine({ index, tagger });
}
