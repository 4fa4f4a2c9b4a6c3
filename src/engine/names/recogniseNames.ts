import type { TimeExpression } from '../annotations';
import type { EntityIndex } from '../../index/entityIndex';
import type { Tagger } from '../../model/tagger';
import type { TextModel } from '../text/textModel';
import type { NameMention } from './nameMention';

export interface NameContext {
  readonly index: EntityIndex | undefined;
  readonly tagger: Tagger | undefined;
  /** Dates are no names: spans that overlap one are left out, unless a longer name holds it. */
  readonly timex: readonly TimeExpression[];
}

/** Finds the names of a text: sorted, never overlapping, in prose offsets. */
export function recogniseNames(_text: TextModel, _context: NameContext): readonly NameMention[] {
  return [];
}
