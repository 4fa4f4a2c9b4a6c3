import type { Diagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { weekdayOf } from '../../engine/dateText';
import type { ServerContext } from '../context';
import { findingsAmong, type ShownFinding } from '../findings';
import type { Localiser } from '../localiser';
import { rangeOf } from '../range';

/** Diagnostics of low severity: what is odd in a text's dates. Published after each analysis, taken back at closing. */
export function registerFindings(context: ServerContext): void {
  const { connection, documents, localiser, settings, onDidAnalyse } = context;
  onDidAnalyse(({ uri, version, annotations }) => {
    void settings().then(({ findings }) => {
      const document = documents.get(uri);
      if (document?.version !== version) return;
      const shown = findingsAmong(annotations.problems, findings);
      const diagnostics = shown.map((finding) => diagnosticOf(finding, document, localiser));
      void connection.sendDiagnostics({ uri, version, diagnostics });
    });
  });
  documents.onDidClose(({ document }) => {
    void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });
}

/** The finding as the editor shows it. */
export function diagnosticOf(
  { problem, severity }: ShownFinding,
  document: TextDocument,
  localiser: Localiser,
): Diagnostic {
  return {
    range: rangeOf(document, problem.span),
    severity,
    code: problem.code,
    source: 'Dateline',
    message: findingText(problem, localiser),
  };
}

/** The message in the editor's language; the weekday of a date is put into it too. */
function findingText({ code, args = {} }: ShownFinding['problem'], localiser: Localiser): string {
  const { date } = args;
  const weekday = typeof date === 'string' ? weekdayOf(date, localiser) : undefined;
  return localiser.explain({ code, args: { ...args, ...(weekday === undefined ? {} : { weekday }) } });
}
