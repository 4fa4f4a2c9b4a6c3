import type { Alternative, DocumentDate, EntityKind, EntityMention } from '../annotations';
import type { EntityIndex } from '../../index/entityIndex';
import type { NameMention } from '../names/nameMention';
import type { TextModel } from '../text/textModel';
import { chainCandidates, fragmentCandidates } from './candidates';
import { buildChains, type Chain, type Chains } from './coreference/chains';
import { decide } from './decide';
import type { Decision, Ranked } from './decision';
import { entriesOf } from './entries';
import { ownersOf } from './owners';
import { readAnchors, readLinkDocument } from './linkDocument';

export interface LinkContext {
  readonly index: EntityIndex | undefined;
  readonly date: DocumentDate | undefined;
}

/**
 * Groups names into coreference chains and links each chain to an index entry, or to none. Returns one mention a
 * name, in the names' order, in prose offsets.
 *
 * Chains come first, by what the text alone says. Each chain is then linked by itself; the entries that are sure
 * anchor a second round, in which related entries, countries and near places speak for what was in doubt. Chains
 * that mean the same entry become one.
 */
export function resolveNames(
  text: TextModel,
  names: readonly NameMention[],
  context: LinkContext,
): readonly EntityMention[] {
  const chains = buildChains(text, names);
  const decisions = context.index === undefined ? [] : decideAll(text, chains, context.index, context.date);
  const numbers = numberChains(chains, decisions);
  return names.map((name, position) => {
    const chain = chains.chainOf[position] ?? 0;
    return toMention(text, name, {
      chain: chains.chains[chain],
      number: numbers[position] ?? 0,
      decision: decisions[chain],
      steps: chains.steps[position] ?? [],
    });
  });
}

/** Rounds of deciding; each after the first has the anchors of the one before. */
const rounds = 3;

function decideAll(
  text: TextModel,
  chains: Chains,
  index: EntityIndex,
  date: DocumentDate | undefined,
): Decision[] {
  const document = readLinkDocument(text, entriesOf(index), date, chains);
  const candidates = chains.chains.map((chain) =>
    chain.fragment === undefined
      ? chainCandidates(chain, index, ownersOf(chain, chains, text, document.entries))
      : fragmentCandidates(chain, chain.fragment, index),
  );
  let decisions: Decision[] = [];
  for (let round = 0; round < rounds; round++) {
    const anchors = readAnchors(
      chains.chains.map((chain, i) => ({ chain, ranked: decisions[i]?.ranked ?? [] })),
    );
    decisions = chains.chains.map((chain, i) => decide(chain, candidates[i] ?? [], { ...document, anchors }));
  }
  return decisions;
}

/** Chain numbers from 0 in order of first mention; chains of one entry share theirs. */
function numberChains(chains: Chains, decisions: readonly Decision[]): number[] {
  const numbers = new Map<string, number>();
  return chains.chainOf.map((chain) => {
    const id = decisions[chain]?.link?.record.id;
    const key = id === undefined ? `chain ${chain}` : `entry ${id}`;
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
}

interface Resolved {
  readonly chain: Chain | undefined;
  readonly number: number;
  readonly decision: Decision | undefined;
  readonly steps: EntityMention['trace']['steps'];
}

function toMention(text: TextModel, name: NameMention, resolved: Resolved): EntityMention {
  const { chain, decision, number } = resolved;
  const link = decision?.link;
  const head = chain?.head.name ?? name;
  const alternatives = (decision?.ranked ?? [])
    .filter((ranked) => ranked !== link && ranked.probability >= 0.02)
    .slice(0, 4);
  return {
    start: name.start,
    end: name.end,
    type: link === undefined ? name.type : linkedKind(name, link),
    ...(link === undefined ? {} : linkFields(link)),
    label: link?.record.label ?? text.prose.slice(head.start, head.end),
    chain: number,
    confidence: Number((name.confidence * (link?.probability ?? 1)).toFixed(3)),
    ...(alternatives.length === 0 ? {} : { alternatives: alternatives.map(toAlternative) }),
    trace: {
      ...name.trace,
      steps: [...name.trace.steps, ...resolved.steps, ...(link?.steps ?? [])],
    },
  };
}

/**
 * The kind of a linked mention. What the recogniser was sure of stays, since a city's name can mean its club and a
 * country its team; the entry decides where it was not, between a place and what stands there, and for kinds that
 * text seldom shows.
 */
function linkedKind({ type, confidence }: NameMention, { candidate, record }: Ranked): EntityKind {
  if (candidate.use === 'demonym') return 'group';
  const isNamedKind = record.kind === 'person' || record.kind === 'organization' || record.kind === 'place';
  const isSure = confidence >= 0.5 && type !== 'facility';
  return isNamedKind && isSure ? type : record.kind;
}

type LinkFields = Pick<EntityMention, 'id' | 'wikidata' | 'geonames' | 'lat' | 'lon'>;

function linkFields({ record }: Ranked): LinkFields {
  return {
    id: record.id,
    ...(record.wikidata === undefined ? {} : { wikidata: record.wikidata }),
    ...(record.geonames === undefined ? {} : { geonames: record.geonames }),
    ...(record.lat === undefined ? {} : { lat: record.lat }),
    ...(record.lon === undefined ? {} : { lon: record.lon }),
  };
}

function toAlternative({ record, probability }: Ranked): Alternative {
  return { id: record.id, label: record.label, confidence: Number(probability.toFixed(3)) };
}
