import * as vscode from 'vscode';
import { readEdtf } from '../../engine/edtf';

/** Asks for a date as EDTF; empty for none. Undefined where the person gives up. */
export async function askDate(words: string, present: string): Promise<string | null | undefined> {
  const date = await vscode.window.showInputBox({
    title: vscode.l10n.t('The Date of “{0}”', words),
    prompt: vscode.l10n.t(
      'A day (2025-02-28), month (2025-02), year (2025), around a year (1985~), or from/to (2020/2021). Empty: no date.',
    ),
    value: present,
    validateInput: (value) =>
      value.trim() === '' || readEdtf(value.trim())
        ? undefined
        : vscode.l10n.t(
            '{0} is no date that can be read. Write it as 2025-02-28, 2025-02, 2025 or 2020/2021.',
            value,
          ),
  });
  if (date === undefined) return undefined;
  return date.trim() === '' ? null : date.trim();
}
