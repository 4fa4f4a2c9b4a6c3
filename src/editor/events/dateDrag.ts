import * as vscode from 'vscode';
import type { Saying } from '../../annotations/saying';
import { openDocument } from '../shared/annotationStore';
import { say } from '../shared/cursor';
import type { Services } from '../shared/services';
import { act } from '../shared/statements/act';
import type { TreeNode } from '../shared/tree/treeNode';
import { dateOfTarget } from './dropTarget';

/** VS Code gives lines that are dragged from a tree the type of its id. */
const dragged = 'application/vnd.code.tree.dateline.events';

/**
 * Events that are dragged to another date, or to an event of one, get that date: a person's annotation. `find` gives the line
 * of this very moment.
 */
export function createDateDrag(
  { statements }: Pick<Services, 'statements'>,
  find: (id: string) => TreeNode | undefined,
): vscode.TreeDragAndDropController<TreeNode> {
  async function redate(id: string, date: string | null): Promise<void> {
    const node = find(id);
    const document = node?.uri === undefined ? undefined : openDocument(vscode.Uri.parse(node.uri));
    if (!document || !node?.span) return;
    const spans = node.children.length > 0 ? node.children.flatMap(({ span }) => span ?? []) : [node.span];
    const sayings = spans.map((span): Saying => ({
      type: 'say',
      target: { about: 'event', ...span },
      said: { date },
    }));
    await act(statements, document, sayings);
  }

  return {
    dragMimeTypes: [dragged],
    dropMimeTypes: [dragged],
    handleDrag(nodes, data) {
      const ids = nodes.filter(({ context }) => context === 'event').map(({ id }) => id);
      if (ids.length > 0) data.set(dragged, new vscode.DataTransferItem(ids));
    },
    async handleDrop(target, data) {
      const ids: unknown = data.get(dragged)?.value;
      const date = target && dateOfTarget(target);
      if (!Array.isArray(ids)) return;
      if (date === undefined) {
        say(
          vscode.l10n.t(
            'Drag events to a date, to “Undated”, or to an event of the date that they are to have.',
          ),
        );
        return;
      }
      for (const id of ids) if (typeof id === 'string' && id !== target?.id) await redate(id, date);
    },
  };
}
