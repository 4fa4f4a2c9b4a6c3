import * as vscode from 'vscode';
import type { Said, Saying, Target } from '../../annotations/saying';
import type { StatementView } from '../../server/protocol';
import { folderSidecar } from '../shared/statements/sidecarPlace';
import { act } from '../shared/statements/act';
import { aim, choicesOf, type Aim, type AimServices } from './aim';
import type { Commands } from './commands';

export type Reach = 'document' | 'folder' | 'workspace';

/** What was said of one place, said of these words wherever they stand: in the document, the folder or the workspace. */
export function likeItCommands(services: AimServices): Commands {
  const spread =
    (saidOf: (aimed: Aim, target: Target) => Said, asks: boolean) => async (argument?: unknown) => {
      const aimed = aim(services, argument);
      if (!aimed) return;
      const reach = choicesOf(argument).scope ?? (asks ? await askReach(aimed.document) : 'document');
      if (!reach) return;
      const sayings = oneForEachWords(aimed).map((target): Saying => ({
        type: 'say',
        target,
        said: saidOf(aimed, target),
        scope: reach === 'document' ? 'document' : 'folder',
      }));
      await act(services.statements, aimed.document, sayings, sheetOf(reach, aimed.document.uri));
    };
  return {
    applyToAll: spread(({ document }, target) => whatWasSaid(services, document, target), true),
    acceptAll: spread(() => ({ verdict: 'accepted' }), false),
    rejectAll: spread(() => ({ verdict: 'rejected' }), false),
    neverLink: spread(() => ({ verdict: 'accepted', link: null }), true),
  };
}

/** Targets with the same words count once. */
function oneForEachWords({ document, targets }: Aim): readonly Target[] {
  const text = document.getText();
  return [...new Map(targets.map((target) => [text.slice(target.start, target.end), target])).values()];
}

/** What a person said of the very words; that they are right where nothing was said. */
function whatWasSaid({ statements }: AimServices, { uri }: vscode.TextDocument, target: Target): Said {
  const statement = statements
    .of(uri)
    .find(
      ({ about, place }) =>
        about === target.about && place?.start === target.start && place.end === target.end,
    );
  return statement ? contentOf(statement) : { verdict: 'accepted' };
}

function contentOf({ verdict, kind, link, date, modality }: StatementView): Said {
  return {
    verdict: verdict ?? 'accepted',
    ...(kind === undefined ? {} : { kind }),
    ...(link === undefined ? {} : { link }),
    ...(date === undefined ? {} : { date }),
    ...(modality === undefined ? {} : { modality }),
  };
}

/** The sheet of a reach; undefined for the document's own. */
export function sheetOf(reach: Reach, document: vscode.Uri): string | undefined {
  const root = vscode.workspace.getWorkspaceFolder(document)?.uri;
  if (reach === 'document' || !root) return undefined;
  const folder = reach === 'folder' ? vscode.Uri.joinPath(document, '..') : root;
  return folderSidecar(folder).toString();
}

async function askReach({ uri }: vscode.TextDocument): Promise<Reach | undefined> {
  const items: (vscode.QuickPickItem & { readonly reach: Reach })[] = [
    { reach: 'document', label: vscode.l10n.t('In this document') },
    { reach: 'folder', label: vscode.l10n.t('In all documents of this folder') },
    { reach: 'workspace', label: vscode.l10n.t('In all documents of the workspace') },
  ];
  if (!vscode.workspace.getWorkspaceFolder(uri)) return 'document';
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Say It of These Words Where?'),
  });
  return chosen?.reach;
}
