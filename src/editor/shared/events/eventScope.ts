import * as vscode from 'vscode';
import { changeSetting } from '../changeSetting';
import type { Disposable } from '../disposable';
import { openDocument } from '../annotationStore';
import type { Services } from '../services';
import type { Article } from './article';

/** Which articles the views of events and places tell of. */
export interface EventScope extends Disposable {
  /** The current article, or all that have a tab; those without a result yet are left out. */
  articles(): readonly Article[];
  /** Other articles are in scope, or a result has come for one that is. */
  readonly onDidChange: vscode.Event<void>;
}

/** Tabs that were not yet shown have no document; so many of them are opened behind the scenes. */
const mostOpened = 100;

/** The scope of the views, a setting, with the commands that choose it. */
export function createEventScope(
  services: Pick<Services, 'store' | 'current' | 'settings' | 'documents'>,
): EventScope {
  const { store, current, settings, documents } = services;
  const changed = new vscode.EventEmitter<void>();
  const isOpenScope = (): boolean => settings.current().scope === 'open';

  function uris(): readonly vscode.Uri[] {
    if (!isOpenScope()) return current.document ? [current.document.uri] : [];
    return tabUris();
  }

  /** Documents of tabs that were not shown yet are opened, so that the server reads them. */
  function openTabs(): void {
    if (!isOpenScope()) return;
    for (const uri of tabUris().slice(0, mostOpened))
      if (!openDocument(uri)) vscode.workspace.openTextDocument(uri).then(undefined, () => undefined);
  }

  function refresh(): void {
    openTabs();
    changed.fire();
  }

  openTabs();
  const subscriptions = vscode.Disposable.from(
    changed,
    store.onDidChange((uri) => {
      const address = uri.toString();
      if (uris().some((each) => each.toString() === address)) refresh();
    }),
    current.onDidChange(refresh),
    settings.onDidChange(refresh),
    vscode.window.tabGroups.onDidChangeTabs(({ opened, closed }) => {
      if (isOpenScope() && opened.length + closed.length > 0) refresh();
    }),
    vscode.commands.registerCommand('dateline.showThisArticle', () =>
      changeSetting('events.scope', 'article'),
    ),
    vscode.commands.registerCommand('dateline.showOpenArticles', () => changeSetting('events.scope', 'open')),
  );

  return {
    articles: () =>
      uris().flatMap((uri) => {
        const document = openDocument(uri);
        const annotations = document && documents.includes(document) ? store.get(uri) : undefined;
        return document && annotations
          ? [{ uri: uri.toString(), name: nameOf(uri), text: document.getText(), annotations }]
          : [];
      }),
    onDidChange: changed.event,
    dispose() {
      subscriptions.dispose();
    },
  };
}

/** The addresses of all text tabs, each once, in the order of tabs. */
function tabUris(): readonly vscode.Uri[] {
  const uris = new Map<string, vscode.Uri>();
  for (const { tabs } of vscode.window.tabGroups.all)
    for (const { input } of tabs)
      if (input instanceof vscode.TabInputText) uris.set(input.uri.toString(), input.uri);
  return [...uris.values()];
}

function nameOf(uri: vscode.Uri): string {
  return vscode.workspace.asRelativePath(uri, false);
}
