import type { EntityIndex } from '../../src/index/entityIndex';
import type { EntityInput } from '../../src/index/entityInput';
import { compileIndex } from '../../src/index/compiler/compileIndex';
import { withPriors } from '../../src/index/compiler/priors';
import { openIndex } from '../../src/index/reader';

/** A record with what a test says of it; the rest is empty. */
export function entry(
  id: string,
  label: string,
  kind: EntityInput['kind'],
  rest: Partial<EntityInput> = {},
): EntityInput {
  return { id, label, kind, aliases: [], facts: [], relations: [], source: 'test', prominence: 0.6, ...rest };
}

/** A real index, compiled from a handful of records. */
export function indexOf(...records: EntityInput[]): EntityIndex {
  const opened = openIndex(compileIndex(withPriors(records)));
  if (!opened.ok) throw new Error(opened.problem.message);
  return opened.index;
}
