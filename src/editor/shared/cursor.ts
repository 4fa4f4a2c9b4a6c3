import * as vscode from 'vscode';
import type { Annotations, EntityMention, Span } from '../../engine/annotations';
import type { Services } from './services';

/** The article in the active editor with its annotations; undefined where there is none, or no result yet. */
export interface ActiveArticle {
  readonly editor: vscode.TextEditor;
  readonly annotations: Annotations;
}

export function activeArticle({ store }: Pick<Services, 'store'>): ActiveArticle | undefined {
  const editor = vscode.window.activeTextEditor;
  const annotations = editor && store.get(editor.document.uri);
  return editor && annotations ? { editor, annotations } : undefined;
}

/** The span that holds an offset, its end included, since a cursor behind a word is at the word. */
export function spanAt<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  return (
    spans.find(({ start, end }) => start <= offset && offset < end) ??
    spans.find(({ start, end }) => start < end && end === offset)
  );
}

/** The selection without white space at its ends; undefined where nothing is selected. */
export function selectedWords({ document, selection }: vscode.TextEditor): Span | undefined {
  const words = document.getText(selection);
  const start = document.offsetAt(selection.start) + words.length - words.trimStart().length;
  const end = start + words.trim().length;
  return end > start ? { start, end } : undefined;
}

/** The word that the cursor of an editor is in or at. */
export function wordAtCursor({ document, selection }: vscode.TextEditor): Span | undefined {
  const range = document.getWordRangeAtPosition(selection.active);
  return range && { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

/** The mention at the cursor of the active editor. */
export function mentionAtCursor(services: Pick<Services, 'store'>): EntityMention | undefined {
  const article = activeArticle(services);
  if (!article) return undefined;
  const { document, selection } = article.editor;
  return spanAt(article.annotations.entities, document.offsetAt(selection.start));
}

/** Says a thing in the status bar for a moment: for commands that find nothing to do. */
export function say(message: string): void {
  vscode.window.setStatusBarMessage(message, 4000);
}
