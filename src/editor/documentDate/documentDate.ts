import * as vscode from 'vscode';
import type { UriArgument } from '../../server/protocol';
import { openDocument } from '../shared/annotationStore';
import type { Services } from '../shared/services';
import { isCalendarDay } from '../../engine/calendarDay';
import type { GivenDates } from '../shared/givenDates';

/** The commands that set the document's own date and take it back, and what carries such dates to each new server. */
export function createDocumentDate(
  { store, server, current, documents }: Services,
  given: GivenDates,
): vscode.Disposable {
  async function send(uri: vscode.Uri, date: string | null): Promise<void> {
    await server.request((protocol) => protocol.setDocumentDateRequest, { uri: uri.toString(), date });
  }
  async function remind(document: vscode.TextDocument): Promise<void> {
    const date = documents.includes(document) ? given.get(document.uri) : undefined;
    if (date !== undefined) await send(document.uri, date);
  }
  async function change(uri: vscode.Uri, date: string): Promise<void> {
    await given.set(uri, date === '' ? undefined : date);
    await send(uri, date === '' ? null : date);
  }
  /** The document that a card names, else the current one. */
  function target(argument: unknown): vscode.Uri | undefined {
    const address = (argument as Partial<UriArgument> | undefined)?.uri;
    return typeof address === 'string' ? openDocument(vscode.Uri.parse(address))?.uri : current.document?.uri;
  }

  async function ask(argument?: unknown): Promise<void> {
    const uri = target(argument);
    if (!uri) return;
    const date = await vscode.window.showInputBox({
      title: vscode.l10n.t('The Document’s Date'),
      prompt: vscode.l10n.t('“Yesterday” and “last March” are counted from it. Empty: as the text tells.'),
      placeHolder: 'YYYY-MM-DD',
      value: given.get(uri) ?? store.get(uri)?.date?.value ?? '',
      validateInput: (value) =>
        value.trim() === '' || isCalendarDay(value.trim())
          ? undefined
          : vscode.l10n.t('Write a day of the calendar as YYYY-MM-DD, such as 2025-02-28.'),
    });
    if (date !== undefined) await change(uri, date.trim());
  }

  return vscode.Disposable.from(
    vscode.commands.registerCommand(
      'dateline.setDocumentDate',
      async (argument?: unknown, date?: unknown) => {
        const uri = target(argument);
        if (uri && typeof date === 'string' && isCalendarDay(date)) await change(uri, date);
        else await ask(argument);
      },
    ),
    vscode.commands.registerCommand('dateline.clearDocumentDate', async (argument?: unknown) => {
      const uri = target(argument);
      if (uri) await change(uri, '');
    }),
    vscode.workspace.onDidOpenTextDocument((document) => void remind(document).catch(() => undefined)),
    vscode.workspace.onDidCloseTextDocument(({ uri, isUntitled }) => {
      // The next text in no file may get the same address.
      if (isUntitled) void given.set(uri, undefined);
    }),
    server.onDidChangeState((state) => {
      if (state !== 'running') return;
      for (const document of vscode.workspace.textDocuments) void remind(document).catch(() => undefined);
    }),
  );
}
