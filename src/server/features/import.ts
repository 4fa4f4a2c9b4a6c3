import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { AnnotatedDocument, FormatFile, FormatReader } from '../../annotations/formats/format';
import { importedSayings } from '../../annotations/importedSayings';
import type { ServerContext } from '../context';
import { loadFormats } from '../loadFormats';
import { nameOf } from '../nameOf';
import { importRequest, readDocumentRequest, type ImportAnswer, type ImportRequest } from '../protocol';

/** Reads another tool's annotations of a document and hands them over as sayings, for the client to do as one step. */
export function registerImport(context: ServerContext): void {
  const { connection, analyses, localiser } = context;
  connection.onRequest(importRequest, async (request, token) => {
    const reader = (await loadFormats()).formatOf(request.format)?.reader;
    const analysis = await analyses.current(request.uri, token);
    if (!reader || !analysis) {
      const message = localiser.t('{format} cannot be read.', { format: request.format });
      return new ResponseError<undefined>(ErrorCodes.InvalidParams, message);
    }
    const file: FormatFile = { name: nameOf(request.from), content: request.content };
    const { documents, problems } = reader.read(
      file,
      await textBeside(context, reader, request, analysis.text),
    );
    const complaints = problems.map(({ message }) => message);
    const read = documentFor(nameOf(request.uri), analysis.text, documents);
    if (!read) {
      const message = localiser.t('{file} has no annotations of {document}.', {
        file: file.name,
        document: nameOf(request.uri),
      });
      return { sayings: [], known: 0, lost: 0, complaints: [message, ...complaints] };
    }
    const imported = importedSayings(read, analysis.text, analysis.annotations);
    return { ...imported, complaints } satisfies ImportAnswer;
  });
}

/** The text that the file is of, where the format keeps it apart: the one beside the file, else the document's. */
async function textBeside(
  { connection }: ServerContext,
  reader: FormatReader,
  { from, content }: ImportRequest,
  text: string,
): Promise<string> {
  const address = reader.textFile?.({ name: nameOf(from), content });
  if (address === undefined || !/^(?:\.\.\/)?[^/\\:]+$/.test(address)) return text;
  const uri = new URL(encodeURI(address), from).href;
  const source = await connection.sendRequest(readDocumentRequest, { uri });
  return 'text' in source ? source.text : text;
}

/** The only document of a file, or the one of this name, or of this text. */
function documentFor(
  name: string,
  text: string,
  documents: readonly AnnotatedDocument[],
): AnnotatedDocument | undefined {
  const [only, ...more] = documents;
  if (more.length === 0) return only;
  return (
    documents.find((document) => document.name === name) ??
    documents.find((document) => document.text === text)
  );
}
