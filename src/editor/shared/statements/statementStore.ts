import * as vscode from 'vscode';
import { mapSpanThrough, type Edit } from '../../../annotations/mapSpan';
import type { StatementsMessage, StatementView } from '../../../server/protocol';
import { asEdit, openDocument } from '../annotationStore';
import type { Disposable } from '../disposable';

/** The statements of each open document, kept at their words while a person types. */
export interface StatementStore extends Disposable {
  /** In offsets of the document as it is now; empty until the first are told. */
  readonly get: (uri: vscode.Uri) => readonly StatementView[];
  accept(message: StatementsMessage): void;
  readonly onDidChange: vscode.Event<vscode.Uri>;
}

interface Entry {
  statements: readonly StatementView[];
  edits: Edit[];
}

export function createStatementStore(): StatementStore {
  const entries = new Map<string, Entry>();
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const subscriptions = vscode.Disposable.from(
    changed,
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      entries.get(document.uri.toString())?.edits.push(...contentChanges.map(asEdit));
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      if (entries.delete(uri.toString())) changed.fire(uri);
    }),
  );
  return {
    onDidChange: changed.event,
    get(uri) {
      const entry = entries.get(uri.toString());
      if (!entry) return [];
      if (entry.edits.length > 0) {
        const { edits } = entry;
        entry.statements = entry.statements.map((statement) => moved(statement, edits));
        entry.edits = [];
      }
      return entry.statements;
    },
    accept({ uri, version, statements }) {
      const document = openDocument(vscode.Uri.parse(uri));
      if (document?.version !== version) return;
      entries.set(document.uri.toString(), { statements, edits: [] });
      changed.fire(document.uri);
    },
    dispose() {
      subscriptions.dispose();
    },
  };
}

function moved(statement: StatementView, edits: readonly Edit[]): StatementView {
  const { place, ...rest } = statement;
  if (!place) return statement;
  const span = mapSpanThrough(place, edits);
  return span ? { ...rest, place: { ...place, ...span } } : rest;
}
