import type { TraceStep } from '../../annotations';
import type { EntityRecord } from '../../../index/entityIndex';
import type { ChainCandidate } from '../candidates';
import type { Chain } from '../coreference/chains';
import type { LinkDocument } from '../linkDocument';

/** Adds to the belief that a chain means an entry. */
export interface LinkRule {
  readonly name: string;
  readonly because: string;
  /** Natural logarithm of odds, may be negative; 0 where the rule has nothing to say. */
  weigh(choice: Choice, document: LinkDocument): Weight;
}

export interface Choice {
  readonly chain: Chain;
  readonly candidate: ChainCandidate;
  readonly record: EntityRecord;
}

export interface Weight {
  readonly weight: number;
  readonly step?: TraceStep;
}

export const nothing: Weight = { weight: 0 };
