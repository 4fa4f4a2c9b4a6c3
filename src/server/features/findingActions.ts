import { CodeActionKind, TextEdit, type CodeAction, type Diagnostic } from 'vscode-languageserver';
import type { ActionRequest, ActionSource } from '../actionSource';
import { findingsAmong, type ShownFinding } from '../findings';
import { commands } from '../protocol';
import { rangeOf } from '../range';
import { diagnosticOf } from './findings';

/** The quick fixes of what was found odd at a place. */
export const findingActions: ActionSource = { kind: CodeActionKind.QuickFix, actions: quickFixes };

function quickFixes(request: ActionRequest): readonly CodeAction[] {
  const { analysis, settings, document, localiser, start, end } = request;
  return findingsAmong(analysis.annotations.problems, settings.findings)
    .filter(({ problem: { span } }) => start <= span.end && end >= span.start)
    .flatMap((finding) => {
      const diagnostic = diagnosticOf(finding, document, localiser);
      return [...replacements(finding, diagnostic, request), ...commandsFor(finding, diagnostic, request)];
    });
}

/** What the engine suggests, none of it as the preferred one: which is right only a person can say. */
function replacements(
  { problem }: ShownFinding,
  diagnostic: Diagnostic,
  { document, localiser }: ActionRequest,
): readonly CodeAction[] {
  return (problem.suggestions ?? []).map((suggestion) => {
    const range = rangeOf(document, suggestion);
    const values = { words: document.getText(range), value: suggestion.text };
    return {
      title: localiser.t('Replace “{words}” by “{value}”', values),
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      edit: { changes: { [document.uri]: [TextEdit.replace(range, suggestion.text)] } },
    };
  });
}

/** Where the article's date may be the wrong one: to set it. Only for an editor that has the commands. */
function commandsFor(
  { kind }: ShownFinding,
  diagnostic: Diagnostic,
  { document, client, localiser }: ActionRequest,
): readonly CodeAction[] {
  if (!client.commandLinks || kind !== 'futureInPast') return [];
  const title = localiser.t('Set the article’s date…');
  const command = { title, command: commands.setDocumentDate, arguments: [{ uri: document.uri }] };
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], command }];
}
