import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import type { DatelineApi } from '../../../src/editor/api';
import type { TreeNode } from '../../../src/editor/shared/tree/treeNode';
import { dateline, eventually } from './window';

/** What the extension hands out; activates it where needed. */
export async function api(): Promise<DatelineApi> {
  return (await dateline().activate()) as DatelineApi;
}

/** Opens a text as a document without a file and waits until it is annotated and its marks are drawn. */
export async function openText(content: string, language = 'plaintext'): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ content, language });
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  await annotated(document);
  return editor;
}

/** Waits for the result of the document as it is now. */
export async function annotated(document: vscode.TextDocument): Promise<void> {
  const { isCurrent } = await api();
  await eventually('the document is annotated', () => isCurrent(document.uri) || undefined);
}

/** The marked words of one kind, in text order. */
export async function markedWords(editor: vscode.TextEditor, kind: string): Promise<readonly string[]> {
  const { highlights } = await api();
  const marks = [...highlights.drawn(editor)].find(([name]) => name === kind)?.[1] ?? [];
  const text = editor.document.getText();
  return marks.map(({ start, end }) => text.slice(start, end));
}

export function selectedWords(): string {
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor, 'an editor is active');
  return editor.document.getText(editor.selection);
}

export function putCursor(editor: vscode.TextEditor, words: string): void {
  const offset = editor.document.getText().indexOf(words);
  assert.ok(offset >= 0, `“${words}” stands in the document`);
  const position = editor.document.positionAt(offset);
  editor.selection = new vscode.Selection(position, position);
}

export function allNodes(nodes: readonly TreeNode[]): readonly TreeNode[] {
  return nodes.flatMap((node) => [node, ...allNodes(node.children)]);
}
