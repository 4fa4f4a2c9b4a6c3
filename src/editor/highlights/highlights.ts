import * as vscode from 'vscode';
import { mapSpanThrough } from '../../annotations/mapSpan';
import type { Span } from '../../engine/annotations';
import { asEdit } from '../shared/annotationStore';
import type { MarkKind } from '../shared/kinds';
import { rangeOf } from '../shared/reveal';
import type { Services } from '../shared/services';
import { createDecorationTypes } from './decorations';
import { countMarks, marksOf, marksWithin, sameSpans, type Marks } from './marks';
import { Settling } from './settling';
import type { Disposable } from '../shared/disposable';

export interface Highlights extends Disposable {
  /** The document's marks are too many: only those near the visible part are drawn. */
  readonly isCapped: (document: vscode.TextDocument) => boolean;
  /** What is drawn now, by kind, in offsets of the document as it is now. */
  drawn(editor: vscode.TextEditor): Marks;
}

/** Lines above and below the visible part that are drawn too when a document has too many marks. */
const marginInLines = 200;

/**
 * Marks names and dates in every visible editor. The editor itself moves marks while a person types, so a kind's marks
 * are set again only where the next result differs from what is drawn: nothing flickers.
 */
export function createHighlights({ store, settings }: Pick<Services, 'store' | 'settings'>): Highlights {
  const types = createDecorationTypes();
  const drawn = new WeakMap<vscode.TextEditor, Map<MarkKind, readonly Span[]>>();
  const settling = new Settling();
  const capped = new WeakSet<vscode.TextDocument>();

  function draw(editor: vscode.TextEditor): void {
    const before = drawn.get(editor) ?? new Map<MarkKind, readonly Span[]>();
    drawn.set(editor, before);
    for (const [kind, spans] of wanted(editor)) {
      if (sameSpans(before.get(kind) ?? [], spans) && !settling.isUnsure(editor, kind)) continue;
      const type = types.get(kind);
      if (type)
        editor.setDecorations(
          type,
          spans.map((span) => rangeOf(editor.document, span)),
        );
      before.set(kind, spans);
      settling.wasSet(editor, kind);
    }
  }

  function wanted({ document, visibleRanges }: vscode.TextEditor): Marks {
    const { highlights, kinds, maxMarks } = settings.current();
    const marks = marksOf(highlights ? store.get(document.uri) : undefined, kinds);
    if (countMarks(marks) <= maxMarks) {
      capped.delete(document);
      return marks;
    }
    capped.add(document);
    return marksWithin(
      marks,
      visibleRanges.map((range) => withMargin(document, range)),
      maxMarks,
    );
  }

  function drawAll(): void {
    vscode.window.visibleTextEditors.forEach(draw);
  }

  function move({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const edits = contentChanges.map(asEdit);
    for (const editor of editorsOf(document.uri)) {
      const marks = drawn.get(editor) ?? [];
      settling.wasEdited(editor);
      for (const [kind, spans] of marks) {
        drawn.get(editor)?.set(
          kind,
          spans.flatMap((span) => mapSpanThrough(span, edits) ?? []),
        );
      }
    }
  }

  const subscriptions = vscode.Disposable.from(
    ...types.values(),
    store.onDidChange((uri) => {
      editorsOf(uri).forEach(draw);
    }),
    settings.onDidChange(drawAll),
    vscode.window.onDidChangeVisibleTextEditors(drawAll),
    vscode.workspace.onDidChangeTextDocument(move),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
      if (capped.has(textEditor.document)) draw(textEditor);
    }),
  );
  drawAll();
  return {
    isCapped: (document) => capped.has(document),
    drawn: (editor) => drawn.get(editor) ?? new Map<MarkKind, readonly Span[]>(),
    dispose() {
      subscriptions.dispose();
    },
  };
}

function editorsOf(uri: vscode.Uri): readonly vscode.TextEditor[] {
  const address = uri.toString();
  return vscode.window.visibleTextEditors.filter((editor) => editor.document.uri.toString() === address);
}

function withMargin(document: vscode.TextDocument, range: vscode.Range): Span {
  return {
    start: document.offsetAt(new vscode.Position(Math.max(0, range.start.line - marginInLines), 0)),
    end: document.offsetAt(new vscode.Position(range.end.line + marginInLines + 1, 0)),
  };
}
