import type { Trace, TraceStep } from './annotations';

/** A trace of one rule with its evidence. */
export function trace(recogniser: string, rule: string, ...steps: TraceStep[]): Trace {
  return { recogniser, rule, steps };
}
