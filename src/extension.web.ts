import * as vscode from 'vscode';
import type { DatelineApi } from './editor/api';
import { startDateline } from './editor/dateline';

/** The browser's own; the compiler knows no DOM here. */
declare const Worker: new (script: string) => object;

/** The entry for VS Code in a browser: the server is a worker. */
export function activate(context: vscode.ExtensionContext): DatelineApi {
  return startDateline(context, {
    async loadClient() {
      const library = await import('./editor/client/library.browser');
      const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.web.js').toString(true);
      const startWorker = () => Promise.resolve(new Worker(script));
      return {
        library,
        createClient: (options) => new library.LanguageClient('dateline', 'Dateline', startWorker, options),
      };
    },
  });
}
