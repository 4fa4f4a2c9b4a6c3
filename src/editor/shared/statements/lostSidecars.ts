import * as vscode from 'vscode';
import { documentOf, sidecarFiles } from './sidecarPlace';

/**
 * Finds the sidecars of the workspace that lie beside no document of theirs any more, as when it was moved by another program.
 * Documents that are opened together are looked up together.
 */
export function createLostSidecars(): () => Promise<readonly vscode.Uri[]> {
  let search: Promise<readonly vscode.Uri[]> | undefined;
  return () => {
    search ??= find().finally(() => {
      search = undefined;
    });
    return search;
  };
}

async function find(): Promise<readonly vscode.Uri[]> {
  const sidecars = await vscode.workspace.findFiles(sidecarFiles, null);
  const byFolder = new Map<string, { readonly folder: vscode.Uri; readonly sidecars: vscode.Uri[] }>();
  for (const sidecar of sidecars) {
    const folder = vscode.Uri.joinPath(documentOf(sidecar), '..');
    const group = byFolder.get(folder.toString()) ?? { folder, sidecars: [] };
    byFolder.set(folder.toString(), group);
    group.sidecars.push(sidecar);
  }
  const lost = await Promise.all([...byFolder.values()].map((group) => lostIn(group.folder, group.sidecars)));
  return lost.flat();
}

async function lostIn(folder: vscode.Uri, sidecars: readonly vscode.Uri[]): Promise<readonly vscode.Uri[]> {
  const entries = await vscode.workspace.fs.readDirectory(folder);
  const paths = new Set(entries.map(([name]) => vscode.Uri.joinPath(folder, name).path));
  return sidecars.filter((sidecar) => !paths.has(documentOf(sidecar).path));
}
