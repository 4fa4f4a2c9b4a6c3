import type { TimeExpression } from '../engine/annotations';

/** The value that a person would write: an EDTF point or closed interval of known years; none for vague references. */
export function calendarValue({ edtf }: TimeExpression): string | undefined {
  return edtf !== undefined && !edtf.includes('..') && !edtf.includes('XXXX') ? edtf : undefined;
}
