import * as vscode from 'vscode';
import type { Disposable } from './disposable';
import type { DocumentFilter } from './documents';
import type { SettingsSource } from './settings';

/**
 * The article that views and status bar speak of: the one in the active editor, or, while the focus is elsewhere (a
 * view, a log, a settings page), the last such one that is still open.
 *
 * Two context keys follow it for `when` clauses: `dateline.active` (there is such an article) and `dateline.inArticle`
 * (it is in the active editor).
 */
export interface CurrentDocument extends Disposable {
  readonly document: vscode.TextDocument | undefined;
  /** Another document, or none, is the current one. */
  readonly onDidChange: vscode.Event<void>;
}

export function createCurrentDocument(filter: DocumentFilter, settings: SettingsSource): CurrentDocument {
  let document: vscode.TextDocument | undefined;
  const changed = new vscode.EventEmitter<void>();

  function become(next: vscode.TextDocument | undefined): void {
    if (next === document) return;
    document = next;
    setContext('active', next !== undefined);
    changed.fire();
  }
  function follow(editor: vscode.TextEditor | undefined): void {
    const isArticle = editor !== undefined && filter.includes(editor.document);
    setContext('inArticle', isArticle);
    if (isArticle) become(editor.document);
  }

  follow(vscode.window.activeTextEditor);
  const subscriptions = vscode.Disposable.from(
    changed,
    vscode.window.onDidChangeActiveTextEditor(follow),
    vscode.workspace.onDidOpenTextDocument((opened) => {
      // A document whose language was changed is closed and opened again under the same address.
      if (vscode.window.activeTextEditor?.document === opened) follow(vscode.window.activeTextEditor);
    }),
    vscode.workspace.onDidCloseTextDocument((closed) => {
      if (closed === document) become(undefined);
    }),
    settings.onDidChange(() => {
      if (document && !filter.includes(document)) become(undefined);
      follow(vscode.window.activeTextEditor);
    }),
  );
  return {
    get document() {
      return document;
    },
    onDidChange: changed.event,
    dispose() {
      subscriptions.dispose();
    },
  };
}

function setContext(key: string, value: boolean): void {
  void vscode.commands.executeCommand('setContext', `dateline.${key}`, value);
}
