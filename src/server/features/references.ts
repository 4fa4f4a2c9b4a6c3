import {
  DocumentHighlightKind,
  type CancellationToken,
  type DocumentHighlight,
  type Location,
  type Position,
  type Range,
} from 'vscode-languageserver';
import type { ServerContext } from '../context';
import { findAt, sameAs } from '../lookup';
import { rangeOf } from '../range';

/** References and highlights: everything in the document that means the same name, date or event. */
export function registerReferences({ connection, documents, analyses }: ServerContext): void {
  const rangesAt = async (
    uri: string,
    position: Position,
    token: CancellationToken,
  ): Promise<readonly Range[]> => {
    const analysis = await analyses.current(uri, token);
    const document = documents.get(uri);
    if (!analysis || !document) return [];
    const found = findAt(analysis.annotations, document.offsetAt(position));
    return sameAs(analysis.annotations, found).map((span) => rangeOf(document, span));
  };

  connection.onReferences(async ({ textDocument: { uri }, position }, token): Promise<Location[]> => {
    const ranges = await rangesAt(uri, position, token);
    return ranges.map((range) => ({ uri, range }));
  });

  connection.onDocumentHighlight(
    async ({ textDocument: { uri }, position }, token): Promise<DocumentHighlight[]> => {
      const ranges = await rangesAt(uri, position, token);
      return ranges.map((range) => ({ range, kind: DocumentHighlightKind.Text }));
    },
  );
}
