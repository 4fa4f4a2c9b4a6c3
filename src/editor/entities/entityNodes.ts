import type { Annotations } from '../../engine/annotations';
import { entityChains, type EntityChain } from '../shared/chains';
import { kindColor, kindHeading, kindIcons, markKinds, type MarkKind } from '../shared/kinds';
import type { Translate } from '../shared/translate';
import type { TreeNode } from '../shared/tree/treeNode';
import { excerptAround } from '../shared/excerpt';

export interface EntityNodesOptions {
  readonly kinds: ReadonlySet<MarkKind>;
  readonly t: Translate;
}

/** The Entities view of a document: kinds, under them people, places and things, under each its mentions. */
export function entityNodes(
  annotations: Annotations,
  text: string,
  options: EntityNodesOptions,
): readonly TreeNode[] {
  const chains = entityChains(annotations);
  return markKinds
    .filter((kind) => options.kinds.has(kind))
    .map((kind) =>
      kindNode(
        kind,
        chains.filter(({ type }) => type === kind),
        text,
        options,
      ),
    )
    .filter(({ children }) => children.length > 0);
}

function kindNode(
  kind: MarkKind,
  chains: readonly EntityChain[],
  text: string,
  { t }: EntityNodesOptions,
): TreeNode {
  const label = kindHeading(kind, t);
  const ranks = new Map<string, number>();
  return {
    id: `kind:${kind}`,
    label,
    description: String(chains.length),
    icon: kindIcons[kind],
    color: kindColor(kind),
    spoken: t('{0}, {1} in all', label, chains.length),
    context: 'kind',
    open: true,
    children: [...chains].sort(mostMentioned).map((chain) => {
      const name = chain.id ?? chain.label;
      const rank = ranks.get(name) ?? 0;
      ranks.set(name, rank + 1);
      return entityNode(chain, `entity:${kind}:${name}:${rank}`, text, t);
    }),
  };
}

function entityNode(chain: EntityChain, id: string, text: string, t: Translate): TreeNode {
  const count = chain.mentions.length;
  const [first] = chain.mentions;
  return {
    id,
    label: chain.label,
    description: count === 1 ? '' : String(count),
    tooltip: [
      chain.label,
      count === 1 ? t('1 mention') : t('{0} mentions', count),
      chain.id ?? t('Not in the index'),
    ],
    spoken: count === 1 ? t('{0}, 1 mention', chain.label) : t('{0}, {1} mentions', chain.label, count),
    context: chain.id === undefined ? 'entity' : 'entity linked',
    ...(chain.id === undefined ? {} : { entity: chain.id }),
    ...(first ? { span: { start: first.start, end: first.end } } : {}),
    children: chain.mentions.map((mention, place) => {
      const { text: excerpt, emphasis } = excerptAround(text, mention);
      return {
        id: `${id}:${place}`,
        label: excerpt,
        emphasis: [emphasis],
        spoken: excerpt,
        context: 'entityMention',
        span: { start: mention.start, end: mention.end },
        children: [],
      };
    }),
  };
}

function mostMentioned(one: EntityChain, other: EntityChain): number {
  return other.mentions.length - one.mentions.length || one.label.localeCompare(other.label);
}
