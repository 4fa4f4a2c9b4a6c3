import * as vscode from 'vscode';
import type { Services } from '../shared/services';
import { createNodeTree, type NodeTree } from '../shared/tree/nodeTree';
import { wording } from '../shared/wording';
import { createEventFilter } from './eventFilter';
import { eventNodes } from './eventNodes';
import { createGroupingCommands } from './groupingCommands';
import type { Disposable } from '../shared/disposable';

/** The Events view: what the current article tells, in time order. */
export function createEventsView(
  services: Pick<Services, 'store' | 'current' | 'settings'>,
  subscriptions: Disposable[],
): NodeTree {
  const filter = createEventFilter();
  const tree = createNodeTree({
    ...services,
    viewId: 'dateline.events',
    build: (annotations, text) =>
      eventNodes(annotations, text, {
        groupBy: services.settings.current().groupBy,
        minor: services.settings.current().minorEvents,
        filter: filter.words,
        wording,
        t: vscode.l10n.t,
      }),
  });
  filter.onDidChange(() => {
    tree.view.message = filter.words === '' ? '' : vscode.l10n.t('Only events with “{0}”', filter.words);
    tree.refresh();
  });
  subscriptions.push(filter, tree, createGroupingCommands());
  return tree;
}
