import * as vscode from 'vscode';

/**
 * Gives every message of a kind this answer while `work` runs, in place of a person; the messages that were shown. The tests and the
 * extension see one and the same `vscode`.
 */
export async function answering(
  kind: 'showErrorMessage' | 'showInformationMessage' | 'showWarningMessage',
  answer: string | undefined,
  work: () => Promise<void>,
): Promise<readonly string[]> {
  const window = vscode.window as unknown as Record<string, (message: string) => Promise<string | undefined>>;
  const messages: string[] = [];
  const before = window[kind];
  window[kind] = (message) => {
    messages.push(message);
    return Promise.resolve(answer);
  };
  try {
    await work();
  } finally {
    if (before) window[kind] = before;
  }
  return messages;
}
