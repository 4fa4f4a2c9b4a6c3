import {
  CodeActionKind,
  TextEdit,
  type CodeAction,
  type CodeActionParams,
  type Range,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { TimeExpression } from '../../engine/annotations';
import type { ServerContext } from '../context';
import { rangeOf } from '../range';

/** Offers to write the value of a date in the text: in its place, or behind it in brackets. */
export function registerDateActions({ connection, documents, analyses, localiser }: ServerContext): void {
  connection.onCodeAction(async (params, token): Promise<CodeAction[]> => {
    if (!isWanted(params)) return [];
    const { uri } = params.textDocument;
    const analysis = await analyses.current(uri, token);
    const document = documents.get(uri);
    if (!document || analysis?.version !== document.version) return [];
    const timex = analysis.annotations.timex.find((item) => touches(document, params.range, item));
    const value = timex && calendarValue(timex);
    if (!timex || value === undefined) return [];
    const range = rangeOf(document, timex);
    const words = document.getText(range);
    if (words === value) return [];
    const action = (title: string, edit: TextEdit): CodeAction => ({
      title,
      kind: CodeActionKind.RefactorRewrite,
      edit: { changes: { [uri]: [edit] } },
    });
    return [
      action(localiser.t('Replace “{words}” by {value}', { words, value }), TextEdit.replace(range, value)),
      action(
        localiser.t('Write {value} behind “{words}”', { words, value }),
        TextEdit.insert(range.end, ` (${value})`),
      ),
    ];
  });
}

function isWanted({ context }: CodeActionParams): boolean {
  return (
    context.only === undefined ||
    context.only.some((kind) => `${CodeActionKind.RefactorRewrite}.`.startsWith(`${kind}.`))
  );
}

function touches(document: TextDocument, range: Range, { start, end }: TimeExpression): boolean {
  return document.offsetAt(range.start) <= end && document.offsetAt(range.end) >= start;
}

/** The value that a person would write: an EDTF point or closed interval of known years; none for vague references. */
function calendarValue({ edtf }: TimeExpression): string | undefined {
  return edtf !== undefined && !edtf.includes('..') && !edtf.includes('XXXX') ? edtf : undefined;
}
