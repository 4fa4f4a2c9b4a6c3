import type { Said, Target } from '../../annotations/saying';
import { act } from '../shared/statements/act';
import type { Statements } from '../shared/statements/statements';
import type { Aim } from './aim';

/** Says the same of all that is aimed at. */
export function sayOfAll(statements: Statements, { document, targets }: Aim, said: Said): Promise<boolean> {
  return act(
    statements,
    document,
    targets.map((target: Target) => ({ type: 'say', target, said })),
  );
}
