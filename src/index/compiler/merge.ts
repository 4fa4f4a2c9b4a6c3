import type { Fact } from '../entityIndex';
import type { EntityInput } from '../entityInput';
import { foldedWords } from '../words';

/**
 * Merges records of the same thing: those with one id, those with one GeoNames number, and those that
 * {@link sameByName} takes for one. Sources come best first: the first to give a field wins; aliases add up; a
 * Wikidata id wins over a local one; the greatest prominence stands. Relations follow ids that change. `sameAs`
 * gives the Wikidata ids of records that come under another id.
 */
export function mergeRecords(
  sources: readonly (readonly EntityInput[])[],
  sameAs: ReadonlyMap<string, string> = new Map(),
): EntityInput[] {
  const merger = new Merger(sameAs);
  for (const records of sources) for (const record of records) merger.add(withWorldId(record, sameAs));
  return merger.records();
}

function withWorldId(record: EntityInput, sameAs: ReadonlyMap<string, string>): EntityInput {
  const id = sameAs.get(record.id);
  return id === undefined ? record : { ...record, id, wikidata: id };
}

class Merger {
  readonly #merged: EntityInput[] = [];
  readonly #byId = new Map<string, number>();
  readonly #byGeonames = new Map<number, number>();
  readonly #byName = new Map<string, number[]>();

  constructor(private readonly sameAs: ReadonlyMap<string, string>) {}

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
    const at = this.#byId.get(this.sameAs.get(id) ?? id);
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
  'facility',
]);

/**
 * The label, then aliases of two words or more, folded, with the kind; nothing for records that are not joined.
 * A university is a body to one source and a building to another, so that those two kinds share their keys.
 */
function nameKeys(record: EntityInput): string[] {
  const { kind, label, aliases } = record;
  if (!joinedKinds.has(kind) && !isBarePlace(record)) return [];
  const folded = (name: string): string => foldedWords(name).join(' ');
  const long = aliases.map(folded).filter((name) => name.includes(' '));
  const shared = kind === 'facility' ? 'organization' : kind;
  return [folded(label), ...long].map((name) => `${shared}/${name}`);
}

/** A river, sea, desert or part of the world: a place that no number and no code tells from its namesakes. */
function isBarePlace({ id, kind, geonames, population, facts }: EntityInput): boolean {
  if (kind !== 'place' || geonames !== undefined || population !== undefined) return false;
  return /^(?:Q|x:(?!.*-(?:county|parish)-))/.test(id) && !facts.some(({ property }) => property === 'iso');
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
  if (a.kind === 'place') return a.id.startsWith('Q') !== b.id.startsWith('Q') && isBarePlace(a);
  if (a.kind !== b.kind) return b.label.includes(' ');
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
  // What a chain or an office of a city's name does says nothing of the city.
  const { description, country, ...rest } = other;
  const isOfAnotherKind = better.kind !== other.kind && (better.kind === 'place' || other.kind === 'place');
  const sources = new Set([...better.source.split(', '), ...other.source.split(', ')]);
  return {
    ...(isOfAnotherKind
      ? rest
      : { ...rest, ...(description && { description }), ...(country && { country }) }),
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
