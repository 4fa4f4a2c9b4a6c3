import type { SheetChanges } from '../../../annotations/statementChange';

/** An action, and the text of the document at which it was done. */
interface Entry {
  readonly changes: readonly SheetChanges[];
  readonly text: string;
  /** The text was edited since, and not taken back to the action by undo or redo. */
  isBuried: boolean;
}

/** Actions that can be undone in a document. */
const mostActions = 1000;

/**
 * A document's actions in the order in which they were done, for undo and redo together with the edits of its text. The
 * editor keeps the edits; an action is next when the text is again what it was at the action and no edit lies on it.
 */
export class Timeline {
  readonly #done: Entry[] = [];
  readonly #undone: Entry[] = [];

  get isEmpty(): boolean {
    return this.#done.length === 0 && this.#undone.length === 0;
  }

  did(changes: readonly SheetChanges[], text: string): void {
    this.#done.push({ changes, text: fingerprint(text), isBuried: false });
    if (this.#done.length > mostActions) this.#done.shift();
    this.#undone.length = 0;
  }

  /** The text changed, by an edit or by the editor's own undo or redo. */
  textChanged(text: () => string, isUndoOrRedo: boolean): void {
    const entry = this.#done.at(-1);
    if (!isUndoOrRedo) {
      this.#undone.length = 0;
      if (entry) entry.isBuried = true;
    } else if (entry) {
      entry.isBuried = entry.text !== fingerprint(text());
    }
  }

  /** The changes of the action that undo would take back; undefined where the next thing to undo is an edit. */
  nextToUndo(text: string): readonly SheetChanges[] | undefined {
    const entry = this.#done.at(-1);
    return entry && !entry.isBuried && entry.text === fingerprint(text) ? entry.changes : undefined;
  }

  /** The changes of the action that redo would do again; undefined where the next thing to redo is an edit. */
  nextToRedo(text: string): readonly SheetChanges[] | undefined {
    const entry = this.#undone.at(-1);
    return entry?.text === fingerprint(text) ? entry.changes : undefined;
  }

  undid(): void {
    const entry = this.#done.pop();
    if (entry) this.#undone.push(entry);
  }

  redid(): void {
    const entry = this.#undone.pop();
    if (entry) this.#done.push(entry);
  }
}

/** Tells texts apart without keeping them: the length and two 32-bit FNV-1a hashes of the UTF-16 code units. */
function fingerprint(text: string): string {
  let one = 0x811c9dc5;
  let other = 0x9747b28c;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ (unit + i), 0x01000193);
  }
  return `${text.length}:${one >>> 0}:${other >>> 0}`;
}
