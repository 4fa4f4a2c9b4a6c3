import * as vscode from 'vscode';

/**
 * Ends the edit that the editor's undo would take back as one, so that what is typed from now on is another: without this,
 * letters typed right before and right after an action are taken away together. Does nothing where the document is not in the
 * active editor, where nobody types.
 *
 * Extensions have no call for it, but the editor's own command `setSelection` does it, also where the selection stays. It
 * takes one selection; further ones are put back.
 */
export async function stopUndo(document: vscode.TextDocument): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document !== document) return;
  const { selection, selections } = editor;
  await vscode.commands.executeCommand('setSelection', { selection: asEditorSelection(selection) });
  if (selections.length > 1) editor.selections = selections;
}

/** A selection as the editor's own commands take it: lines and columns from 1. */
const asEditorSelection = ({ anchor, active }: vscode.Selection): Readonly<Record<string, number>> => ({
  selectionStartLineNumber: anchor.line + 1,
  selectionStartColumn: anchor.character + 1,
  positionLineNumber: active.line + 1,
  positionColumn: active.character + 1,
});
