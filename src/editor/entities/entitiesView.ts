import * as vscode from 'vscode';
import type { Services } from '../shared/services';
import { createNodeTree, type NodeTree } from '../shared/tree/nodeTree';
import { entityNodes } from './entityNodes';
import type { Disposable } from '../shared/disposable';

/** The Entities view: who and what the current article names, by kind. */
export function createEntitiesView(
  services: Pick<Services, 'store' | 'current' | 'settings'>,
  subscriptions: Disposable[],
): NodeTree {
  const tree = createNodeTree({
    ...services,
    viewId: 'dateline.entities',
    build: (annotations, text) =>
      entityNodes(annotations, text, { kinds: services.settings.current().kinds, t: vscode.l10n.t }),
  });
  subscriptions.push(tree);
  return tree;
}
