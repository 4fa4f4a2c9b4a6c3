import * as vscode from 'vscode';
import type { FormatSummary } from '../../server/protocol';
import type { Disposable } from '../shared/disposable';
import type { Services } from '../shared/services';

/** Formats by the endings of their files. */
const formatsByEnding: readonly (readonly [ending: string, format: string])[] = [
  ['.jsonld', 'webannotation'],
  ['.ann', 'brat'],
  ['.conll', 'conll'],
  ['.iob', 'conll'],
  ['.iob2', 'conll'],
  ['.jsonl', 'spacy'],
  ['.xml', 'tei'],
];

interface ImportArgument {
  readonly from?: vscode.Uri;
  readonly format?: string;
}

/** The command that takes in annotations of the current document that another tool made, as what a person said. */
export function createImporting(services: Pick<Services, 'server' | 'current' | 'statements'>): Disposable {
  const { server, current, statements } = services;
  return vscode.commands.registerCommand('dateline.import', async (argument?: ImportArgument) => {
    const { document } = current;
    const from = document && (argument?.from ?? (await pickFile(document.uri)));
    if (!document || !from) return;
    const format = argument?.format ?? (await formatOf(from, services));
    if (format === undefined) return;
    const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(from));
    const answer = await server.request((protocol) => protocol.importRequest, {
      format,
      uri: document.uri.toString(),
      from: from.toString(),
      content,
    });
    const { sayings, known, lost, complaints } = answer;
    const isDone = sayings.length === 0 || (await statements.say(document, sayings));
    if (!isDone) complain(vscode.l10n.t('Nothing was changed: the text is being edited. Try again.'));
    else if (complaints.length > 0) complain(complaints.slice(0, 3).join(' '));
    if (isDone && !argument?.from) tell(sayings.length, known, lost);
  });
}

const complain = (message: string): void => void vscode.window.showWarningMessage(message);

function tell(taken: number, known: number, lost: number): void {
  const message = vscode.l10n.t('{0} annotations were taken in; {1} were there already.', taken, known);
  const missing = lost === 0 ? '' : ` ${vscode.l10n.t('The words of {0} are not in the text.', lost)}`;
  void vscode.window.showInformationMessage(message + missing);
}

async function pickFile(near: vscode.Uri): Promise<vscode.Uri | undefined> {
  const endings = formatsByEnding.map(([ending]) => ending.slice(1));
  const chosen = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Import Annotations'),
    defaultUri: vscode.Uri.joinPath(near, '..'),
    openLabel: vscode.l10n.t('Import'),
    filters: { [vscode.l10n.t('Annotations')]: endings, [vscode.l10n.t('All files')]: ['*'] },
  });
  return chosen?.[0];
}

/** The format that a file's name tells, else the one that a person chooses. */
async function formatOf(
  { path }: vscode.Uri,
  { server }: Pick<Services, 'server'>,
): Promise<string | undefined> {
  const known = formatsByEnding.find(([ending]) => path.toLowerCase().endsWith(ending));
  if (known) return known[1];
  const formats = await server.request((protocol) => protocol.formatsRequest, {});
  const items = formats
    .filter(({ canRead }) => canRead)
    .map((format: FormatSummary) => ({ label: format.title, id: format.id }));
  const placeHolder = vscode.l10n.t('In which format is it?');
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.id;
}
