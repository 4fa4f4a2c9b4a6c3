import * as vscode from 'vscode';
import type { Saying } from '../../../annotations/saying';
import { say } from '../cursor';
import type { Statements } from './statements';

/** Does actions as one step, and says so where they could not be done. */
export async function act(
  statements: Statements,
  document: vscode.TextDocument,
  sayings: readonly Saying[],
  sheet?: string,
): Promise<boolean> {
  const isDone = await statements.say(document, sayings, sheet === undefined ? {} : { sheet });
  if (!isDone) say(vscode.l10n.t('Nothing was changed: the text is being edited. Try again.'));
  return isDone;
}
