import * as vscode from 'vscode';
import { dateText } from '../../engine/dateText';
import type { Services } from '../shared/services';
import { rangeOf } from '../shared/reveal';
import type { TreeNode } from '../shared/tree/treeNode';
import { wording } from '../shared/wording';

/** The command that copies what a line of the Events view tells: the sentence, its file and line, the event's date. */
export function createCitation({ current }: Pick<Services, 'current'>): vscode.Disposable {
  return vscode.commands.registerCommand('dateline.copyCitation', async (node?: TreeNode) => {
    const uri = node?.uri === undefined ? current.document?.uri : vscode.Uri.parse(node.uri);
    if (!node?.told || !uri) return;
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.env.clipboard.writeText(citationOf(node.told, document));
  });
}

function citationOf(
  { sentence, date }: NonNullable<TreeNode['told']>,
  document: vscode.TextDocument,
): string {
  const range = rangeOf(document, sentence);
  const words = document.getText(range).replace(/\s+/g, ' ').trim();
  const file = vscode.workspace.asRelativePath(document.uri, false);
  const line = range.start.line + 1;
  return date === undefined
    ? vscode.l10n.t('“{0}” ({1}, line {2})', words, file, line)
    : vscode.l10n.t('“{0}” ({1}, line {2}; {3})', words, file, line, dateText(date, wording));
}
