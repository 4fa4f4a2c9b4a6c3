import type { InlayHint, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { TimeExpression } from '../../engine/annotations';
import { valueText } from '../cards/dateCard';
import { calendarValue } from '../calendarValue';
import type { ServerContext } from '../context';
import type { Localiser } from '../localiser';

/** Inlay hints: the calendar value behind each date that does not already say it. Opt-in. */
export function registerInlayHints(context: ServerContext): void {
  const { connection, documents, analyses, localiser, settings } = context;
  connection.languages.inlayHint.on(async ({ textDocument: { uri }, range }, token) => {
    if (!(await settings()).inlayHints) return [];
    const analysis = await analyses.current(uri, token);
    const document = documents.get(uri);
    if (!document || analysis?.version !== document.version) return [];
    return hintsIn(document, range, analysis.annotations.timex, localiser);
  });
  refreshAfterNewAnalyses(context);
}

/** An edit makes the editor ask by itself; a new date of the article or a changed setting does not. */
function refreshAfterNewAnalyses(context: ServerContext): void {
  const { connection, documents, client, onDidAnalyse } = context;
  if (!client.inlayHintRefresh) return;
  const analysed = new Map<string, number>();
  onDidAnalyse(({ uri, version }) => {
    if (analysed.get(uri) === version) void connection.languages.inlayHint.refresh();
    analysed.set(uri, version);
  });
  documents.onDidClose(({ document }) => {
    analysed.delete(document.uri);
  });
}

function hintsIn(
  document: TextDocument,
  range: Range,
  timex: readonly TimeExpression[],
  localiser: Localiser,
): InlayHint[] {
  const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  return timex.flatMap((item) => {
    const value = calendarValue(item);
    if (value === undefined || item.end < from || item.end > to) return [];
    const position = document.positionAt(item.end);
    if (document.getText({ start: document.positionAt(item.start), end: position }) === value) return [];
    return [{ position, label: value, paddingLeft: true, tooltip: valueText(item, localiser) }];
  });
}
