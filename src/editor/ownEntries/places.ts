import * as vscode from 'vscode';
import { shown, sidecarFolder } from '../shared/statements/sidecarPlace';

const fileName = 'entities.jsonl';
/** All files of own entries in the workspace, and others of that name, which are passed over. */
export const workspaceFiles = `**/${sidecarFolder}/${fileName}`;

/** A file of a person's own entries, which need not be there yet. */
export interface EntriesPlace {
  readonly uri: vscode.Uri;
  /** The file as messages name it. */
  readonly name: string;
  /** The folder of the workspace that it is for; absent where it is for all that the person reads. */
  readonly folder?: vscode.WorkspaceFolder;
}

/** The files of the workspace's folders, then that of the user, which lies with the extension: the one that wins first. */
export function entriesPlaces(storage: vscode.Uri): readonly EntriesPlace[] {
  return [...(vscode.workspace.workspaceFolders ?? []).map(ofFolder), ofUser(storage)];
}

function ofFolder(folder: vscode.WorkspaceFolder): EntriesPlace {
  const uri = vscode.Uri.joinPath(folder.uri, sidecarFolder, fileName);
  return { uri, name: shown(uri), folder };
}

function ofUser(storage: vscode.Uri): EntriesPlace {
  const uri = vscode.Uri.joinPath(storage, fileName);
  return { uri, name: fileName };
}

/** Lets a person choose one of the files; the only one without asking. */
export async function askPlace(title: string, storage: vscode.Uri): Promise<EntriesPlace | undefined> {
  const places = entriesPlaces(storage);
  if (places.length === 1) return places[0];
  const items = places.map((place) => ({
    place,
    label: place.folder
      ? `$(root-folder) ${vscode.l10n.t('For the folder {0}', place.folder.name)}`
      : `$(account) ${vscode.l10n.t('For all that I read on this machine')}`,
    description: place.folder ? place.name : '',
  }));
  return (await vscode.window.showQuickPick(items, { title }))?.place;
}
