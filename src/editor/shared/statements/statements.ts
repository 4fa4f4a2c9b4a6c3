import * as vscode from 'vscode';
import type { Saying } from '../../../annotations/saying';
import { reversed, type SheetChanges } from '../../../annotations/statementChange';
import type { StatementView } from '../../../server/protocol';
import type { Disposable } from '../disposable';
import { createKeeper, type KeeperOptions } from './keeper';
import { createStatementStore } from './statementStore';
import { Timeline } from './timeline';
import { stopUndo } from './undoStop';

export interface SayOptions {
  /** The sheet that the statements are written to, where it is not the document's own: a folder's. */
  readonly sheet?: string;
}

/** What persons say of the open documents: the statements, actions on them, and undo and redo. */
export interface Statements extends Disposable {
  /** The statements of a document, in offsets of it as it is now. */
  readonly of: (document: vscode.Uri) => readonly StatementView[];
  readonly onDidChange: vscode.Event<vscode.Uri>;
  /**
   * Does actions, as one step of undo; offsets are of the document as it is now. False where the text changed meanwhile or
   * nothing was changed.
   */
  say(document: vscode.TextDocument, sayings: readonly Saying[], options?: SayOptions): Promise<boolean>;
  /** Something was done, undone or done again. */
  readonly onDidAct: vscode.Event<vscode.Uri>;
  /** Whether the document has actions to undo or redo. */
  hasActions(document: vscode.TextDocument): boolean;
  /** Takes back the last action, if that is the next thing to undo; false where it is an edit of the text. */
  undo(document: vscode.TextDocument): Promise<boolean>;
  redo(document: vscode.TextDocument): Promise<boolean>;
  /** Resolves when what was said has been written, as far as it can be. */
  readonly settled: () => Promise<void>;
  /** Whether statements of the document wait to be written. */
  readonly isUnwritten: (document: vscode.Uri) => boolean;
}

export function createStatements(options: KeeperOptions): Statements {
  const { server } = options;
  const store = createStatementStore();
  const keeper = createKeeper(options);
  const acted = new vscode.EventEmitter<vscode.Uri>();
  const timelines = new Map<string, Timeline>();
  const timelineOf = ({ uri }: vscode.TextDocument): Timeline => {
    const timeline = timelines.get(uri.toString()) ?? new Timeline();
    timelines.set(uri.toString(), timeline);
    return timeline;
  };
  const write = (changes: readonly SheetChanges[]): void => {
    for (const address of new Set(changes.map(({ sheet }) => sheet))) keeper.changed(address);
  };
  async function apply(changes: readonly SheetChanges[]): Promise<void> {
    await server.request((protocol) => protocol.applyChangesRequest, { changes });
    write(changes);
  }

  const subscriptions = vscode.Disposable.from(
    store,
    keeper,
    acted,
    server.onDidTellStatements((message) => {
      store.accept(message);
    }),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
      if (contentChanges.length === 0) return;
      timelines.get(document.uri.toString())?.textChanged(() => document.getText(), reason !== undefined);
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      timelines.delete(uri.toString());
    }),
  );

  return {
    of: store.get,
    onDidChange: store.onDidChange,
    onDidAct: acted.event,
    async say(document, sayings, { sheet } = {}) {
      const text = document.getText();
      const answering = server.request((protocol) => protocol.sayRequest, {
        uri: document.uri.toString(),
        version: document.version,
        ...(sheet === undefined ? {} : { sheet }),
        sayings,
      });
      const [answer] = await Promise.all([answering, stopUndo(document)]);
      if (answer.state === 'stale' || answer.changes.length === 0) return false;
      timelineOf(document).did(answer.changes, text);
      write(answer.changes);
      acted.fire(document.uri);
      return true;
    },
    hasActions: (document) => timelines.get(document.uri.toString())?.isEmpty === false,
    async undo(document) {
      const timeline = timelineOf(document);
      const changes = timeline.nextToUndo(document.getText());
      if (!changes) return false;
      timeline.undid();
      await apply(reversed(changes));
      acted.fire(document.uri);
      return true;
    },
    async redo(document) {
      const timeline = timelineOf(document);
      const changes = timeline.nextToRedo(document.getText());
      if (!changes) return false;
      timeline.redid();
      await apply(changes);
      acted.fire(document.uri);
      return true;
    },
    settled: keeper.settled,
    isUnwritten: keeper.isUnwritten,
    dispose() {
      subscriptions.dispose();
    },
  };
}
