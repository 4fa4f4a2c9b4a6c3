import * as vscode from 'vscode';
import type { Annotations } from '../../engine/annotations';
import type { Disposable } from './disposable';
import type { Services } from './services';

/** What was found in the current article, as a source of views. */
export interface CurrentArticle extends Disposable {
  /** Undefined where there is no article, or no result yet. */
  read(): { readonly annotations: Annotations; readonly text: string } | undefined;
  readonly onDidChange: vscode.Event<void>;
}

export function createCurrentArticle(
  services: Pick<Services, 'store' | 'current' | 'settings'>,
): CurrentArticle {
  const { store, current, settings } = services;
  const changed = new vscode.EventEmitter<void>();
  const change = (): void => {
    changed.fire();
  };
  const subscriptions = vscode.Disposable.from(
    changed,
    store.onDidChange((uri) => {
      if (uri.toString() === current.document?.uri.toString()) change();
    }),
    current.onDidChange(change),
    settings.onDidChange(change),
  );
  return {
    read() {
      const { document } = current;
      const annotations = document && store.get(document.uri);
      return annotations && { annotations, text: document.getText() };
    },
    onDidChange: changed.event,
    dispose() {
      subscriptions.dispose();
    },
  };
}
