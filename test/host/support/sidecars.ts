import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { annotated, api } from './article';

const folder = (): vscode.Uri => {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(first, 'a workspace is open');
  return first.uri;
};

/** The address of a file of the workspace. */
export const inWorkspace = (...path: readonly string[]): vscode.Uri => vscode.Uri.joinPath(folder(), ...path);

/** Writes an article into the workspace, opens it, and waits until it is annotated and its sidecar has been read. */
export async function openArticle(name: string, content: string): Promise<vscode.TextEditor> {
  await vscode.workspace.fs.writeFile(inWorkspace(name), new TextEncoder().encode(content));
  const document = await vscode.workspace.openTextDocument(inWorkspace(name));
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  await annotated(document);
  await (await api()).statements.settled();
  return editor;
}

/** The text of a document's sidecar when all has been written; null where there is none. */
export async function sidecarText(name: string): Promise<string | null> {
  await (await api()).statements.settled();
  try {
    const bytes = await vscode.workspace.fs.readFile(inWorkspace('.dateline', `${name}.jsonld`));
    return new TextDecoder().decode(bytes);
  } catch {
    return null;
  }
}

/** The items of a document's sidecar. */
export async function readSidecar(name: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const page = JSON.parse((await sidecarText(name)) ?? '{"items":[]}') as {
    items: Record<string, unknown>[];
  };
  return page.items;
}
