import {
  CodeActionKind,
  TextDocuments,
  TextDocumentSyncKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createContext } from './context';
import { registerCodeActions } from './features/codeActions';
import { registerDescribe } from './features/describe';
import { registerDocumentDate } from './features/documentDate';
import { registerDocumentSymbols } from './features/documentSymbols';
import { registerEntities } from './features/entities';
import { registerFindings } from './features/findings';
import { registerHover } from './features/hover';
import { registerInlayHints } from './features/inlayHints';
import { registerReferences } from './features/references';
import type { ServerHost } from './host';

/** Wires the language server to a connection. Nothing is loaded before the first document is analysed. */
export function startServer(connection: Connection, host: ServerHost): void {
  const documents = new TextDocuments(TextDocument);
  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const context = createContext(connection, documents, host, params);
    registerHover(context);
    registerDocumentSymbols(context);
    registerReferences(context);
    registerDescribe(context);
    registerEntities(context);
    registerDocumentDate(context);
    registerCodeActions(context);
    registerFindings(context);
    registerInlayHints(context);
    return {
      serverInfo: { name: 'Dateline' },
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        hoverProvider: true,
        documentSymbolProvider: { label: 'Dateline' },
        referencesProvider: true,
        documentHighlightProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite] },
        inlayHintProvider: true,
      },
    };
  });
  documents.listen(connection);
  connection.listen();
}
