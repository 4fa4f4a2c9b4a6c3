import type { Trace } from '../../engine/annotations';
import { emphasis, text, type Inline } from '../markdown';
import type { CardContext } from './cardContext';

/** Why an annotation is there: its evidence in order, and the rule that found it. */
export function reasons({ localiser }: CardContext, trace: Trace): readonly Inline[] {
  const steps = trace.steps.map((step) => localiser.explain(step)).filter((step) => step !== '');
  const rule = `${trace.recogniser} · ${trace.rule}`;
  return [
    emphasis(localiser.t('Why')),
    text(': '),
    text(steps.length > 0 ? `${steps.map(asSentence).join(' ')} (${rule})` : rule),
  ];
}

const asSentence = (step: string): string => (/[.!?…]$/.test(step) ? step : `${step}.`);
