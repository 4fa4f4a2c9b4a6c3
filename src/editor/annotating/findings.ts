import * as vscode from 'vscode';
import { openDocument } from '../shared/annotationStore';
import { act } from '../shared/statements/act';
import { choicesOf, type AimServices } from './aim';
import type { Commands } from './commands';
import { sheetOf } from './likeIt';

/** Says of a finding that it is none: here, or of such words in the document, the folder or the workspace. */
export function findingCommands({ statements }: AimServices): Commands {
  return {
    async dismissFinding(argument) {
      const { uri, start, end, code, scope } = choicesOf(argument);
      if (uri === undefined || start === undefined || end === undefined || code === undefined) return;
      const document = openDocument(vscode.Uri.parse(uri));
      if (!document) return;
      const reach = scope === undefined ? {} : { scope: scope === 'document' ? scope : ('folder' as const) };
      const target = { about: 'finding' as const, code, start, end };
      await act(
        statements,
        document,
        [{ type: 'say', target, said: { verdict: 'rejected' }, ...reach }],
        scope === undefined ? undefined : sheetOf(scope, document.uri),
      );
    },
  };
}
