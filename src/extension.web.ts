import * as vscode from 'vscode';
import type { DatelineApi } from './editor/api';
import { startDateline } from './editor/dateline';

/** The browser's own; the compiler knows no DOM here. */
declare const Worker: new (script: string) => never;

/** The entry for VS Code in a browser: the server is a worker. */
export function activate(context: vscode.ExtensionContext): DatelineApi {
  return startDateline(context, {
    async loadClient() {
      const library = await import('./editor/client/library.browser');
      const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.web.js').toString(true);
      // A worker for every start, so that a restart has a new one. Reader and writer are made here since the editor hands out
      // workers that are of no class the library knows.
      const startWorker = () => {
        const worker = new Worker(script);
        const reader = new library.BrowserMessageReader(worker);
        const writer = new library.BrowserMessageWriter(worker);
        return Promise.resolve({ reader, writer });
      };
      return {
        library,
        createClient: (options) => new library.LanguageClient('dateline', 'Dateline', startWorker, options),
      };
    },
  });
}
