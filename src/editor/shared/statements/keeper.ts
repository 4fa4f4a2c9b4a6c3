import * as vscode from 'vscode';
import type { AnnotationServer } from '../annotationServer';
import type { Disposable } from '../disposable';
import type { DocumentFilter } from '../documents';
import { createFollower } from './follower';
import { createKeeperMessages } from './keeperMessages';
import { keptSheet, type KeptSheet } from './keptSheet';
import type { SafeFiles } from '../safeFiles';
import { folderSidecarsOf, shown, sidecarFolder, sidecarOf, type SidecarPlace } from './sidecarPlace';

export interface KeeperOptions {
  readonly server: AnnotationServer;
  readonly documents: DocumentFilter;
  readonly files: SafeFiles;
  /** The extension's own folder. */
  readonly storage: vscode.Uri;
}

/** Keeps statements in their files. */
export interface Keeper extends Disposable {
  /** Statements of a sheet have changed: writes them. */
  changed(address: string): void;
  /** Resolves when the files of all sheets have been read or written as far as can be. */
  readonly settled: () => Promise<void>;
  /** Whether statements of the document wait to be written. */
  readonly isUnwritten: (document: vscode.Uri) => boolean;
}

const firstRetry = 2_000;
const longestRetry = 60_000;

/**
 * Reads a document's sidecar when it is opened and whenever the file changes, and writes it when statements change. The server
 * merges; nothing is written over that it has not merged. What cannot be written is kept and tried again.
 */
export function createKeeper(options: KeeperOptions): Keeper {
  const { server, documents, files, storage } = options;
  const messages = createKeeperMessages();
  const follower = createFollower(options);
  const sheets = new Map<string, KeptSheet>();

  /** Does one thing after the other with a sheet's file. */
  function enqueue(sheet: KeptSheet, task: () => Promise<void>): Promise<void> {
    sheet.work = sheet.work.then(task).catch((error: unknown) => fail(sheet, error));
    return sheet.work;
  }

  /** Merges the file's text into the sheet; what the file is to hold then, undefined where it is to be left alone. */
  async function reconcile(sheet: KeptSheet, file: string | null): Promise<string | null | undefined> {
    const { address, place } = sheet;
    const answer = await server.request((protocol) => protocol.reconcileRequest, {
      sheet: address,
      source: place.source,
      name: place.name,
      ...(file === sheet.known ? {} : { file }),
      ...(sheet.wrote ? { wrote: true } : {}),
      ...(sheet.known === undefined && typeof sheet.unwritten === 'string'
        ? { unwritten: sheet.unwritten }
        : {}),
    });
    sheet.isUnreadable = !answer.ok;
    if (!answer.ok) {
      messages.unreadable(place);
      return undefined;
    }
    sheet.known = file;
    sheet.wrote = false;
    if (answer.mixed > 0) messages.mixed(place, answer.mixed);
    return answer.page;
  }

  async function read(sheet: KeptSheet): Promise<void> {
    const file = sheet.place.kept === 'memory' ? null : await files.read(sheet.place.uri);
    if (file === sheet.known && !sheet.isUnreadable) return;
    const page = await reconcile(sheet, file);
    if (page !== undefined) await write(sheet);
  }

  async function write(sheet: KeptSheet): Promise<void> {
    const { place } = sheet;
    if (place.kept === 'memory' || !(await mayWrite(place))) {
      sheet.unwritten = await reconcile(sheet, sheet.known ?? null);
      return;
    }
    let page: string | null | undefined;
    await files.update(place.uri, async (current) => {
      page = await reconcile(sheet, current);
      sheet.unwritten = page ?? sheet.unwritten;
      return page;
    });
    if (page !== undefined) {
      sheet.known = page;
      sheet.wrote = true;
    }
    if (sheet.isUnreadable) return;
    sheet.unwritten = undefined;
    sheet.attempts = 0;
    messages.written(place);
  }

  async function mayWrite(place: SidecarPlace): Promise<boolean> {
    return place.kept !== 'beside' || vscode.workspace.isTrusted || (await messages.mayWriteUntrusted(place));
  }

  /** What could not be written is asked of the server, so that it outlives that, and tried again. */
  async function fail(sheet: KeptSheet, error: unknown): Promise<void> {
    if (sheet.unwritten === undefined) {
      if (sheet.known === undefined) messages.unreadable(sheet.place);
      return;
    }
    const again = (): void => void enqueue(sheet, () => write(sheet));
    messages.notWritten(sheet.place, error, again);
    clearTimeout(sheet.retry);
    sheet.retry = setTimeout(again, Math.min(firstRetry * 2 ** sheet.attempts, longestRetry));
    sheet.attempts++;
    const page = await reconcile(sheet, sheet.known ?? null).catch(() => undefined);
    sheet.unwritten = page ?? sheet.unwritten;
  }

  function open(document: vscode.TextDocument): void {
    if (!documents.includes(document)) return;
    const address = document.uri.toString();
    const sheet = sheets.get(address) ?? keptSheet(address, sidecarOf(document.uri, storage));
    sheets.set(address, sheet);
    sheet.known = undefined;
    void enqueue(sheet, () => read(sheet)).then(() => follow(document.uri, sheet));
    void openFolders(document.uri);
  }

  /** A document without a sidecar may have been moved by another program. */
  async function follow(document: vscode.Uri, sheet: KeptSheet): Promise<void> {
    if (sheet.known !== null || sheet.unwritten !== undefined || sheet.isFollowed) return;
    sheet.isFollowed = true;
    const isMoved = await follower.adopt(document, sheet.place).catch(() => false);
    if (isMoved) await enqueue(sheet, () => read(sheet));
  }

  /** The document was given another name in the editor. What could not be moved is found again by its words. */
  function renamed(from: vscode.Uri, to: vscode.Uri): void {
    const [before, after] = [sidecarOf(from, storage), sidecarOf(to, storage)];
    const sheet = sheets.get(from.toString()) ?? keptSheet(from.toString(), before);
    void enqueue(sheet, async () => {
      await follower.move(before, after).catch(() => undefined);
      fileChanged(after.uri);
    });
  }

  /** The sheets of the folders that the document lies in. */
  async function openFolders(document: vscode.Uri): Promise<void> {
    const addresses = folderSidecarsOf(document).map((uri) => {
      const address = uri.toString();
      if (!sheets.has(address)) {
        const sheet = keptSheet(address, { uri, source: '', name: shown(uri), kept: 'beside' });
        sheets.set(address, sheet);
        void enqueue(sheet, () => read(sheet));
      }
      return address;
    });
    for (const address of addresses) await sheets.get(address)?.work;
    await server
      .request((protocol) => protocol.attachFoldersRequest, { uri: document.toString(), sheets: addresses })
      .catch(() => undefined);
  }

  function close(document: vscode.TextDocument): void {
    const sheet = sheets.get(document.uri.toString());
    if (sheet && sheet.unwritten === undefined) sheets.delete(sheet.address);
  }

  function fileChanged(uri: vscode.Uri): void {
    for (const sheet of sheets.values())
      if (sheet.place.uri.toString() === uri.toString()) void enqueue(sheet, () => read(sheet));
  }

  /** The document was saved: its statements are to tell where their words stand in what was saved. */
  function saved(document: vscode.TextDocument): void {
    const sheet = sheets.get(document.uri.toString());
    if (!sheet) return;
    void enqueue(sheet, async () => {
      await server.request((protocol) => protocol.requoteRequest, { uri: sheet.address });
      if (typeof sheet.known === 'string' || sheet.unwritten !== undefined) await write(sheet);
    });
  }

  /** A server that starts again knows nothing: it is told all anew. */
  function tellAnew(): void {
    for (const sheet of sheets.values()) {
      sheet.known = undefined;
      sheet.wrote = false;
      if (sheet.place.source === '') void enqueue(sheet, () => read(sheet));
    }
    vscode.workspace.textDocuments.forEach(open);
  }

  const watcher = vscode.workspace.createFileSystemWatcher(`**/${sidecarFolder}/*.{jsonld,json}`);
  const subscriptions = vscode.Disposable.from(
    watcher,
    watcher.onDidCreate(fileChanged),
    watcher.onDidChange(fileChanged),
    watcher.onDidDelete(fileChanged),
    vscode.workspace.onDidOpenTextDocument(open),
    vscode.workspace.onDidCloseTextDocument(close),
    vscode.workspace.onDidSaveTextDocument(saved),
    vscode.workspace.onDidRenameFiles(({ files: list }) => {
      for (const { oldUri, newUri } of list) renamed(oldUri, newUri);
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(() => {
      for (const sheet of sheets.values())
        if (sheet.unwritten !== undefined) void enqueue(sheet, () => write(sheet));
    }),
    server.onDidChangeState((state) => {
      if (state === 'running') tellAnew();
    }),
  );
  if (server.state === 'running') tellAnew();

  return {
    changed(address) {
      const sheet = sheets.get(address);
      if (!sheet) return;
      if (sheet.place.kept !== 'beside') messages.keptElsewhere(sheet.place, vscode.Uri.parse(address));
      sheet.unwritten ??= null;
      void enqueue(sheet, () => write(sheet));
    },
    async settled() {
      await Promise.all([...sheets.values()].map(({ work }) => work));
    },
    isUnwritten: (document) => sheets.get(document.toString())?.unwritten !== undefined,
    dispose() {
      for (const { retry } of sheets.values()) clearTimeout(retry);
      subscriptions.dispose();
    },
  };
}
