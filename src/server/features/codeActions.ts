import type { CodeAction, CodeActionKind, CodeActionParams } from 'vscode-languageserver';
import type { ActionRequest, ActionSource } from '../actionSource';
import type { ServerContext } from '../context';
import { dateActions } from './dateActions';
import { findingActions } from './findingActions';

/** In the order of the menu. */
const sources: readonly ActionSource[] = [findingActions, dateActions];

/** The light bulb: quick fixes for findings, and rewriting of dates. */
export function registerCodeActions(context: ServerContext): void {
  const { connection, documents, analyses, client, localiser, settings } = context;
  connection.onCodeAction(async (params, token): Promise<CodeAction[]> => {
    const wanted = sources.filter(({ kind }) => isWanted(params, kind));
    if (wanted.length === 0) return [];
    const { uri } = params.textDocument;
    const analysis = await analyses.current(uri, token);
    const document = documents.get(uri);
    if (!document || analysis?.version !== document.version) return [];
    const request: ActionRequest = {
      client,
      localiser,
      document,
      analysis,
      settings: await settings(),
      start: document.offsetAt(params.range.start),
      end: document.offsetAt(params.range.end),
    };
    return wanted.flatMap(({ actions }) => actions(request));
  });
}

function isWanted({ context }: CodeActionParams, kind: CodeActionKind): boolean {
  return context.only === undefined || context.only.some((wanted) => `${kind}.`.startsWith(`${wanted}.`));
}
