import * as vscode from 'vscode';
import type { Disposable } from '../shared/disposable';
import type { EventItem } from '../shared/events/eventItems';
import type { ShownItems } from '../shared/events/shownItems';
import type { Services } from '../shared/services';
import { createNodeTree, type NodeTree } from '../shared/tree/nodeTree';
import { wording } from '../shared/wording';
import { createCitation } from './citation';
import { createDateDrag } from './dateDrag';
import { eventNodes } from './eventNodes';
import { createGroupingCommands } from './groupingCommands';

/** The Events view: what the articles in scope tell, in time order. */
export function createEventsView(
  services: Pick<Services, 'current' | 'settings' | 'statements'>,
  shown: ShownItems,
  subscriptions: Disposable[],
): NodeTree {
  const { current, settings } = services;
  let items: readonly EventItem[] = [];
  const tree = createNodeTree({
    current,
    viewId: 'dateline.events',
    onDidChangeSource: shown.onDidChange,
    drag: (find) => createDateDrag(services, find),
    build() {
      items = shown.read();
      return eventNodes(items, { groupBy: settings.current().groupBy, wording, t: vscode.l10n.t });
    },
  });

  function describe(): void {
    const { filter } = shown;
    tree.view.message = filter.words === '' ? '' : vscode.l10n.t('Only events with “{0}”', filter.words);
    tree.view.description = settings.current().scope === 'open' ? vscode.l10n.t('open articles') : '';
    const count = items.length;
    tree.view.badge =
      count === 0
        ? undefined
        : {
            value: count,
            tooltip: count === 1 ? vscode.l10n.t('1 event') : vscode.l10n.t('{0} events', count),
          };
  }
  describe();
  subscriptions.push(
    tree,
    tree.onDidChange(describe),
    shown.filter.onDidChange(describe),
    settings.onDidChange(describe),
    createGroupingCommands(),
    createCitation(services),
  );
  return tree;
}
