import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createEngine, type Engine } from '../../src/engine';
import { openIndex } from '../../src/index/reader';

const media = path.resolve(__dirname, '../../media');

/** Whether the bundled index has been built (`npm run index`). */
export const hasIndex = (): boolean => existsSync(path.join(media, 'index.bin'));

let shipped: Engine | undefined;

/** The engine as it ships, for tests and measurements. Throws where the index is missing or damaged. */
export function shippedEngine(): Engine {
  if (shipped) return shipped;
  if (!hasIndex()) throw new Error('media/index.bin is missing: build it with `npm run index`.');
  const index = openIndex(readFileSync(path.join(media, 'index.bin')));
  if (!index.ok) throw new Error(index.problem.message);
  shipped = createEngine({ index: index.index });
  return shipped;
}
