import type * as vscode from 'vscode';
import type { DatelineApi } from './editor/api';
import { startDateline } from './editor/dateline';
import * as files from './storage/atomicFile';

/** The desktop and remote entry: the server is a Node process of its own. */
export function activate(context: vscode.ExtensionContext): DatelineApi {
  return startDateline(context, {
    assetsPath: context.asAbsolutePath('media'),
    files,
    async loadClient() {
      const library = await import('./editor/client/library.node');
      const { LanguageClient, TransportKind } = library;
      const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
      return {
        library,
        createClient: (options) => new LanguageClient('dateline', 'Dateline', server, options),
      };
    },
  });
}
