import * as vscode from 'vscode';
import { createCurrentArticle } from '../shared/currentArticle';
import type { Services } from '../shared/services';
import { createNodeTree, type NodeTree } from '../shared/tree/nodeTree';
import { entityNodes } from './entityNodes';
import type { Disposable } from '../shared/disposable';

/** The Entities view: who and what the current article names, by kind. */
export function createEntitiesView(
  services: Pick<Services, 'store' | 'current' | 'settings'>,
  subscriptions: Disposable[],
): NodeTree {
  const { current, settings } = services;
  const article = createCurrentArticle(services);
  const tree = createNodeTree({
    current,
    viewId: 'dateline.entities',
    onDidChangeSource: article.onDidChange,
    build() {
      const found = article.read();
      return found
        ? entityNodes(found.annotations, found.text, { kinds: settings.current().kinds, t: vscode.l10n.t })
        : [];
    },
  });
  subscriptions.push(article, tree);
  return tree;
}
