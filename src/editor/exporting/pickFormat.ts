import * as vscode from 'vscode';
import type { FormatSummary } from '../../server/protocol';
import type { AnnotationServer } from '../shared/annotationServer';

interface FormatItem extends vscode.QuickPickItem {
  readonly format: FormatSummary;
}

/** The format with this id, or the one that a person chooses; with what each does not keep. */
export async function pickFormat(server: AnnotationServer, id?: string): Promise<FormatSummary | undefined> {
  const formats = await server.request((protocol) => protocol.formatsRequest, {});
  if (id !== undefined) return formats.find((format) => format.id === id);
  const items = formats.map((format): FormatItem => ({
    label: format.title,
    detail: vscode.l10n.t('Does not keep: {0}', format.loses.join('; ')),
    format,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Export Annotations'),
    placeHolder: vscode.l10n.t('In which format?'),
  });
  return picked?.format;
}
