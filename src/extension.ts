import * as vscode from 'vscode';
import type { DatelineApi } from './editor/api';
import { ServerProcess } from './process/serverProcess';
import { startDateline } from './editor/dateline';
import * as files from './storage/atomicFile';

/** The desktop and remote entry: the server is a Node process of its own. */
export function activate(context: vscode.ExtensionContext): DatelineApi {
  return startDateline(context, {
    assetsPath: context.asAbsolutePath('media'),
    files,
    async loadClient() {
      const storage = vscode.Uri.joinPath(context.globalStorageUri, 'compiled');
      const cache = storage.scheme === 'file' ? storage.fsPath : undefined;
      const server = new ServerProcess(context.asAbsolutePath('dist/server.js'), cache);
      const library = await import('./editor/client/library.node');
      return {
        library,
        createClient: (options) => library.createClient(server, options),
      };
    },
  });
}
