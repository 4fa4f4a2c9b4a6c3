import { CodeActionKind, TextEdit, type CodeAction, type Diagnostic } from 'vscode-languageserver';
import type { ActionRequest, ActionSource } from '../actionSource';
import { findingsAmong, type ShownFinding } from '../findings';
import { commands, dismissFindingCommand, type DismissArgument } from '../protocol';
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

/**
 * To set the article's date where that may be the wrong one, and to say that a finding is none, which is remembered. Only for an
 * editor that has the commands.
 */
function commandsFor(
  { kind, problem }: ShownFinding,
  diagnostic: Diagnostic,
  { document, client, localiser }: ActionRequest,
): readonly CodeAction[] {
  if (!client.commandLinks) return [];
  const { uri } = document;
  const words = document.getText(diagnostic.range);
  const action = (title: string, command: string, argument: object): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    command: { title, command, arguments: [argument] },
  });
  const dismissal = (scope?: DismissArgument['scope']): DismissArgument => ({
    uri,
    code: problem.code,
    ...problem.span,
    ...(scope === undefined ? {} : { scope }),
  });
  const dismiss = (title: string, scope?: DismissArgument['scope']): CodeAction =>
    action(title, dismissFindingCommand, dismissal(scope));
  return [
    ...(kind === 'futureInPast'
      ? [action(localiser.t('Set the article’s date…'), commands.setDocumentDate, { uri })]
      : []),
    dismiss(localiser.t('Not a problem here')),
    dismiss(localiser.t('“{words}” is no problem in this document', { words }), 'document'),
    dismiss(localiser.t('“{words}” is no problem in this workspace', { words }), 'workspace'),
  ];
}
