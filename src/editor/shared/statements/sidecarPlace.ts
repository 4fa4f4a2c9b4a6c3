import * as vscode from 'vscode';

/** Where a document's sidecar is kept. */
export interface SidecarPlace {
  readonly uri: vscode.Uri;
  /** The document's address relative to the sidecar, as it is written there. */
  readonly source: string;
  /** The sidecar as messages name it. */
  readonly name: string;
  /**
   * `beside`: in the folder `.dateline` beside the document. `storage`: with the extension, since the document lies in no open
   * folder. `memory`: nowhere, since the document is no file.
   */
  readonly kept: 'beside' | 'storage' | 'memory';
}

export const sidecarFolder = '.dateline';
const extension = '.jsonld';
/** The sidecars of documents in a workspace. */
export const sidecarFiles = `**/${sidecarFolder}/*${extension}`;
/** The sidecar of a folder; no document's has this name, since all of them end otherwise. */
const folderFile = 'folder.json';

/** Schemes of documents that are no files. */
const unsaved: ReadonlySet<string> = new Set(['untitled', 'git', 'vscode-userdata']);

/** `storage` is the extension's own folder. */
export function sidecarOf(document: vscode.Uri, storage: vscode.Uri): SidecarPlace {
  if (unsaved.has(document.scheme)) {
    return { uri: document, source: document.toString(), name: nameOf(document), kept: 'memory' };
  }
  if (vscode.workspace.getWorkspaceFolder(document)) {
    const uri = vscode.Uri.joinPath(document, '..', sidecarFolder, `${nameOf(document)}${extension}`);
    return { uri, source: `../${encodeURI(nameOf(document))}`, name: shown(uri), kept: 'beside' };
  }
  const folder = vscode.Uri.joinPath(storage, 'sidecars', hash(document.toString()));
  const uri = vscode.Uri.joinPath(folder, `${nameOf(document)}${extension}`);
  return { uri, source: document.toString(), name: shown(uri), kept: 'storage' };
}

/** The document that a sidecar beside it is of. */
export function documentOf(sidecar: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(sidecar, '..', '..', nameOf(sidecar).slice(0, -extension.length));
}

/** The sidecars of the folders that a document lies in, from the workspace's own down to the nearest. */
export function folderSidecarsOf(document: vscode.Uri): readonly vscode.Uri[] {
  const root = vscode.workspace.getWorkspaceFolder(document)?.uri;
  if (!root) return [];
  const sidecars: vscode.Uri[] = [];
  let folder = vscode.Uri.joinPath(document, '..');
  while (folder.path.length > root.path.length) {
    sidecars.unshift(folderSidecar(folder));
    folder = vscode.Uri.joinPath(folder, '..');
  }
  return [folderSidecar(root), ...sidecars];
}

export const folderSidecar = (folder: vscode.Uri): vscode.Uri =>
  vscode.Uri.joinPath(folder, sidecarFolder, folderFile);

const nameOf = ({ path }: vscode.Uri): string => path.slice(path.lastIndexOf('/') + 1);
export const shown = (uri: vscode.Uri): string => vscode.workspace.asRelativePath(uri);

/** A short name for an address, the same on every machine; FNV-1a in 64 bits. */
function hash(address: string): string {
  let value = 0xcbf29ce484222325n;
  for (const unit of new TextEncoder().encode(address))
    value = BigInt.asUintN(64, (value ^ BigInt(unit)) * 0x100000001b3n);
  return value.toString(16).padStart(16, '0');
}
