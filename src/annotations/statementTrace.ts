import type { Trace, TraceStep } from '../engine/annotations';
import type { Anchored } from './anchored';
import type { Statement } from './statement';

/** Why an annotation that a person made or changed is there. */
export function traceOf({ verdict, creator, status, source }: Statement, { certainty }: Anchored): Trace {
  const steps: TraceStep[] = [
    creator === undefined ? { code: 'person.said' } : { code: 'person.saidBy', args: { creator } },
  ];
  if (status === 'verified' && source !== undefined) steps.push({ code: 'person.checked', args: { source } });
  if (certainty === 'uncertain') steps.push({ code: 'person.uncertain' });
  return { recogniser: 'person', rule: verdict ?? 'changed', steps };
}
