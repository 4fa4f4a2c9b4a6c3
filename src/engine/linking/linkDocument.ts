import type { DocumentDate } from '../annotations';
import type { EntityRecord } from '../../index/entityIndex';
import type { TextModel } from '../text/textModel';
import type { Chain, Chains } from './coreference/chains';
import type { Ranked } from './decision';
import type { Entries } from './entries';
import { sportWords } from './sportWords';

/** What the rules of linking look up in a document. Built once, its anchors after the first round. */
export interface LinkDocument {
  readonly text: TextModel;
  readonly entries: Entries;
  readonly date: DocumentDate | undefined;
  /** How often a folded word stands in the document. */
  wordCount(folded: string): number;
  /** True where the text reports sport: one word in eighty is of matches and players. */
  readonly isSport: boolean;
  /** The entry of the place that follows a chain's name after a comma: Texas in "Paris, Texas". */
  regionAfter(chain: Chain): EntityRecord | undefined;
  /** The entries that a chain's name means together with the name after a comma, as one form of the index. */
  wholeForms(chain: Chain): ReadonlySet<number>;
  /** Folded last words of the names of persons of two words or more. */
  readonly surnames: ReadonlySet<string>;
  /** The entries that the first round was sure of. */
  readonly anchors: Anchors;
}

/** Entries that are surely meant in the document, for what stands beside them. */
export interface Anchors {
  readonly ids: ReadonlySet<string>;
  /** Shares of the countries that the anchors belong to, by ISO code. */
  readonly countries: ReadonlyMap<string, number>;
  readonly points: readonly AnchorPoint[];
  /** Ids that the anchors' relations lead to. */
  readonly related: ReadonlySet<string>;
}

export interface AnchorPoint {
  readonly chain: Chain;
  readonly lat: number;
  readonly lon: number;
  /** 0 to 1: the belief in the place. */
  readonly weight: number;
  /** Kilometres within which the anchor makes a place likely. */
  readonly reach: number;
}

export const noAnchors: Anchors = {
  ids: new Set(),
  countries: new Map(),
  points: [],
  related: new Set(),
};

export function readLinkDocument(
  text: TextModel,
  entries: Entries,
  date: DocumentDate | undefined,
  chains: Chains,
): LinkDocument {
  const counts = new Map<string, number>();
  for (let token = 0; token < text.tokens.count; token++) {
    const word = text.tokens.folded(token);
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  let sport = 0;
  for (const word of sportWords) sport += counts.get(word) ?? 0;
  const after = new Map<Chain, PlaceAfter[]>();
  const placesAfter = (chain: Chain): PlaceAfter[] => {
    const known = after.get(chain) ?? readPlacesAfter(text, entries, chains, chain);
    after.set(chain, known);
    return known;
  };
  return {
    text,
    entries,
    date,
    wordCount: (folded) => counts.get(folded) ?? 0,
    isSport: sport >= 6 && sport * 80 >= text.tokens.count,
    regionAfter: (chain) => placesAfter(chain)[0]?.region,
    wholeForms: (chain) => new Set(placesAfter(chain).flatMap(({ entries }) => entries)),
    surnames: surnamesOf(chains),
    anchors: noAnchors,
  };
}

function surnamesOf({ mentions }: Chains): Set<string> {
  const fullNames = mentions.filter(({ name, words }) => name.type === 'person' && words.words.length > 1);
  return new Set(fullNames.map(({ words }) => words.words.at(-1) ?? ''));
}

interface PlaceAfter {
  readonly region: EntityRecord;
  /** What the index has under both names with the comma between them. */
  readonly entries: readonly number[];
}

/** The regions and countries that stand after a comma behind a chain's names. */
function readPlacesAfter(text: TextModel, entries: Entries, chains: Chains, chain: Chain): PlaceAfter[] {
  const { index } = entries;
  const found: PlaceAfter[] = [];
  for (const { name, position } of chain.mentions) {
    const next = chains.mentions[position + 1];
    if (next?.name.firstToken !== name.endToken + 1 || text.tokens.text(name.endToken) !== ',') continue;
    const whole = index.formOf(text.prose.slice(name.start, next.name.end));
    for (const { entry } of index.candidates(next.name.form ?? index.formOf(next.words.key))) {
      const region = entries.record(entry);
      if (region.kind !== 'place' || !region.facts.some(({ property }) => property === 'iso')) continue;
      found.push({ region, entries: index.candidates(whole).map((candidate) => candidate.entry) });
      break;
    }
  }
  return found;
}

/** Belief from which an entry is an anchor for others, and from which a place is at least a point. */
const sure = 0.8;
const possible = 0.08;
const mostPoints = 60;

/** What the decisions of a round say for the next one: sure entries, and all places that may be meant. */
export function readAnchors(
  decided: readonly { readonly chain: Chain; readonly ranked: readonly Ranked[] }[],
): Anchors {
  const ids = new Set<string>();
  const related = new Set<string>();
  const countries = new Map<string, number>();
  const points: AnchorPoint[] = [];
  let total = 0;
  for (const { chain, ranked } of decided)
    for (const { record, probability } of ranked) {
      if (
        record.kind === 'place' &&
        probability >= possible &&
        record.lat !== undefined &&
        record.lon !== undefined
      )
        points.push({ chain, lat: record.lat, lon: record.lon, weight: probability, reach: reachOf(record) });
      if (probability < sure) continue;
      ids.add(record.id);
      for (const relation of record.relations) related.add(relation.to);
      if (record.country === undefined) continue;
      const weight = Math.min(chain.mentions.length, 4);
      countries.set(record.country, (countries.get(record.country) ?? 0) + weight);
      total += weight;
    }
  for (const [country, weight] of countries) countries.set(country, weight / total);
  points.sort((a, b) => b.weight - a.weight);
  return { ids, countries, points: points.slice(0, mostPoints), related };
}

/** A country reaches far, a region some way, a town a day's drive. */
function reachOf(record: EntityRecord): number {
  const description = record.description?.toLowerCase() ?? '';
  if (description.startsWith('country')) return 1200;
  return /state|province|region|county/.test(description) ? 350 : 150;
}
