import * as vscode from 'vscode';
import type { ExportAnswer } from '../../server/protocol';
import type { AnnotationServer } from '../shared/annotationServer';
import type { SourceReader } from './readSource';

interface Wanted {
  readonly format: string;
  readonly uris: readonly vscode.Uri[];
}

/** Has the server annotate and write the documents, with progress and a way to cancel; undefined where it was cancelled. */
export async function exportDocuments(
  server: AnnotationServer,
  reader: SourceReader,
  { format, uris }: Wanted,
): Promise<ExportAnswer | undefined> {
  const options: vscode.ProgressOptions = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Dateline is exporting'),
    cancellable: true,
  };
  return vscode.window.withProgress(options, async (progress, token) => {
    let count = 0;
    const reading = reader.onDidRead((uri) => {
      count++;
      progress.report({
        increment: 100 / uris.length,
        message: vscode.l10n.t('{0} of {1}: {2}', count, uris.length, vscode.workspace.asRelativePath(uri)),
      });
    });
    try {
      const addresses = uris.map((uri) => uri.toString());
      return await server.request((protocol) => protocol.exportRequest, { format, uris: addresses }, token);
    } catch (error) {
      if (token.isCancellationRequested) return undefined;
      throw error;
    } finally {
      reading.dispose();
    }
  });
}
