import type { Span } from '../engine/annotations';
import { anchorAll } from './anchor';
import type { Anchored } from './anchored';
import { CodePoints } from './codePoints';
import { HeldStatement } from './heldStatement';
import type { Edit } from './mapSpan';
import { isSameItem, mergeItem, mergeItems, type Items } from './mergeItems';
import { ReadItem } from './readItem';
import {
  emptySidecar,
  readSidecar,
  writeItem,
  writePage,
  type ReadSidecar,
  type Sidecar,
  type WrittenItem,
} from './sidecar';
import type { Quote, Statement } from './statement';
import type { StatementChange, StatementState } from './statementChange';
import { readStatement, writeStatement, type JsonObject } from './webAnnotation';

/** What a sidecar's file should hold after it was compared with what is held here. */
export type Reconciled =
  | {
      readonly ok: true;
      /** The file's text; null where there is to be no file. */
      readonly page: string | null;
      /** Whether the file brought statements that were not held as they are in it. */
      readonly isNews: boolean;
      /** Statements that were changed here and in the file, each in its own way. */
      readonly mixed: number;
    }
  /** The file is no sidecar. It must not be written over. */
  | { readonly ok: false; readonly message: string };

/** A version of the file. */
interface Page {
  /** Null for no file. */
  readonly json: string | null;
  readonly items: Items;
  readonly foreign: Pick<Sidecar, 'foreignItems' | 'foreignFields'>;
}
const noPage: Page = { json: null, items: new Map(), foreign: emptySidecar };

/** Versions that were read and are remembered, the latest: what is undone is written as it was, whoever wrote it. */
const mostRemembered = 8;

/** UTF-16 code units of an insertion from which it may be a text that was changed outside and read anew. */
const rewrite = 200;

/**
 * All that people said about one open document. It follows the edits of the text, and knows the version of the sidecar's
 * file that it is based on, so that what others wrote meanwhile is merged and never lost.
 *
 * `source` is the document's address relative to the sidecar, as it is written there.
 */
export class StatementSheet {
  #held = new Map<string, HeldStatement>();
  #base = noPage;
  /** The version that `reconcile` last told to write. */
  #told = noPage;
  #remembered: readonly Page[] = [noPage];

  constructor(public source = '') {}

  get held(): Iterable<HeldStatement> {
    return this.#held.values();
  }

  get size(): number {
    return this.#held.size;
  }

  /** The text of the file that the sheet is based on; null for no file. */
  get basePage(): string | null {
    return this.#base.json;
  }

  get(id: string): HeldStatement | undefined {
    return this.#held.get(id);
  }

  /** Follows one edit, and says whether it took words of a statement or brought some back; the texts are whole. */
  edit(edit: Edit, before: string, after: string): boolean {
    let isNews = false;
    for (const held of this.#held.values()) isNews = held.edit(edit, before, after) || isNews;
    return isNews;
  }

  /**
   * Looks for orphans in what was inserted, as when words were cut and pasted, or a file was changed outside; whether any
   * was found. Called when all edits of a change have been followed; `text` is the text after them.
   */
  findAgain(edits: readonly Edit[], text: string): boolean {
    const isRewrite = edits.some((edit) => edit.text.length >= rewrite);
    const orphans = [...this.#held.values()].filter(
      (held) =>
        held.isLost &&
        held.statement.scope === undefined &&
        (isRewrite || edits.some((edit) => edit.text.includes(held.wanted.exact))),
    );
    if (orphans.length === 0) return false;
    const places = anchorAll(
      text,
      orphans.map(({ wanted }) => wanted),
    );
    let isFound = false;
    for (const [i, orphan] of orphans.entries()) {
      const place = places[i];
      if (!place || (!isRewrite && place.certainty === 'uncertain')) continue;
      orphan.found(place);
      isFound = true;
    }
    return isFound;
  }

  /** What setting a statement (or, with undefined, taking it away) is as a change; nothing is changed yet. */
  change(
    id: string,
    next: { statement: Statement; place?: Anchored } | undefined,
    text: string,
  ): StatementChange {
    const codePoints = new CodePoints(text);
    const after: StatementState | null = next
      ? {
          item: writeItem(writeStatement(next.statement, codePoints, this.source)).text,
          ...(next.place ? { place: next.place } : {}),
        }
      : null;
    return { id, before: this.#held.get(id)?.state ?? null, after };
  }

  /** Applies changes; a statement that has changed otherwise since keeps that too. */
  apply(changes: readonly StatementChange[], text: string): void {
    const codePoints = new CodePoints(text);
    for (const { id, before, after } of changes) {
      const written = (state: StatementState | null): WrittenItem | undefined =>
        state ? { id, text: state.item } : undefined;
      const present = this.#held.get(id);
      const { item } = mergeItem(written(before), written(after), present?.item);
      if (!item) this.#held.delete(id);
      else if (item.text !== present?.item.text || after?.place)
        this.#put(item, item.text === after?.item ? after.place : present?.place, text, codePoints);
    }
  }

  /** Quotes all words from the text as it is now, so that the file tells where they stand. */
  requote(text: string): void {
    const codePoints = new CodePoints(text);
    for (const [id, held] of this.#held) this.#held.set(id, held.requoted(text, codePoints, this.source));
  }

  /**
   * Merges the file as it is now into what is held. `file` is its text, null where there is none; `name` names it in a
   * message; `text` is the document.
   */
  reconcile(file: string | null, text: string, name: string): Reconciled {
    if (file === this.#base.json) return this.#tell({ isNews: false, mixed: 0 });
    const read = file === null ? undefined : readSidecar(file, text, name);
    if (read && !read.ok) return { ok: false, message: read.problem.message };
    const codePoints = new CodePoints(text);
    const sidecar = read?.sidecar ?? emptySidecar;
    const theirs = new Map<string, WrittenItem>();
    const statements = new Map<WrittenItem, Statement>();
    for (const [item, statement] of this.#written(read, codePoints)) {
      theirs.set(statement.id, item);
      statements.set(item, statement);
    }
    const { items, mixed } = mergeItems(this.#base.items, this.#items(), theirs);
    this.#base = { json: file, items: theirs, foreign: sidecar };
    this.#remembered = [this.#base, ...this.#remembered].slice(0, mostRemembered);
    return this.#tell({ isNews: this.#replace(items, text, codePoints, statements), mixed });
  }

  /**
   * Holds what a page says that was not written yet, as after the server was started again. Called before the first
   * `reconcile`, which merges the file into it.
   */
  restore(page: string, text: string): void {
    const read = readSidecar(page, text, '');
    if (!read.ok) return;
    const codePoints = new CodePoints(text);
    const statements = new Map(this.#written(read, codePoints));
    this.#replace(
      new Map(Array.from(statements.keys(), (item) => [item.id, item])),
      text,
      codePoints,
      statements,
    );
  }

  /** The page that `reconcile` last told has been written. */
  wrote(): void {
    this.#base = this.#told;
  }

  /** Each statement of a file with its item: as it stands there, if it says where this document is; else as it is written here. */
  #written(
    read: (ReadSidecar & { readonly ok: true }) | undefined,
    codePoints: CodePoints,
  ): readonly (readonly [WrittenItem, Statement])[] {
    if (!read) return [];
    const sourceLine = `\n        "source": ${JSON.stringify(this.source)}`;
    const isFirst = this.#base.items.size === 0;
    const { source } = this;
    return read.sidecar.statements.map((statement, i) => {
      const item = new ReadItem(statement.id, () => {
        const text = read.textOf(i);
        if (!text?.includes(sourceLine)) return writeItem(writeStatement(statement, codePoints, source)).text;
        return isFirst ? text : detached(text);
      });
      return [item, statement];
    });
  }

  #tell(outcome: { isNews: boolean; mixed: number }): Reconciled {
    const items = this.#items();
    const { foreign } = this.#base;
    const known = [this.#base, ...this.#remembered].find(
      (page) => sameForeign(page.foreign, foreign) && sameItems(page.items, items),
    );
    this.#told = known ?? { json: render(items, foreign), items, foreign };
    return { ok: true, page: this.#told.json, ...outcome };
  }

  #items(): Map<string, WrittenItem> {
    return new Map(Array.from(this.#held, ([id, { item }]) => [id, item]));
  }

  /**
   * Holds these items, and those that are held already as they are; whether any was news. `read`: what items say of which that is
   * known.
   */
  #replace(
    items: Items,
    text: string,
    codePoints: CodePoints,
    read: ReadonlyMap<WrittenItem, Statement> = new Map(),
  ): boolean {
    const before = this.#held;
    this.#held = new Map();
    const fresh: { statement: Statement; item: WrittenItem; known: HeldStatement | undefined }[] = [];
    for (const [id, item] of items) {
      const known = before.get(id);
      if (known && isSameItem(known.item, item)) {
        this.#held.set(id, known);
        continue;
      }
      const statement = read.get(item) ?? readStatement(JSON.parse(item.text) as JsonObject, codePoints);
      if (statement) fresh.push({ statement, item, known });
    }
    const places = anchorAll(
      text,
      fresh.map(({ statement }) => statement.quote),
    );
    for (const [i, { statement, item, known }] of fresh.entries()) {
      const place = sameQuote(known?.statement.quote, statement.quote) ? known?.place : places[i];
      this.#held.set(statement.id, this.#hold(statement, item, place, text));
    }
    return fresh.length > 0 || [...before.keys()].some((id) => !this.#held.has(id));
  }

  #put(item: WrittenItem, place: Anchored | undefined, text: string, codePoints: CodePoints): void {
    const statement = readStatement(JSON.parse(item.text) as JsonObject, codePoints);
    if (statement) this.#held.set(item.id, this.#hold(statement, item, place, text));
  }

  #hold(statement: Statement, item: WrittenItem, place: Anchored | undefined, text: string): HeldStatement {
    const participants: readonly (Span | undefined)[] = statement.participants
      ? anchorAll(
          text,
          statement.participants.map((participant) => participant.quote),
        )
      : [];
    return new HeldStatement(
      statement,
      item,
      statement.scope === undefined ? place : undefined,
      participants,
    );
  }
}

const sameQuote = (one: Quote | undefined, other: Quote): boolean =>
  one?.start === other.start &&
  one.exact === other.exact &&
  one.prefix === other.prefix &&
  one.suffix === other.suffix;

function render(items: Items, { foreignItems, foreignFields }: Page['foreign']): string | null {
  const isEmpty = items.size === 0 && foreignItems.length === 0 && Object.keys(foreignFields).length === 0;
  return isEmpty ? null : writePage(foreignFields, [...items.values(), ...foreignItems.map(writeItem)]);
}

/** A text of its own: a part of a page would hold the whole page in memory, of every version that was read. */
const detached = (text: string): string => text.split('\n').join('\n');

const sameForeign = (one: Page['foreign'], other: Page['foreign']): boolean =>
  one === other ||
  JSON.stringify([one.foreignFields, one.foreignItems]) ===
    JSON.stringify([other.foreignFields, other.foreignItems]);

function sameItems(one: Items, other: Items): boolean {
  if (one.size !== other.size) return false;
  for (const [id, item] of one) if (!isSameItem(other.get(id), item)) return false;
  return true;
}
