import type { Annotations, EntityMention } from '../../engine/annotations';

/** One person, place or thing of a document with all its mentions. */
export interface EntityChain {
  readonly type: EntityMention['type'];
  readonly label: string;
  /** Id of the index entry, where one is meant. */
  readonly id?: string;
  /** In text order; at least one. */
  readonly mentions: readonly EntityMention[];
}

/** The chains of a document in order of first mention. A mention whose words were deleted is left out. */
export function entityChains({ entities }: Annotations): readonly EntityChain[] {
  const chains = new Map<number, EntityMention[]>();
  for (const mention of entities) {
    if (mention.end <= mention.start) continue;
    const chain = chains.get(mention.chain);
    if (chain) chain.push(mention);
    else chains.set(mention.chain, [mention]);
  }
  return [...chains.values()].map((mentions) => {
    const linked = mentions.find(({ id }) => id !== undefined) ?? mentions[0];
    return {
      type: linked?.type ?? 'person',
      label: linked?.label ?? '',
      ...(linked?.id === undefined ? {} : { id: linked.id }),
      mentions,
    };
  });
}
