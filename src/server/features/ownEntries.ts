import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import { addAlias, addEntry, type EditedEntries } from '../../index/entryEdits';
import { entryLines } from '../../index/entityInput';
import { entryText, type EntryProblem } from '../../index/entryProblems';
import type { ServerContext } from '../context';
import type { Localiser } from '../localiser';
import { editEntriesRequest, ownEntriesRequest, type EditEntries } from '../protocol';

/**
 * A person's own entries: takes their files over from the client, tells what is wrong with them as diagnostics of those files, and
 * says how a file reads with one entry more.
 */
export function registerOwnEntries(context: ServerContext): void {
  const { connection, localiser, analyses, ownEntries } = context;

  connection.onRequest(ownEntriesRequest, ({ files }) => {
    const before = ownEntries.layers;
    for (const uri of ownEntries.replace(files)) {
      const { text, problems } = ownEntries.problemsOf(uri);
      void connection.sendDiagnostics({ uri, diagnostics: diagnosticsOf(problems, text, localiser) });
    }
    if (ownEntries.layers !== before) analyses.restart();
    return null;
  });

  connection.onRequest(editEntriesRequest, async (params) => {
    const edited = await edit(context, params);
    if (edited.ok) return edited;
    const { problem } = edited;
    return { ok: false, message: entryText(problem, (english) => localiser.t(english)) };
  });
}

async function edit({ engine }: ServerContext, { file, change }: EditEntries): Promise<EditedEntries> {
  if ('alias' in change) return addAlias(file, change.of, change.alias);
  const { index } = await engine();
  return addEntry(file, change, (id) => (index?.entryOf(id) ?? -1) >= 0);
}

/** Each problem over the whole of its line. */
function diagnosticsOf(problems: readonly EntryProblem[], text: string, localiser: Localiser): Diagnostic[] {
  if (problems.length === 0) return [];
  const lines = entryLines(text);
  return problems.map((problem) => {
    const line = problem.line - 1;
    return {
      range: { start: { line, character: 0 }, end: { line, character: lines[line]?.length ?? 0 } },
      severity: DiagnosticSeverity.Warning,
      code: problem.code,
      source: 'Dateline',
      message: entryText(problem, (english) => localiser.t(english)),
    };
  });
}
