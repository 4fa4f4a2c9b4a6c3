import * as vscode from 'vscode';
import type { Said, Saying, Target } from '../../annotations/saying';
import { say as tell } from '../shared/cursor';
import type { Statements } from '../shared/statements/statements';
import type { Aim } from './aim';

/** Does actions as one step, and says so where they could not be done. */
export async function act(
  statements: Statements,
  document: vscode.TextDocument,
  sayings: readonly Saying[],
  sheet?: string,
): Promise<boolean> {
  const isDone = await statements.say(document, sayings, sheet === undefined ? {} : { sheet });
  if (!isDone) tell(vscode.l10n.t('Nothing was changed: the text is being edited. Try again.'));
  return isDone;
}

/** Says the same of all that is aimed at. */
export function sayOfAll(statements: Statements, { document, targets }: Aim, said: Said): Promise<boolean> {
  return act(
    statements,
    document,
    targets.map((target: Target) => ({ type: 'say', target, said })),
  );
}
