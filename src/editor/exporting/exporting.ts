import * as vscode from 'vscode';
import type { Disposable } from '../shared/disposable';
import { exportDocuments } from './exportDocuments';
import type { ExportServices } from './exportServices';
import { pickFormat } from './pickFormat';
import { createSourceReader } from './readSource';
import { documentsBelow, pickScope, type Scope } from './scopes';
import { writeFiles } from './writeFiles';

/** What a caller may say beforehand; what it leaves out is asked for. */
interface ExportArgument {
  readonly format?: string;
  readonly scope?: Scope['kind'];
  /** The folder that the files are written to; files of the same names are written over. */
  readonly to?: vscode.Uri;
}

/** The commands that take annotations of a document, a folder or the workspace elsewhere. */
export function createExporting(services: ExportServices): Disposable {
  const reader = createSourceReader(services);
  services.server.onRequest((protocol) => protocol.readDocumentRequest, reader.answer);

  async function run(scope: Scope | undefined, { format: id, to }: ExportArgument): Promise<void> {
    const format = scope && (await pickFormat(services.server, id));
    if (!scope || !format) return;
    const uris = await documentsBelow(scope, services.documents);
    if (uris.length === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t('There is no document to export there.'));
      return;
    }
    const answer = await exportDocuments(services.server, reader, { format: format.id, uris });
    if (!answer) return;
    const target = await writeFiles(answer.files, scope.uri, to);
    if (target) tell(uris.length, format.title, target, answer.complaints, to !== undefined);
  }

  return vscode.Disposable.from(
    vscode.commands.registerCommand('dateline.export', async (argument?: unknown) => {
      const choices = asChoices(argument);
      await run(await pickScope(services.current, choices.scope), choices);
    }),
    vscode.commands.registerCommand('dateline.exportFolder', async (uri?: unknown, argument?: unknown) => {
      const scope = uri instanceof vscode.Uri ? ({ kind: 'folder', uri } as const) : undefined;
      await run(scope ?? (await pickScope(services.current, 'folder')), asChoices(argument));
    }),
  );
}

const asChoices = (argument: unknown): ExportArgument =>
  typeof argument === 'object' && argument !== null && !(argument instanceof vscode.Uri) ? argument : {};

function tell(
  count: number,
  title: string,
  target: vscode.Uri,
  complaints: readonly string[],
  isQuiet: boolean,
): void {
  if (complaints.length > 0) {
    const first = complaints.slice(0, 3).join(' ');
    void vscode.window.showWarningMessage(
      complaints.length > 3 ? vscode.l10n.t('{0} And {1} more.', first, complaints.length - 3) : first,
    );
  }
  if (isQuiet) return;
  const place = vscode.workspace.asRelativePath(target);
  void vscode.window.showInformationMessage(
    count === 1
      ? vscode.l10n.t('Exported as {0} to {1}.', title, place)
      : vscode.l10n.t('Exported {0} documents as {1} to {2}.', count, title, place),
  );
}
