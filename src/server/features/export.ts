import type { CancellationToken } from 'vscode-languageserver';
import { ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { AnnotatedDocument, RecordOf } from '../../annotations/formats/format';
import { withOwnNames } from '../../annotations/formats/ownNames';
import { layOver } from '../../annotations/layOver';
import { StatementSheet } from '../../annotations/statementSheet';
import type { Annotations } from '../../engine/annotations';
import type { Engine } from '../../engine/index';
import type { ServerContext } from '../context';
import { loadFormats } from '../loadFormats';
import { nameOf } from '../nameOf';
import {
  exportRequest,
  formatsRequest,
  readDocumentRequest,
  type ExportAnswer,
  type ReadDocumentAnswer,
  type SourceDocument,
} from '../protocol';

/** Takes annotations elsewhere: documents with what persons said of them, in a format of other tools. */
export function registerExport(context: ServerContext): void {
  const { connection, localiser } = context;
  connection.onRequest(formatsRequest, async () => {
    const { formats } = await loadFormats();
    return formats.map(({ id, title, loses, reader }) => ({
      id,
      title: localiser.t(title),
      loses: loses.map((phrase) => localiser.t(phrase)),
      canRead: reader !== undefined,
    }));
  });
  connection.onRequest(exportRequest, async ({ format: id, uris }, token) => {
    const format = (await loadFormats()).formatOf(id);
    if (!format) {
      const message = localiser.t('There is no format {format}.', { format: id });
      return new ResponseError<undefined>(ErrorCodes.InvalidParams, message);
    }
    const gathered = await gather(context, uris, token);
    if (token.isCancellationRequested)
      return new ResponseError<undefined>(LSPErrorCodes.RequestCancelled, 'cancelled');
    const recordOf = recordsOf(await context.engine());
    const files = await format.write(withOwnNames(gathered.documents), recordOf);
    return { files, complaints: gathered.complaints } satisfies ExportAnswer;
  });
}

interface Gathered {
  readonly documents: readonly AnnotatedDocument[];
  readonly complaints: readonly string[];
}

/** Reads and annotates the documents one after the other; stops where it is cancelled. */
async function gather(
  context: ServerContext,
  uris: readonly string[],
  token: CancellationToken,
): Promise<Gathered> {
  const documents: AnnotatedDocument[] = [];
  const complaints: string[] = [];
  for (const uri of uris) {
    if (token.isCancellationRequested) break;
    const source = await context.connection.sendRequest(readDocumentRequest, { uri });
    const read = (await ofOpen(context, uri, token)) ?? (await ofClosed(context, uri, source));
    if (typeof read === 'string') complaints.push(read);
    else documents.push(read);
    await context.pause();
  }
  return { documents, complaints };
}

/** An open document as it is in the editor, edits that are not saved included. */
async function ofOpen(
  { documents, analyses }: ServerContext,
  uri: string,
  token: CancellationToken,
): Promise<AnnotatedDocument | undefined> {
  if (!documents.get(uri)) return undefined;
  const analysis = await analyses.current(uri, token);
  return analysis && { name: nameOf(uri), text: analysis.text, annotations: analysis.annotations };
}

/** A document that is not open, or a sentence why it cannot be had. */
async function ofClosed(
  context: ServerContext,
  uri: string,
  source: ReadDocumentAnswer,
): Promise<AnnotatedDocument | string> {
  if ('complaint' in source) return source.complaint;
  const engine = await context.engine();
  const { documentDate } = await context.settings();
  const { text, language, date } = source;
  const fallbackDate = documentDate === '' ? undefined : documentDate;
  const found = engine.annotate({ text, language, date, fallbackDate });
  return { name: nameOf(uri), text, annotations: withSidecars(source, found) };
}

/** What was found with the statements of the document's and its folders' sidecars laid over it; one that cannot be read says nothing. */
function withSidecars({ text, sidecar, folderSidecars }: SourceDocument, found: Annotations): Annotations {
  const own = sheetOf(sidecar, text);
  const folders = folderSidecars.map((page) => sheetOf(page, ''));
  return layOver(text, found, own, folders);
}

function sheetOf(page: string | null, text: string): StatementSheet {
  const sheet = new StatementSheet();
  if (page !== null) sheet.reconcile(page, text, '');
  return sheet;
}

const recordsOf =
  ({ index }: Engine): RecordOf =>
  (id) => {
    const entry = index?.entryOf(id) ?? -1;
    return entry < 0 ? undefined : index?.record(entry);
  };
