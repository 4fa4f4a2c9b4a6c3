import * as vscode from 'vscode';
import type { OwnEntriesFile } from '../../server/protocol';
import type { AnnotationServer } from '../shared/annotationServer';
import type { Disposable } from '../shared/disposable';
import { entriesPlaces, workspaceFiles, type EntriesPlace } from './places';

/** Hands the files of a person's own entries to the server, whenever it starts and whenever one of them changes. */
export interface EntriesFeed extends Disposable {
  /** Reads all files anew; resolves when the server has them. */
  refresh(): Promise<void>;
}

/** Bytes that are read of a file at most; the server has the same limit in code units, and names it. */
const mostBytes = 5_000_000;

export function createEntriesFeed(server: AnnotationServer, storage: vscode.Uri): EntriesFeed {
  let work = Promise.resolve();

  async function send(): Promise<void> {
    if (server.state !== 'running') return;
    const read = await Promise.all(entriesPlaces(storage).map(readPlace));
    const files = read.filter((file) => file !== undefined);
    await server.request((protocol) => protocol.ownEntriesRequest, { files });
  }

  /** One reading after the other, so that an older one is never the last to be told. */
  function refresh(): Promise<void> {
    work = work.then(send).catch(() => undefined);
    return work;
  }

  function saved({ uri }: vscode.TextDocument): void {
    const address = uri.toString();
    if (entriesPlaces(storage).some((place) => place.uri.toString() === address)) void refresh();
  }

  const watchers = [workspaceFiles, new vscode.RelativePattern(storage, '*.jsonl')].map((pattern) =>
    vscode.workspace.createFileSystemWatcher(pattern),
  );
  const subscriptions = vscode.Disposable.from(
    ...watchers.flatMap((watcher) => [
      watcher,
      watcher.onDidCreate(refresh),
      watcher.onDidChange(refresh),
      watcher.onDidDelete(refresh),
    ]),
    // Not every host watches what lies outside the workspace.
    vscode.workspace.onDidSaveTextDocument(saved),
    vscode.workspace.onDidChangeWorkspaceFolders(refresh),
    server.onDidChangeState(refresh),
  );
  void refresh();

  return {
    refresh,
    dispose() {
      subscriptions.dispose();
    },
  };
}

/** What a file holds; undefined where there is none. */
async function readPlace({ uri }: EntriesPlace): Promise<OwnEntriesFile | undefined> {
  const address = uri.toString();
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > mostBytes) return { uri: address, problem: 'tooLarge' };
    return { uri: address, text: new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)) };
  } catch (error) {
    const isMissing = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
    return isMissing ? undefined : { uri: address, problem: 'unreadable' };
  }
}
