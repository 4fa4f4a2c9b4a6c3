import type { EntityIndex } from '../../index/entityIndex';
import type { Analysis } from '../analyses';
import type { ServerContext } from '../context';
import { suggestEntitiesRequest, type SuggestEntities } from '../protocol';
import { summarise } from '../summarise';

/** Entries that a search looks through before they are ranked by context. */
const mostFound = 100;
const mostShown = 50;

/** Entries that words of a document can mean, or that a query finds, the likeliest in the document first. */
export function registerSuggestions({ connection, analyses, engine }: ServerContext): void {
  connection.onRequest(suggestEntitiesRequest, async (params, token) => {
    const analysis = await analyses.current(params.uri, token);
    const { index } = await engine();
    if (!analysis || !index) return [];
    const limit = Math.min(Math.max(0, Math.floor(params.limit)), mostShown);
    return suggest(index, analysis, params)
      .slice(0, limit)
      .map((entry) => summarise(index, entry));
  });
}

function suggest(index: EntityIndex, analysis: Analysis, params: SuggestEntities): readonly number[] {
  const words = analysis.text.slice(params.start, params.end);
  const query = params.query.trim();
  const mention = analysis.found.entities.find(({ start, end }) => start < params.end && end > params.start);
  const linker = [mention?.id, ...(mention?.alternatives ?? []).map(({ id }) => id)].flatMap((id) => {
    const entry = id === undefined ? -1 : index.entryOf(id);
    return entry < 0 ? [] : [entry];
  });
  const searched = query === '' ? words : query;
  const named = index.candidates(index.formOf(searched)).map(({ entry }) => entry);
  const found = index.search(searched, mostFound);
  const candidates = query === '' ? [...linker, ...named, ...found] : [...named, ...found];
  return rankByContext([...new Set(candidates)], index, analysis, mention?.type);
}

/** What the document's other entries say for one: it is of the same country, or related to one of them. */
function rankByContext(
  entries: readonly number[],
  index: EntityIndex,
  { annotations }: Analysis,
  kind: string | undefined,
): readonly number[] {
  const ids = new Set(annotations.entities.flatMap(({ id }) => id ?? []));
  const countries = new Set<string>();
  for (const id of ids) {
    const entry = index.entryOf(id);
    const country = entry < 0 ? undefined : index.record(entry).country;
    if (country !== undefined) countries.add(country);
  }
  const scored = entries.map((entry, place) => {
    const record = index.record(entry);
    const isRelated = record.relations.some(({ to }) => ids.has(to));
    const score =
      (record.kind === kind ? 1 : 0) +
      (isRelated ? 1 : 0) +
      (record.country !== undefined && countries.has(record.country) ? 0.5 : 0) +
      record.prominence;
    // What the linker and the names led to comes first; the context ranks within some places of it.
    return { entry, rank: place / 4 - score };
  });
  return scored.sort((a, b) => a.rank - b.rank || a.entry - b.entry).map(({ entry }) => entry);
}
