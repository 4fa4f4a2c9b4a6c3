import * as vscode from 'vscode';
import type { ReadDocumentAnswer, UriArgument } from '../../server/protocol';
import { openDocument } from '../shared/annotationStore';
import { folderSidecarsOf, sidecarOf } from '../shared/statements/sidecarPlace';
import type { ExportServices } from './exportServices';

/** Hands documents to the server, one after the other. */
export interface SourceReader {
  readonly answer: (argument: UriArgument) => Promise<ReadDocumentAnswer>;
  /** A document was asked for. */
  readonly onDidRead: vscode.Event<vscode.Uri>;
}

export function createSourceReader({
  documents,
  givenDates,
  sidecars,
  storage,
}: Pick<ExportServices, 'documents' | 'givenDates' | 'sidecars' | 'storage'>): SourceReader {
  const read = new vscode.EventEmitter<vscode.Uri>();

  async function sourceOf(uri: vscode.Uri): Promise<ReadDocumentAnswer> {
    const open = openDocument(uri);
    const text = open?.getText() ?? (await textOf(uri));
    const date = givenDates.get(uri);
    const place = sidecarOf(uri, storage);
    const folders = await Promise.all(folderSidecarsOf(uri).map((folder) => sidecars.read(folder)));
    return {
      text,
      language: open?.languageId ?? documents.languageOf(uri) ?? 'plaintext',
      ...(date === undefined ? {} : { date }),
      sidecar: place.kept === 'memory' ? null : await sidecars.read(place.uri),
      folderSidecars: folders.filter((page) => page !== null),
    };
  }

  return {
    onDidRead: read.event,
    async answer({ uri: address }) {
      const uri = vscode.Uri.parse(address);
      read.fire(uri);
      try {
        return await sourceOf(uri);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        const name = vscode.workspace.asRelativePath(uri);
        return { complaint: vscode.l10n.t('{0} could not be read and is left out: {1}', name, reason) };
      }
    },
  };
}

/** UTF-8, unless a byte-order mark says UTF-16. */
async function textOf(uri: vscode.Uri): Promise<string> {
  const bytes = await vscode.workspace.fs.readFile(uri);
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}
