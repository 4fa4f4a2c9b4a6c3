import type { EntityMention } from '../../engine/annotations';
import { entityChains, type EntityChain } from '../shared/chains';
import type { Article } from '../shared/events/article';

/** A place of the articles in scope with all its mentions. */
export interface PlaceItem {
  /** The same for the same place over new results. */
  readonly id: string;
  readonly label: string;
  /** Degrees to the north and east; absent where the index knows none. */
  readonly position?: { readonly lat: number; readonly lon: number };
  /** In order of articles and text; at least one. */
  readonly mentions: readonly PlaceMention[];
}

export interface PlaceMention {
  readonly article: Article;
  readonly mention: EntityMention;
}

/**
 * The places and facilities that the articles name, the most named first. A linked one is the same in all articles; without a
 * link it is known by its name in its article alone.
 */
export function placesInScope(articles: readonly Article[]): readonly PlaceItem[] {
  const places = new Map<string, PlaceItem>();
  for (const article of articles)
    for (const chain of entityChains(article.annotations)) {
      if (chain.type !== 'place' && chain.type !== 'facility') continue;
      const id = chain.id ?? `${chain.label}|${article.uri}`;
      const mentions = chain.mentions.map((mention) => ({ article, mention }));
      const known = places.get(id);
      places.set(
        id,
        known
          ? { ...known, mentions: [...known.mentions, ...mentions] }
          : { id, label: chain.label, ...positionOf(chain), mentions },
      );
    }
  return [...places.values()].sort(mostNamed);
}

function positionOf({ mentions }: EntityChain): Pick<PlaceItem, 'position'> {
  for (const { lat, lon } of mentions)
    if (lat !== undefined && lon !== undefined) return { position: { lat, lon } };
  return {};
}

function mostNamed(one: PlaceItem, other: PlaceItem): number {
  return other.mentions.length - one.mentions.length || one.label.localeCompare(other.label);
}
