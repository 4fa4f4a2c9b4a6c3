import * as vscode from 'vscode';
import type { IdArgument } from '../../server/protocol';
import { mentionAtCursor, say } from '../shared/cursor';
import type { Services } from '../shared/services';
import type { TreeNode } from '../shared/tree/treeNode';

/** The commands on one entry of the index: of a card's link, of a line of the Entities view, or of the cursor. */
export function createEntityCommands(services: Pick<Services, 'store' | 'server'>): vscode.Disposable {
  function idOf(argument: unknown): string | undefined {
    const { id, entity } = (argument ?? {}) as Partial<IdArgument> & Pick<Partial<TreeNode>, 'entity'>;
    if (typeof entity === 'string') return entity;
    return typeof id === 'string' ? id : mentionAtCursor(services)?.id;
  }

  async function copy(argument?: unknown): Promise<void> {
    const id = idOf(argument);
    if (id === undefined) {
      say(vscode.l10n.t('No name of the index stands at the cursor.'));
      return;
    }
    await vscode.env.clipboard.writeText(id);
    say(vscode.l10n.t('Copied {0}', id));
  }

  async function open(argument?: unknown): Promise<void> {
    const id = idOf(argument);
    const entry =
      id === undefined
        ? undefined
        : await services.server.request((protocol) => protocol.entityRequest, { id });
    if (entry?.link === undefined) say(vscode.l10n.t('The name at the cursor has no page.'));
    else await vscode.env.openExternal(vscode.Uri.parse(entry.link));
  }

  return vscode.Disposable.from(
    vscode.commands.registerCommand('dateline.copyEntityId', copy),
    vscode.commands.registerCommand('dateline.openLink', open),
  );
}
