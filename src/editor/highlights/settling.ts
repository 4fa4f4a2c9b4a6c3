import type { TextEditor } from 'vscode';
import type { MarkKind } from '../shared/kinds';

/** Milliseconds within which the window has surely taken over marks that were set. */
const flight = 2000;

/**
 * Which marks may stand beside their words. Marks are set in offsets of the document as the extension host knows it; a key
 * that the window had already taken by then moves the text under them. Such a kind is to be set once more, even where the next
 * result is the same.
 */
export class Settling {
  readonly #setAt = new WeakMap<TextEditor, Map<MarkKind, number>>();
  readonly #unsure = new WeakMap<TextEditor, Set<MarkKind>>();

  wasSet(editor: TextEditor, kind: MarkKind): void {
    this.#unsure.get(editor)?.delete(kind);
    const times = this.#setAt.get(editor) ?? new Map<MarkKind, number>();
    this.#setAt.set(editor, times.set(kind, Date.now()));
  }

  wasEdited(editor: TextEditor): void {
    const unsure = this.#unsure.get(editor) ?? new Set<MarkKind>();
    this.#unsure.set(editor, unsure);
    for (const [kind, time] of this.#setAt.get(editor) ?? [])
      if (Date.now() - time < flight) unsure.add(kind);
  }

  isUnsure(editor: TextEditor, kind: MarkKind): boolean {
    return this.#unsure.get(editor)?.has(kind) ?? false;
  }
}
