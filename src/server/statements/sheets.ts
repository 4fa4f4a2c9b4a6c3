import type { Edit } from '../../annotations/mapSpan';
import { layOver } from '../../annotations/layOver';
import type { PlacedStatement } from '../../annotations/placedStatement';
import type { SheetChanges } from '../../annotations/statementChange';
import { StatementSheet } from '../../annotations/statementSheet';
import type { Annotations } from '../../engine/annotations';
import type { EditListener } from './editTracking';

/**
 * What persons said, by sheet: one a document, known by the document's address, and one a folder, known by the address of
 * its sidecar. A document's sheet is held while it is open.
 */
export class Sheets implements EditListener {
  readonly #sheets = new Map<string, StatementSheet>();
  /** The folders' sheets that reach to a document, the outermost first. */
  readonly #folders = new Map<string, readonly string[]>();
  /** Documents whose statements lost or found their words since `takeMoved` was last asked. */
  readonly #moved = new Set<string>();

  /** The sheet of this address, made where there is none. */
  sheet(address: string): StatementSheet {
    const sheet = this.#sheets.get(address) ?? new StatementSheet();
    this.#sheets.set(address, sheet);
    return sheet;
  }

  has(address: string): boolean {
    return this.#sheets.has(address);
  }

  close(uri: string): void {
    this.#sheets.delete(uri);
    this.#folders.delete(uri);
    this.#moved.delete(uri);
  }

  /** Says which folders' sheets reach to a document, the outermost first. */
  attach(uri: string, folders: readonly string[]): void {
    this.#folders.set(uri, folders);
  }

  /** The documents to which a sheet reaches. */
  documentsOf(address: string): readonly string[] {
    const below = [...this.#folders].filter(([, folders]) => folders.includes(address)).map(([uri]) => uri);
    return this.#sheets.has(address) && !below.includes(address) ? [address, ...below] : below;
  }

  /** What was said of words of a document that have a place in it now. */
  placed(uri: string): readonly Pick<PlacedStatement, 'statement' | 'place'>[] {
    const held = [...(this.#sheets.get(uri)?.held ?? [])];
    return held.flatMap(({ statement, place }) => (place ? [{ statement, place }] : []));
  }

  layOver(uri: string, text: string, found: Annotations): Annotations {
    const own = this.#sheets.get(uri) ?? new StatementSheet();
    return layOver(text, found, own, this.#foldersOf(uri));
  }

  apply(changes: readonly SheetChanges[], textOf: (address: string) => string): void {
    for (const { sheet, changes: list } of changes) this.sheet(sheet).apply(list, textOf(sheet));
  }

  onEdit(uri: string, edit: Edit, before: string, after: string): void {
    if (this.#sheets.get(uri)?.edit(edit, before, after)) this.#moved.add(uri);
  }

  onEdited(uri: string, edits: readonly Edit[], text: string): void {
    if (this.#sheets.get(uri)?.findAgain(edits, text)) this.#moved.add(uri);
  }

  /** Whether statements of the document lost or found their words since this was last asked. */
  takeMoved(uri: string): boolean {
    return this.#moved.delete(uri);
  }

  #foldersOf(uri: string): readonly StatementSheet[] {
    return (this.#folders.get(uri) ?? []).flatMap((address) => this.#sheets.get(address) ?? []);
  }
}
