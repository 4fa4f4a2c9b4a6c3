import type { NameDocument } from '../nameDocument';
import type { Proposal } from '../proposal';

/** One kind of evidence for or against names. Rules are independent and add up; order does not matter. */
export interface EvidenceRule {
  readonly name: string;
  /** Why it says something about names. */
  readonly because: string;
  weigh(proposal: Proposal, document: NameDocument): void;
}
