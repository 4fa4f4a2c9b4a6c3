import * as vscode from 'vscode';
import type { Saying } from '../../annotations/saying';
import type { Note } from '../../annotations/statement';
import type { StatementView } from '../../server/protocol';
import { openDocument } from '../shared/annotationStore';
import type { Disposable } from '../shared/disposable';
import { rangeOf } from '../shared/reveal';
import type { Services } from '../shared/services';
import { act } from '../shared/statements/act';

/** A note as the editor shows it. Its text is plain text and never Markdown. */
interface NoteComment extends vscode.Comment {
  readonly note: Note;
  readonly statement: string;
  readonly document: vscode.Uri;
}

const { t } = vscode.l10n;

/**
 * Notes on words, as threads of the editor's own comments: shown at the words, answered, changed and deleted there. A first note is
 * added by command, so that no gutter for comments stands beside every line of an article.
 */
export function createThreads({ statements }: Pick<Services, 'statements'>): Disposable {
  const controller = vscode.comments.createCommentController('dateline.notes', t('Notes'));
  controller.options = { prompt: t('Add a note'), placeHolder: t('A note on these words') };
  /** Threads of each document by the id of their statement. */
  const threads = new Map<string, Map<string, vscode.CommentThread>>();

  function show(uri: vscode.Uri): void {
    const key = uri.toString();
    const document = openDocument(uri);
    const before = threads.get(key) ?? new Map<string, vscode.CommentThread>();
    const after = new Map<string, vscode.CommentThread>();
    for (const statement of document ? statements.of(uri) : []) {
      if (!document || !statement.place || statement.notes.length === 0) continue;
      const range = rangeOf(document, statement.place);
      const thread = before.get(statement.id) ?? newThread(uri, range);
      before.delete(statement.id);
      after.set(statement.id, update(thread, range, statement, uri));
    }
    for (const thread of before.values()) thread.dispose();
    if (after.size > 0) threads.set(key, after);
    else threads.delete(key);
  }

  /** Folded, since an unfolded one may take the focus from the text. */
  function newThread(uri: vscode.Uri, range: vscode.Range): vscode.CommentThread {
    const thread = controller.createCommentThread(uri, range, []);
    thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
    return thread;
  }

  function update(
    thread: vscode.CommentThread,
    range: vscode.Range,
    statement: StatementView,
    document: vscode.Uri,
  ): vscode.CommentThread {
    thread.range = range;
    thread.label = t('Notes on “{0}”', statement.words);
    thread.comments = statement.notes.map((note) => commentOf(note, statement.id, document));
    return thread;
  }

  async function actOn(uri: vscode.Uri, saying: Saying): Promise<void> {
    const document = openDocument(uri);
    if (document) await act(statements, document, [saying]);
  }

  async function add({ thread, text }: vscode.CommentReply): Promise<void> {
    const known = [...(threads.get(thread.uri.toString()) ?? [])].find(([, one]) => one === thread)?.[0];
    const statement = statements.of(thread.uri).find(({ id }) => id === known);
    if (!statement?.place || text.trim() === '') return;
    const { about, code, place } = statement;
    const target = { about, start: place.start, end: place.end, ...(code === undefined ? {} : { code }) };
    await actOn(thread.uri, { type: 'note', target, text: text.trim() });
  }

  async function remove({ document, statement, note }: NoteComment): Promise<void> {
    await actOn(document, { type: 'editNote', id: statement, note: note.id, text: '' });
  }

  async function save(comment: NoteComment): Promise<void> {
    const text = typeof comment.body === 'string' ? comment.body.trim() : comment.note.text;
    const { document, statement, note } = comment;
    if (text === '' || text === note.text) show(document);
    else await actOn(document, { type: 'editNote', id: statement, note: note.id, text });
  }

  /** Sets a note's mode; the editor takes notice of a new list alone. */
  function setMode({ document, statement, note }: NoteComment, mode: vscode.CommentMode): void {
    const thread = threads.get(document.toString())?.get(statement);
    if (!thread) return;
    thread.comments = (thread.comments as readonly NoteComment[]).map((comment) =>
      comment.note.id === note.id ? { ...comment, mode } : comment,
    );
  }

  const commands = {
    addThreadNote: add,
    deleteNote: remove,
    editNote: (comment: NoteComment) => {
      setMode(comment, vscode.CommentMode.Editing);
    },
    saveNote: save,
    cancelNote: ({ document }: NoteComment) => {
      show(document);
    },
  };
  vscode.workspace.textDocuments.forEach(({ uri }) => {
    show(uri);
  });
  return vscode.Disposable.from(
    controller,
    statements.onDidChange(show),
    ...Object.entries(commands).map(([name, run]) =>
      vscode.commands.registerCommand(`dateline.${name}`, run),
    ),
  );
}

function commentOf(note: Note, statement: string, document: vscode.Uri): NoteComment {
  return {
    note,
    statement,
    document,
    body: note.text,
    mode: vscode.CommentMode.Preview,
    contextValue: 'note',
    author: { name: note.creator ?? t('You') },
    ...(Number.isNaN(Date.parse(note.created)) ? {} : { timestamp: new Date(note.created) }),
  };
}
