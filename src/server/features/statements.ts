import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Annotations } from '../../engine/annotations';
import { changesOf, givingWay, type SayingContext, type Stamp } from '../../annotations/saying';
import type { SheetChanges } from '../../annotations/statementChange';
import type { Analysis } from '../analyses';
import type { ServerContext } from '../context';
import {
  applyChangesRequest,
  attachFoldersRequest,
  reconcileRequest,
  requoteRequest,
  sayRequest,
  type ReconciledSidecar,
  type ReconcileSidecar,
  type SayAnswer,
  type SayRequest,
} from '../protocol';
import { StatementsTeller } from '../statements/statementsTeller';

/** What persons say: merging with the sidecars' files, actions, undo, and telling the client how it stands. */
export function registerStatements(context: ServerContext): void {
  const { connection, documents, analyses, sheets } = context;
  const teller = new StatementsTeller(context);
  const textOf = (address: string): string => documents.get(address)?.getText() ?? '';
  const tell = (address: string): void => {
    for (const uri of sheets.documentsOf(address)) {
      analyses.layAnew(uri);
      teller.tell(uri);
    }
  };

  connection.onRequest(reconcileRequest, async (params) => {
    if (params.source !== '') await opened(context, params.sheet);
    const answer = reconcile(context, params);
    if (answer.ok && (answer.isNews || params.unwritten !== undefined)) tell(params.sheet);
    return answer;
  });
  connection.onRequest(attachFoldersRequest, ({ uri, sheets: folders }) => {
    sheets.attach(uri, folders);
    if (folders.some((folder) => sheets.sheet(folder).size > 0)) analyses.layAnew(uri);
    return null;
  });
  connection.onRequest(requoteRequest, ({ uri }) => {
    sheets.sheet(uri).requote(textOf(uri));
    return null;
  });
  connection.onRequest(sayRequest, async (params, token): Promise<SayAnswer> => {
    const analysis = await analyses.current(params.uri, token);
    if (analysis?.version !== params.version) return { state: 'stale' };
    const changes = sayAll(context, params, analysis);
    for (const address of new Set(changes.map(({ sheet }) => sheet))) tell(address);
    return { state: 'done', changes };
  });
  connection.onRequest(applyChangesRequest, ({ changes }) => {
    const isClosed = changes.some(({ sheet }) => !sheets.has(sheet));
    if (isClosed) {
      const message = context.localiser.t('The document is not open.');
      return new ResponseError<undefined>(ErrorCodes.InvalidParams, message);
    }
    sheets.apply(changes, textOf);
    for (const { sheet } of changes) tell(sheet);
    return null;
  });
}

/** Milliseconds in which the client's notice that it opened a document has come, where it asks for its sheet first. */
const patience = 10_000;

/** Resolves when the document is open; rejects where it is not opened. */
async function opened({ documents, localiser }: ServerContext, uri: string): Promise<void> {
  if (documents.get(uri)) return;
  await new Promise<void>((resolve, reject) => {
    const stop = documents.onDidOpen(({ document }) => {
      if (document.uri === uri) end(resolve);
    });
    const timer = setTimeout(() => {
      end(() => {
        reject(new Error(localiser.t('The document is not open.')));
      });
    }, patience);
    function end(settle: () => void): void {
      clearTimeout(timer);
      stop.dispose();
      settle();
    }
  });
}

function reconcile(
  { documents, sheets }: ServerContext,
  { sheet: address, source, name, file, wrote, unwritten }: ReconcileSidecar,
): ReconciledSidecar {
  const sheet = sheets.sheet(address);
  const text = documents.get(address)?.getText() ?? '';
  sheet.source = source;
  if (wrote === true) sheet.wrote();
  if (unwritten !== undefined) sheet.restore(unwritten, text);
  const before = file === undefined ? sheet.basePage : file;
  const answer = sheet.reconcile(before, text, name);
  if (!answer.ok) return answer;
  const { page, ...rest } = answer;
  return page === before ? rest : answer;
}

/**
 * Says one thing after the other, each seeing what the ones before it changed. What is shown is laid out anew only behind what can
 * reach further than its own words: an import says hundreds of things of words of their own.
 */
function sayAll({ sheets }: ServerContext, request: SayRequest, analysis: Analysis): readonly SheetChanges[] {
  const { uri, sheet: address = uri, creator } = request;
  const { text } = analysis;
  const stamp: Stamp = {
    now: new Date().toISOString(),
    newId: () => `urn:uuid:${crypto.randomUUID()}`,
    ...(creator === undefined ? {} : { creator }),
  };
  let shown: Annotations | undefined;
  return request.sayings.flatMap((saying) => {
    const contextOf = (sheet: string): SayingContext => ({
      sheet: sheets.sheet(sheet),
      text,
      shown: (shown ??= sheets.layOver(uri, text, analysis.found)),
      stamp,
    });
    const changes = [
      { sheet: uri, changes: givingWay(saying, contextOf(uri)) },
      { sheet: address, changes: changesOf(saying, contextOf(address)) },
    ].filter(({ changes: list }) => list.length > 0);
    sheets.apply(changes, () => text);
    if (saying.type !== 'say' || saying.scope !== undefined) shown = undefined;
    return changes;
  });
}
