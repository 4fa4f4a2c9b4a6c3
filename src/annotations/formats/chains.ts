import type { EntityMention } from '../../engine/annotations';

/** One thing of a document with all its mentions. */
export interface EntityChain {
  readonly chain: number;
  /** The first mention that is linked, else the first: what the chain is told by. */
  readonly main: EntityMention;
  /** Indexes into the entities, in order. */
  readonly mentions: readonly number[];
}

/** The chains of a document's mentions, in order of first mention. */
export function chainsOf(entities: readonly EntityMention[]): readonly EntityChain[] {
  const chains = new Map<number, { chain: number; main: EntityMention; mentions: number[] }>();
  entities.forEach((entity, i) => {
    const known = chains.get(entity.chain);
    if (!known) chains.set(entity.chain, { chain: entity.chain, main: entity, mentions: [i] });
    else {
      known.mentions.push(i);
      if (known.main.id === undefined && entity.id !== undefined) known.main = entity;
    }
  });
  return [...chains.values()];
}
