import { fitOf } from '../../annotations/fit';
import type { ServerContext } from '../context';
import { fitRequest } from '../protocol';

/** Tells how well a sidecar fits an open document; one that is not open is fitted by nothing. */
export function registerFit({ connection, documents }: ServerContext): void {
  connection.onRequest(fitRequest, ({ uri, file }) => fitOf(file, documents.get(uri)?.getText() ?? ''));
}
