import type { EntityIndex } from '../../../index/entityIndex';
import type { DocumentDate, EntityMention, Problem } from '../../annotations';
import type { TextModel } from '../../text/textModel';
import { ageClaim } from './ageClaim';
import type { ClaimRule } from './claim';
import { leaderClaim } from './leaderClaim';
import { officeClaim } from './officeClaim';

export interface DiscrepancyContext {
  readonly index: EntityIndex | undefined;
  readonly date: DocumentDate | undefined;
}

const rules: readonly ClaimRule[] = [leaderClaim, officeClaim, ageClaim];

/** A link below this confidence may be to a namesake, of whom the claim would not be. */
const leastConfidence = 0.5;

/**
 * What a text says of persons beside what the index says of them on the text's date: two statements to compare, never an error;
 * either can be right, and the index may be stale. Each problem tells the entry as its argument `entity`. Without index or date
 * there are none. Offsets are of the prose.
 */
export function findDiscrepancies(
  text: TextModel,
  entities: readonly EntityMention[],
  { index, date }: DiscrepancyContext,
): readonly Problem[] {
  if (index === undefined || date === undefined) return [];
  return entities.flatMap((mention, position) => {
    if (mention.type !== 'person' || mention.id === undefined || mention.confidence < leastConfidence)
      return [];
    const entry = index.entryOf(mention.id);
    if (entry < 0) return [];
    const record = index.record(entry);
    const claimant = { text, entities, position, mention, record, index, date: date.value };
    return rules.flatMap((rule) => rule(claimant) ?? []);
  });
}
