import * as vscode from 'vscode';
import type { Wording } from '../../engine/dateText';

/** The editor's language, for the words of dates. */
export const wording: Wording = {
  locale: vscode.env.language,
  t: (english, values) => vscode.l10n.t(english, values),
};
