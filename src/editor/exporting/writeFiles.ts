import * as vscode from 'vscode';
import type { ExportedFile } from '../../server/protocol';

/**
 * Writes files where a person says: one file under the name that is chosen, more into a folder. `near` is where the dialogs begin;
 * with `to` nothing is asked. Where they were written, or undefined where the person thought better of it.
 */
export async function writeFiles(
  files: readonly ExportedFile[],
  near: vscode.Uri,
  to?: vscode.Uri,
): Promise<vscode.Uri | undefined> {
  if (to) return writeInto(to, files);
  const [only, ...more] = files;
  if (!only) return undefined;
  if (more.length === 0) {
    const uri = await vscode.window.showSaveDialog({
      defaultUri: vscode.Uri.joinPath(folderAt(near), only.name),
    });
    if (uri) await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(only.content));
    return uri;
  }
  const chosen = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    defaultUri: folderAt(near),
    openLabel: vscode.l10n.t('Export Here'),
    title: vscode.l10n.t('Folder for {0} files', files.length),
  });
  const folder = chosen?.[0];
  if (!folder || !(await mayWrite(folder, files))) return undefined;
  return writeInto(folder, files);
}

async function writeInto(folder: vscode.Uri, files: readonly ExportedFile[]): Promise<vscode.Uri> {
  await vscode.workspace.fs.createDirectory(folder);
  for (const { name, content } of files)
    await vscode.workspace.fs.writeFile(targetOf(folder, name), new TextEncoder().encode(content));
  return folder;
}

/** Asks before files are written over. */
async function mayWrite(folder: vscode.Uri, files: readonly ExportedFile[]): Promise<boolean> {
  const present = await Promise.all(files.map(({ name }) => isThere(targetOf(folder, name))));
  const count = present.filter(Boolean).length;
  if (count === 0) return true;
  const overwrite = vscode.l10n.t('Overwrite');
  const message = vscode.l10n.t('{0} of the {1} files are there already.', count, files.length);
  return (await vscode.window.showWarningMessage(message, { modal: true }, overwrite)) === overwrite;
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** A format's names have no folder in them; the last part is taken all the same. */
const targetOf = (folder: vscode.Uri, name: string): vscode.Uri =>
  vscode.Uri.joinPath(folder, name.slice(name.lastIndexOf('/') + 1));

/** The folder itself, or the one that a file lies in. */
const folderAt = (uri: vscode.Uri): vscode.Uri =>
  /\.[^./]+$/.test(uri.path) ? vscode.Uri.joinPath(uri, '..') : uri;
