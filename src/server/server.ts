import {
  CodeActionKind,
  TextDocuments,
  TextDocumentSyncKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { createContext } from './context';
import { registerCodeActions } from './features/codeActions';
import { registerDescribe } from './features/describe';
import { registerDocumentDate } from './features/documentDate';
import { registerDocumentSymbols } from './features/documentSymbols';
import { registerEntities } from './features/entities';
import { registerExport } from './features/export';
import { registerFindings } from './features/findings';
import { registerFit } from './features/fit';
import { registerHover } from './features/hover';
import { registerImport } from './features/import';
import { registerInlayHints } from './features/inlayHints';
import { registerOwnEntries } from './features/ownEntries';
import { registerReferences } from './features/references';
import { registerStatements } from './features/statements';
import { registerSuggestions } from './features/suggestions';
import { registerWorkspaceSymbols } from './features/workspaceSymbols';
import type { ServerHost } from './host';
import { trackedDocuments } from './statements/editTracking';
import { Sheets } from './statements/sheets';

/** Wires the language server to a connection. Nothing is loaded before the first document is analysed. */
export function startServer(connection: Connection, host: ServerHost): void {
  const sheets = new Sheets();
  const documents = new TextDocuments(trackedDocuments(sheets));
  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const context = createContext(connection, documents, sheets, host, params);
    registerHover(context);
    registerDocumentSymbols(context);
    registerReferences(context);
    registerDescribe(context);
    registerEntities(context);
    registerOwnEntries(context);
    registerDocumentDate(context);
    registerCodeActions(context);
    registerFindings(context);
    registerInlayHints(context);
    registerExport(context);
    registerImport(context);
    registerStatements(context);
    registerFit(context);
    registerSuggestions(context);
    registerWorkspaceSymbols(context);
    return {
      serverInfo: { name: 'Dateline' },
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        hoverProvider: true,
        documentSymbolProvider: { label: 'Dateline' },
        workspaceSymbolProvider: true,
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
