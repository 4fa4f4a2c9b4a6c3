import type { ServerContext } from '../context';
import { entityRequest, searchEntitiesRequest } from '../protocol';
import { summarise } from '../summarise';

/** Entries that a quick pick can show; more are no help to a person. */
const mostFound = 200;

/** Search over the index, and the summary of one entry. */
export function registerEntities({ connection, engine }: ServerContext): void {
  connection.onRequest(searchEntitiesRequest, async ({ query, limit }, token) => {
    const { index } = await engine();
    if (!index || query.trim() === '' || token.isCancellationRequested) return [];
    const most = Number.isFinite(limit) ? Math.min(Math.max(0, Math.floor(limit)), mostFound) : mostFound;
    return index.search(query, most).map((entry) => summarise(index, entry));
  });

  connection.onRequest(entityRequest, async ({ id }) => {
    const { index } = await engine();
    const entry = index?.entryOf(id) ?? -1;
    return index && entry >= 0 ? summarise(index, entry) : null;
  });
}
