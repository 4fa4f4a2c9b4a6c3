import { CodeActionKind, TextEdit, type CodeAction } from 'vscode-languageserver';
import type { ActionRequest, ActionSource } from '../actionSource';
import { calendarValue } from '../calendarValue';
import { rangeOf } from '../range';

/** Offers to write the value of a date in the text: in its place, or behind it in brackets. */
export const dateActions: ActionSource = { kind: CodeActionKind.RefactorRewrite, actions: rewritings };

function rewritings({ document, analysis, localiser, start, end }: ActionRequest): readonly CodeAction[] {
  const timex = analysis.annotations.timex.find((item) => start <= item.end && end >= item.start);
  const value = timex && calendarValue(timex);
  if (!timex || value === undefined) return [];
  const range = rangeOf(document, timex);
  const words = document.getText(range);
  if (words === value) return [];
  const action = (title: string, edit: TextEdit): CodeAction => ({
    title,
    kind: CodeActionKind.RefactorRewrite,
    edit: { changes: { [document.uri]: [edit] } },
  });
  return [
    action(localiser.t('Replace “{words}” by {value}', { words, value }), TextEdit.replace(range, value)),
    action(
      localiser.t('Write {value} behind “{words}”', { words, value }),
      TextEdit.insert(range.end, ` (${value})`),
    ),
  ];
}
