import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createEngine, type Engine } from '../../src/engine';
import type { EntityIndex } from '../../src/index/entityIndex';
import { openIndex } from '../../src/index/reader';
import { openModel } from '../../src/model/reader';
import type { Tagger } from '../../src/model/tagger';

const media = path.resolve(__dirname, '../../media');

/** Whether the bundled index has been built (`npm run index`). */
export const hasIndex = (): boolean => existsSync(path.join(media, 'index.bin'));

let engine: Engine | undefined;
let index: EntityIndex | undefined;

/** The engine as it ships, for tests and measurements. Throws where index or model is missing or damaged. */
export function shippedEngine(): Engine {
  engine ??= createEngine({ index: shippedIndex(), tagger: shippedTagger() });
  return engine;
}

export function shippedIndex(): EntityIndex {
  if (index) return index;
  if (!hasIndex()) throw new Error('media/index.bin is missing: build it with `npm run index`.');
  const opened = openIndex(readFileSync(path.join(media, 'index.bin')));
  if (!opened.ok) throw new Error(opened.problem.message);
  index = opened.index;
  return index;
}

/** A tagger with the bundled model; `kernel` as `openModel` has it. */
export function shippedTagger(kernel?: Parameters<typeof openModel>[1]): Tagger {
  const opened = openModel(readFileSync(path.join(media, 'model.bin')), kernel);
  if (!opened.ok) throw new Error(opened.problem.message);
  return opened.tagger;
}
