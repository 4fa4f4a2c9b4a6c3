import type { Fact } from '../entityIndex';
import type { EntityInput } from '../entityInput';
import { foldedWords } from '../words';

/**
 * Merges records of the same thing: those with one id, those with one GeoNames number, and those that
 * {@link sameByName} takes for one. Sources come best first: the first to give a field wins; aliases add up; a
 * Wikidata id wins over a local one; the greatest prominence stands. Relations follow ids that change.
 */
export function mergeRecords(sources: readonly (readonly EntityInput[])[]): EntityInput[] {
  const merger = new Merger();
  for (const records of sources) for (const record of records) merger.add(record);
  return merger.records();
}

class Merger {
  readonly #merged: EntityInput[] = [];
  readonly #byId = new Map<string, number>();
  readonly #byGeonames = new Map<number, number>();
  readonly #byName = new Map<string, number[]>();

  add(record: EntityInput): void {
    const known = this.#find(record);
    const better = known === undefined ? undefined : this.#merged[known];
    const at = known ?? this.#merged.length;
    const merged = better === undefined ? record : mergePair(better, record);
    this.#merged[at] = merged;
    this.#byId.set(record.id, at).set(merged.id, at);
    if (record.geonames !== undefined) this.#byGeonames.set(record.geonames, at);
    for (const key of nameKeys(record)) {
      const others = this.#byName.get(key);
      if (others === undefined) this.#byName.set(key, [at]);
      else if (!others.includes(at)) others.push(at);
    }
  }

  records(): EntityInput[] {
    return this.#merged.map((record) => ({
      ...record,
      relations: record.relations.map((relation) => ({ ...relation, to: this.#currentId(relation.to) })),
    }));
  }

  #currentId(id: string): string {
    const at = this.#byId.get(id);
    return at === undefined ? id : (this.#merged[at]?.id ?? id);
  }

  #find(record: EntityInput): number | undefined {
    const known = this.#byId.get(record.id);
    if (known !== undefined) return known;
    if (record.geonames !== undefined) return this.#byGeonames.get(record.geonames);
    const namesakes = (this.#byName.get(nameKeys(record)[0] ?? '') ?? []).filter((at) => {
      const other = this.#merged[at];
      return other !== undefined && sameByName(other, record);
    });
    return namesakes.length === 1 ? namesakes[0] : undefined;
  }
}

/** Kinds whose full names are telling enough to join records by. */
const joinedKinds = new Set<EntityInput['kind']>([
  'person',
  'organization',
  'event',
  'work',
  'law',
  'product',
]);

/** The label, then aliases of two words or more, folded, with the kind; nothing for kinds that are not joined. */
function nameKeys({ kind, label, aliases }: EntityInput): string[] {
  if (!joinedKinds.has(kind)) return [];
  const folded = (name: string): string => foldedWords(name).join(' ');
  const long = aliases.map(folded).filter((name) => name.includes(' '));
  return [folded(label), ...long].map((name) => `${kind}/${name}`);
}

/**
 * Whether two records of one kind with a name in common are of the same thing: one of them has no id of the
 * world's, no known birth year or country speaks against it, a person's name is a full one, and neither is a
 * listed person, whom an ordinary namesake must never be taken for.
 */
function sameByName(a: EntityInput, b: EntityInput): boolean {
  if (a.id.startsWith('Q') && b.id.startsWith('Q')) return false;
  if (isListed(a) || isListed(b)) return false;
  if (a.country !== undefined && b.country !== undefined && a.country !== b.country) return false;
  if (a.kind !== 'person') return true;
  const [birthA, birthB] = [birthYear(a), birthYear(b)];
  if (birthA !== undefined && birthB !== undefined) return birthA === birthB;
  return b.label.includes(' ');
}

const isListed = ({ kind, facts }: EntityInput): boolean =>
  kind === 'person' && facts.some(({ property }) => property === 'listed');

const birthYear = ({ facts }: EntityInput): string | undefined =>
  facts.find(({ property }) => property === 'born')?.value.slice(0, 4);

function mergePair(better: EntityInput, other: EntityInput): EntityInput {
  const id = !better.id.startsWith('Q') && other.id.startsWith('Q') ? other.id : better.id;
  const aliases = new Set([...better.aliases, other.label, ...other.aliases]);
  aliases.delete(better.label);
  const sources = new Set([...better.source.split(', '), ...other.source.split(', ')]);
  return {
    ...other,
    ...better,
    id,
    ...(id.startsWith('Q') && { wikidata: id }),
    aliases: [...aliases],
    facts: mergeFacts(better.facts, other.facts),
    relations: better.relations.length > 0 ? better.relations : other.relations,
    source: [...sources].join(', '),
    prominence: Math.max(better.prominence, other.prominence),
  };
}

/**
 * The better record's facts, and of the other's those on which it says nothing. Offices add up: another
 * source's earlier ones stay, under whatever name that source gives them.
 */
function mergeFacts(better: readonly Fact[], other: readonly Fact[]): Fact[] {
  const properties = new Set(better.map(({ property }) => property));
  const starts = new Set(better.map(({ property, from }) => `${property} ${from?.slice(0, 7) ?? ''}`));
  const isNews = ({ property, from, to }: Fact): boolean =>
    !properties.has(property) ||
    (property === 'office' && to !== undefined && !starts.has(`${property} ${from?.slice(0, 7) ?? ''}`));
  return [...better, ...other.filter(isNews)];
}
