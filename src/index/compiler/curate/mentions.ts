import type { EntityInput } from '../../entityInput';
import reviewed from './mentionNames.json';
import { readTable } from './tables';

const kinds: Readonly<Record<string, EntityInput['kind']>> = {
  person: 'person',
  organization: 'organization',
  place: 'place',
  event: 'event',
};

/** Names that the training part of GUM gives a Wikidata id, where the name is written as a name. */
export function curateMentions(): EntityInput[] {
  const byId = new Map<string, { name: string; kind: EntityInput['kind']; count: number }[]>();
  for (const row of readTable('mentions-qid.tsv')) {
    const kind = kinds[row['kind'] ?? ''];
    const name = properName(row['mention'] ?? '', kind);
    if (kind === undefined || name === undefined) continue;
    const id = row['wikidata'] ?? '';
    byId.set(id, [...(byId.get(id) ?? []), { name, kind, count: Number(row['count']) }]);
  }
  const ids = new Set(readTable('mentions-qid.tsv').map((row) => row['wikidata'] ?? ''));
  const named = Object.entries(names).flatMap(([id, name]) =>
    name && ids.has(id) ? [namedRecord(id, name)] : [],
  );
  return [...named, ...[...byId].flatMap(([id, mentions]) => (id in names ? [] : toRecord(id, mentions)))];
}

interface ReviewedName {
  readonly label: string;
  readonly kind: string;
  readonly aliases?: readonly string[];
}

/**
 * Mentions that give no bare name ("Vice President Ford", "author Truman Capote"), read by a person: the name that
 * is in them, or `null` where they name nothing ("the Chief Justice").
 */
const names: Readonly<Record<string, ReviewedName | null>> = reviewed;

function namedRecord(id: string, { label, kind, aliases = [] }: ReviewedName): EntityInput {
  return {
    id,
    label,
    kind: kind as EntityInput['kind'],
    aliases,
    facts: [],
    relations: [],
    source: 'gum',
    prominence: 0.4,
  };
}

const titles =
  /^(?:President|Senator|Sen\.|Dr\.|Mr\.|Mrs\.|Ms\.|Sir|Professor|Prof\.|Judge|Justice|King|Queen|Prince|General|Gen\.) /;

/** The mention without article, possessive and title; undefined where it is not a bare name. */
function properName(mention: string, kind: EntityInput['kind'] | undefined): string | undefined {
  const bare = mention
    .replace(/^(?:[Tt]he|[Aa]n?) /, '')
    .replace(/['’]s?$/, '')
    .replace(kind === 'person' ? titles : /^$/, '');
  const words = bare.split(' ');
  const isName = words.every((word) =>
    /^(?:\p{Lu}[\p{L}\p{M}\p{N}.'’&-]*|of|the|de|la|von|van|der|and|al|for|del|bin)$/u.test(word),
  );
  return isName && /^\p{Lu}/u.test(bare) && words.length <= 6 && bare.length > 2 ? bare : undefined;
}

/** The label is the longest name, since short ones ("Paris", for Paris Hilton) are partial. */
function toRecord(
  id: string,
  mentions: readonly { name: string; kind: EntityInput['kind']; count: number }[],
): EntityInput[] {
  const [longest] = [...mentions].sort((a, b) => words(b.name) - words(a.name) || b.count - a.count);
  if (longest === undefined) return [];
  if (longest.kind === 'person' && (words(longest.name) < 2 || / (?:of|the|and) /.test(longest.name)))
    return [];
  const total = mentions.reduce((sum, { count }) => sum + count, 0);
  const others = mentions.map(({ name }) => name).filter((name) => isVariant(name, longest.name));
  return [
    {
      id,
      label: longest.name,
      kind: longest.kind,
      aliases: [...new Set(longest.kind === 'person' ? others.filter((name) => words(name) > 1) : others)],
      facts: [],
      relations: [],
      source: 'gum',
      prominence: Math.round(Math.min(0.6, 0.3 + 0.08 * Math.log2(total)) * 100) / 100,
    },
  ];
}

/** Whether a name is another form of the label: it shares a word with it, or is made of its initials. */
function isVariant(name: string, label: string): boolean {
  if (name === label) return false;
  const parts = label.split(' ');
  const initials = parts.map((word) => word.charAt(0)).join('');
  return name.split(' ').some((word) => parts.includes(word)) || initials.includes(name.replaceAll('.', ''));
}

const words = (name: string): number => name.split(' ').length;
