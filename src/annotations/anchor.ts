import search from 'approx-string-match';
import type { Span } from '../engine/annotations';
import { contextSimilarity } from './contextSimilarity';
import type { Anchored } from './anchored';
import { Neighbours } from './neighbours';
import { isWordCharacter, occurrences, type Place, Places } from './places';
import { areApart, type Quote } from './statement';

/** Similarity of context that a place needs where its neighbours moved alike, and alone; found on generated rewrites. */
const enoughContext = 0.45;
const muchContext = 0.7;
/** How much more similar than the next place the best one must be to be told apart by context alone. */
const clearLead = 0.15;
/** Code units by which a place may differ from where its neighbours lead. */
const drift = 60;
/** Share of a quote's characters that may differ in a repaired one. */
const repairable = 0.34;

/** Anchors all quotes of a document; the result is in the order of `quotes`. */
export function anchorAll(text: string, quotes: readonly Quote[]): readonly (Anchored | undefined)[] {
  const found = quotes.map((quote) => whereItStood(text, quote));
  if (found.every((place) => place !== undefined)) return found;
  const places = new Places(text, quotes.length);
  const claims = quotes.map((quote, i) => (found[i] ? undefined : byContext(quote, places)));
  const contested = contestedQuotes(quotes, claims);
  const placed = quotes.map((quote, i) => {
    const claim = claims[i];
    return found[i] ?? (claim && !contested.has(quote) ? at(claim.start, quote, 'moved') : undefined);
  });
  const neighbours = new Neighbours(quotes, placed);
  for (const i of mostAlikeFirst(quotes, placed, places, neighbours)) {
    const quote = quotes[i];
    const place = quote && byNeighbours(text, quote, places, neighbours);
    if (!place) continue;
    placed[i] = contested.has(quote) ? { ...place, certainty: 'uncertain' } : place;
    neighbours.take(place.start, quote);
  }
  return placed.map((place) =>
    place?.certainty === 'moved' && neighbours.isDoubtful(place.start)
      ? { ...place, certainty: 'uncertain' }
      : place,
  );
}

/** Anchors one quote. */
export function anchor(text: string, quote: Quote): Anchored | undefined {
  return anchorAll(text, [quote])[0];
}

function whereItStood(text: string, { start, end, exact, prefix, suffix }: Quote): Anchored | undefined {
  const stands =
    text.startsWith(exact, start) &&
    text.startsWith(prefix, start - prefix.length) &&
    text.startsWith(suffix, end);
  return stands ? { start, end, certainty: 'exact' } : undefined;
}

/**
 * The quotes without a place yet, those whose best place is most like theirs first: of two uses of one name side by side,
 * of which one was deleted, the other keeps the place that is left.
 */
function mostAlikeFirst(
  quotes: readonly Quote[],
  found: readonly (Anchored | undefined)[],
  places: Places,
  neighbours: Neighbours,
): number[] {
  return quotes
    .map((quote, i) => ({ quote, i }))
    .filter(({ i }) => !found[i])
    .map(({ quote, i }) => ({
      i,
      best: places.ranked(quote, neighbours.expectedStart(quote) ?? quote.start)[0],
    }))
    .sort((a, b) => (b.best?.similarity ?? 0) - (a.best?.similarity ?? 0) || a.i - b.i)
    .map(({ i }) => i);
}

/** The place that a quote's context alone tells from all others. */
function byContext(quote: Quote, places: Places): Place | undefined {
  const verbatim = places.verbatim(quote);
  if (verbatim !== undefined) return { start: verbatim, similarity: 1 };
  const [best, next] = places.ranked(quote, quote.start);
  if (!best || best.similarity < muchContext) return undefined;
  return best.similarity - (next?.similarity ?? 0) >= clearLead ? best : undefined;
}

/**
 * Quotes whose claims share words though they do not: of two uses of one name side by side one was deleted, and the
 * other's place fits both.
 */
function contestedQuotes(
  quotes: readonly Quote[],
  claims: readonly (Place | undefined)[],
): ReadonlySet<Quote> {
  const sorted = quotes
    .map((quote, i) => ({ quote, start: claims[i]?.start ?? -1 }))
    .filter(({ start }) => start >= 0)
    .sort((a, b) => a.start - b.start);
  const contested = new Set<Quote>();
  let rival: (typeof sorted)[number] | undefined;
  for (const claim of sorted) {
    if (rival && rival.start + rival.quote.exact.length > claim.start && areApart(rival.quote, claim.quote)) {
      contested.add(rival.quote).add(claim.quote);
    }
    rival = claim;
  }
  return contested;
}

/** Places what context alone did not: the neighbours in the old text tell where to look. */
function byNeighbours(
  text: string,
  quote: Quote,
  places: Places,
  neighbours: Neighbours,
): Anchored | undefined {
  const expected = neighbours.expectedStart(quote);
  const ranked = places
    .ranked(quote, expected ?? quote.start)
    .filter((place) => !neighbours.isTaken(place.start, quote));
  const near = ranked.filter((place) => expected !== undefined && Math.abs(place.start - expected) <= drift);
  const [best, next] = near;
  if (best && best.similarity >= enoughContext && (!next || best.similarity - next.similarity >= clearLead)) {
    return at(best.start, quote, best.similarity >= muchContext ? 'moved' : 'uncertain');
  }
  const mended = repaired(text, quote, neighbours);
  if (mended) return mended;
  const likely = ranked.filter((place) => place.similarity >= enoughContext);
  return likely.length > 0
    ? at(closest(likely, expected ?? quote.start).start, quote, 'uncertain')
    : undefined;
}

const closest = (places: readonly Place[], expected: number): Place =>
  places.reduce((a, b) => (Math.abs(b.start - expected) < Math.abs(a.start - expected) ? b : a));

const at = (start: number, { exact }: Quote, certainty: Anchored['certainty']): Anchored => ({
  start,
  end: start + exact.length,
  certainty,
});

/** Words that a changed quote may have become. */
interface Repair extends Span {
  /** Characters that differ. */
  readonly errors: number;
  readonly similarity: number;
}

/**
 * The most similar words between a context that is still there, or around where the neighbours lead; uncertain where other
 * words are as good.
 */
function repaired(text: string, quote: Quote, neighbours: Neighbours): Anchored | undefined {
  const repairs = [...repairsOf(text, quote, neighbours)];
  let best: Repair | undefined;
  for (const repair of repairs) {
    if (neighbours.isDisputed(repair.start, quote)) continue;
    const isBetter =
      !best ||
      repair.errors < best.errors ||
      (repair.errors === best.errors && repair.similarity > best.similarity);
    if (isBetter) best = repair;
  }
  if (!best) return undefined;
  const { start, end, errors, similarity } = best;
  const hasRival = repairs.some(
    (other) => other.start !== start && other.errors <= errors && other.similarity > similarity - clearLead,
  );
  return { start, end, certainty: hasRival ? 'uncertain' : 'repaired' };
}

function* repairsOf(text: string, quote: Quote, neighbours: Neighbours): Generator<Repair> {
  const errors = Math.floor(quote.exact.length * repairable);
  if (errors === 0) return;
  for (const window of windows(text, quote, neighbours.expectedStart(quote))) {
    for (const match of search(text.slice(window.start, window.end), quote.exact, errors)) {
      const span = wholeWords(text, { start: window.start + match.start, end: window.start + match.end });
      // Letters inside a longer word are not the words with a typo.
      if (span.end - span.start > quote.exact.length + errors) continue;
      const similarity = contextSimilarity(text, span.start, span.end, quote);
      if (similarity >= muchContext) yield { ...span, similarity, errors: match.errors };
    }
  }
}

/** Stretches of the text in which a changed quote may stand. */
function* windows(text: string, quote: Quote, expected: number | undefined): Generator<Span> {
  const reach = quote.exact.length * 2 + drift;
  const around = (offset: number): Span => ({
    start: Math.max(0, offset - reach),
    end: Math.min(text.length, offset + quote.exact.length + reach),
  });
  yield around(expected ?? quote.start);
  const before = quote.prefix.slice(-20);
  if (before.length === 20) for (const start of occurrences(text, before)) yield around(start + 20);
  const after = quote.suffix.slice(0, 20);
  if (after.length === 20)
    for (const start of occurrences(text, after)) yield around(start - quote.exact.length);
}

/** Widens a span that cuts a word to the whole word. */
function wholeWords(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from > 0 && isWordCharacter(text, from - 1) && isWordCharacter(text, from)) from--;
  while (to < text.length && isWordCharacter(text, to - 1) && isWordCharacter(text, to)) to++;
  return { start: from, end: to };
}
