import type { EntityRecord } from '../../index/entityIndex';
import type { TraceStep } from '../annotations';
import type { ChainCandidate } from './candidates';

/** An entry with the linker's belief in it. */
export interface Ranked {
  readonly candidate: ChainCandidate;
  readonly record: EntityRecord;
  /** 0 to 1; the beliefs in all entries and in NIL add up to 1. */
  readonly probability: number;
  readonly steps: readonly TraceStep[];
}

export interface Decision {
  /** The entry that is meant; undefined for NIL. */
  readonly link: Ranked | undefined;
  /** All entries that it could mean, best first. */
  readonly ranked: readonly Ranked[];
}
