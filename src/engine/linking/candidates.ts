import type { Candidate, EntityIndex } from '../../index/entityIndex';
import { companySuffixes } from '../names/lexicon';
import givenNames from './givenNames.json';
import type { Chain } from './coreference/chains';
import type { Fragment } from './fragments';
import type { NameWords } from './nameWords';
import { ownerInside } from './owners';

/** An entry that a chain may mean, with how its names lead there. */
export interface ChainCandidate {
  readonly entry: number;
  /** The best use and prior of the chain's forms for the entry. */
  readonly use: Candidate['use'];
  readonly prior: number;
  /** Names of the chain that lead to the entry, each form once. */
  readonly forms: number;
  /** What was changed about the name to find the entry: 0 for nothing, 1 for a variant such as a dropped middle name. */
  readonly variant: number;
  /** Words of the form that led there. */
  readonly length: number;
  /** The name that a person's own record gives to the entry, where the chain has it. */
  readonly ownName?: string | undefined;
}

const mostCandidates = 10;

/**
 * The entries a chain can mean: those of its names as written, and where the fullest name is in no form, those of
 * its variants. `owners` are names of the country that the text puts before the chain's: the guard of "Mexico's
 * National Guard" is the "National Guard of Mexico". Best prior first, cut to the likeliest few.
 */
export function chainCandidates(
  chain: Chain,
  index: EntityIndex,
  owners: readonly (readonly string[])[],
): ChainCandidate[] {
  const found = new Map<number, ChainCandidate>();
  const seen = new Set<number>();
  const add = (form: number, variant: number, length: number): void => {
    if (form < 0 || seen.has(form)) return;
    seen.add(form);
    for (const { entry, prior, use, ownName } of index.candidates(form)) {
      const known = found.get(entry);
      const better = known === undefined || length - variant > known.length - known.variant;
      found.set(entry, {
        entry,
        use: better ? use : known.use,
        prior: Math.max(prior, known?.prior ?? 0),
        forms: (known?.forms ?? 0) + 1,
        variant: Math.min(variant, known?.variant ?? variant),
        length: Math.max(length, known?.length ?? 0),
        ownName: ownName ?? known?.ownName,
      });
    }
  };
  const fullest = chain.head.words.words.length;
  const written = new Set<string>();
  for (const { name, words } of chain.mentions) {
    if (written.has(words.key) || isPartial(chain, words.words.length, fullest)) continue;
    written.add(words.key);
    add(name.form ?? index.formOf(words.key), 0, words.words.length);
  }
  for (const variant of nameVariants(chain.head.words, chain.kind))
    add(index.formOf(variant.join(' ')), 1, variant.length);
  const inside = ownerInside(chain, index);
  if (inside !== undefined) add(index.formOf(inside.join(' ')), 0, inside.length);
  for (const owner of owners) {
    const { words } = chain.head.words;
    add(index.formOf([...words, 'of', ...owner].join(' ')), 0, words.length + owner.length);
    add(index.formOf([...owner, ...words].join(' ')), 0, words.length + owner.length);
  }
  return [...found.values()].sort((a, b) => b.prior - a.prior || a.entry - b.entry).slice(0, mostCandidates);
}

/** The entries that a part of a longer name can mean with the head that the text gives it; none without a head. */
export function fragmentCandidates(
  { head: { words } }: Chain,
  { head }: Fragment,
  index: EntityIndex,
): ChainCandidate[] {
  if (head === undefined) return [];
  const length = words.words.length + 1;
  const found = index.candidates(index.formOf(`${words.key} ${head}`));
  return found.map((candidate) => ({ ...candidate, forms: 1, variant: 0, length })).slice(0, mostCandidates);
}

/** A surname alone says little where the full name is known: who "Carter" could be, "Jimmy Carter" cannot. */
const isPartial = (chain: Chain, length: number, fullest: number): boolean =>
  chain.kind === 'person' && length === 1 && fullest > 1;

const genericHeads = new Set([
  'cartel',
  'gang',
  'group',
  'militia',
  'network',
  'party',
  'company',
  'organization',
  'organisation',
  'movement',
  'city',
  'airlines',
  'newspaper',
]);

/** The given names that a short one stands for. */
const longGivenNames: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(givenNames));

/** Other ways to write a name, likelier first: without nickname or middle names, first and last word turned, the head left out. */
export function nameVariants({ words, nickname }: NameWords, kind: string): string[][] {
  const variants: string[][] = [];
  const [first = '', ...rest] = words;
  const last = words.at(-1) ?? '';
  if (kind === 'person') {
    if (nickname.length > 0) variants.push([...nickname, ...rest], [first, ...nickname, ...rest]);
    if (last === 'jr' || last === 'sr') variants.push(words.slice(0, -1));
    if (words.length > 2)
      variants.push(
        [first, last],
        words.filter((word, i) => i === 0 || word.length > 1),
      );
    if (words.length > 2) variants.push(words.slice(0, -1));
    if (words.length === 2) variants.push([last, first]);
    if (words.length > 1)
      variants.push(...(longGivenNames.get(first) ?? []).map((given) => [given, ...rest]));
    return variants;
  }
  if (kind === 'organization' || kind === 'group') {
    if (words.length > 1 && (genericHeads.has(last) || companySuffixes.has(last)))
      variants.push(words.slice(0, -1));
    if (words.length > 1 && genericHeads.has(last)) variants.push(['los', ...words.slice(0, -1)]);
    if (words.length > 3 && (first === 'us' || first === 'u')) variants.push(rest);
    if (last === 'university') variants.push(['university', 'of', ...words.slice(0, -1)]);
    if (first === 'university' && words[1] === 'of') variants.push([...words.slice(2), 'university']);
  }
  return variants;
}
