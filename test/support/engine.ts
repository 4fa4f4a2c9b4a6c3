import { createEngine, type Engine } from '../../src/engine';

/** The engine as it ships, for tests and measurements. */
export function shippedEngine(): Engine {
  return createEngine({});
}
