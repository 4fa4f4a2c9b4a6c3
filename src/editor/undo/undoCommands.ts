import * as vscode from 'vscode';
import type { Disposable } from '../shared/disposable';
import type { Services } from '../shared/services';

/**
 * Undo and redo that take annotating and typing in the order in which they were done. The editor has no way to put an action
 * on a document's own stack, so its keys lead here in documents in which something was annotated (`dateline.hasActions`), and
 * from here to the editor's own command where the next thing to take back is an edit.
 */
export function createUndoCommands({ statements }: Pick<Services, 'statements'>): Disposable {
  let work: Promise<void> = Promise.resolve();

  /** Keys that come in quick succession are taken one after the other. */
  const inOrder = (step: () => Promise<void>): Promise<void> => {
    work = work.then(step, step);
    return work;
  };
  const command = (name: 'undo' | 'redo') => (): Promise<void> =>
    inOrder(async () => {
      const document = vscode.window.activeTextEditor?.document;
      if (!document || !(await statements[name](document))) await vscode.commands.executeCommand(name);
    });

  function follow(): void {
    const document = vscode.window.activeTextEditor?.document;
    const hasActions = document !== undefined && statements.hasActions(document);
    void vscode.commands.executeCommand('setContext', 'dateline.hasActions', hasActions);
  }

  return vscode.Disposable.from(
    vscode.commands.registerCommand('dateline.undo', command('undo')),
    vscode.commands.registerCommand('dateline.redo', command('redo')),
    statements.onDidAct(follow),
    vscode.window.onDidChangeActiveTextEditor(follow),
  );
}
