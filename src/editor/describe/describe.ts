import * as vscode from 'vscode';
import { activeArticle } from '../shared/cursor';
import type { Services } from '../shared/services';

/**
 * Says what stands at the cursor. A message is read out by screen readers, which are silent about marks; it is shown
 * because it was asked for.
 */
export function createDescribe(services: Pick<Services, 'store' | 'server'>): vscode.Disposable {
  return vscode.commands.registerCommand('dateline.describe', async () => {
    const article = activeArticle(services);
    if (!article) return;
    const { document, selection } = article.editor;
    const place = { uri: document.uri.toString(), offset: document.offsetAt(selection.active) };
    const text = await services.server.request((protocol) => protocol.describeRequest, place);
    void vscode.window.showInformationMessage(
      text === '' ? vscode.l10n.t('No name, date or event stands at the cursor.') : text,
    );
  });
}
