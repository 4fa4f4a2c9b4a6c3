import type { HeldStatement } from '../../annotations/heldStatement';
import type { ServerContext } from '../context';
import { statementsNotification, type StatementView } from '../protocol';

/** Tells the client how the statements of documents stand. */
export class StatementsTeller {
  constructor(private readonly context: ServerContext) {
    const { documents, sheets } = context;
    documents.onDidChangeContent(({ document: { uri } }) => {
      if (sheets.takeMoved(uri)) this.tell(uri);
    });
  }

  tell(uri: string): void {
    const { connection, documents, sheets } = this.context;
    const document = documents.get(uri);
    if (!document || !sheets.has(uri)) return;
    const statements = Array.from(sheets.sheet(uri).held, viewOf);
    void connection.sendNotification(statementsNotification, { uri, version: document.version, statements });
  }
}

function viewOf({ statement, place }: HeldStatement): StatementView {
  const { quote, participants: _participants, foreign: _foreign, ...rest } = statement;
  return { ...rest, words: quote.exact, ...(place ? { place } : {}) };
}
