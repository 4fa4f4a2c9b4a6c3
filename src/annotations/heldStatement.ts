import type { Span } from '../engine/annotations';
import type { Anchored } from './anchored';
import type { CodePoints } from './codePoints';
import type { Edit } from './mapSpan';
import { writeItem, type WrittenItem } from './sidecar';
import { quote, type Quote, type Statement } from './statement';
import type { StatementState } from './statementChange';
import { TrackedSpan } from './trackedSpan';
import { writeStatement } from './webAnnotation';
import { withPosition } from './writtenPosition';

/** One statement of an open document: what was said, where its words stand now, and how it is written in the sidecar. */
export class HeldStatement {
  #words: TrackedSpan;
  #participants: readonly TrackedSpan[];
  #certainty: Anchored['certainty'];

  constructor(
    readonly statement: Statement,
    readonly item: WrittenItem,
    place: Anchored | undefined,
    participants: readonly (Span | undefined)[],
  ) {
    this.#words = new TrackedSpan(place);
    this.#certainty = place?.certainty ?? 'moved';
    this.#participants = participants.map((span) => new TrackedSpan(span));
  }

  /** Where the words stand now; undefined for an orphan. */
  get place(): Anchored | undefined {
    const { span } = this.#words;
    return span && { ...span, certainty: this.#certainty };
  }

  /** Whether the words have no place. */
  get isLost(): boolean {
    return this.#words.span === undefined;
  }

  /** Where the words of each participant stand now, in the statement's order. */
  get participants(): readonly (Span | undefined)[] {
    return this.#participants.map(({ span }) => span);
  }

  get state(): StatementState {
    const { place } = this;
    return { item: this.item.text, ...(place ? { place } : {}) };
  }

  /** By what an orphan's words are looked for: as they last stood, else as they are written. */
  get wanted(): Quote {
    return this.#words.lost ?? this.statement.quote;
  }

  /** Follows an edit, and says whether it took words or brought some back. */
  edit(edit: Edit, before: string, after: string): boolean {
    for (const participant of this.#participants) participant.edit(edit, before, after);
    return this.#words.edit(edit, before, after);
  }

  /** An orphan's words were found. */
  found(place: Anchored): void {
    this.#words.place(place);
    this.#certainty = place.certainty;
  }

  /**
   * The statement with its words quoted from the text as it is now; itself where nothing changed. Words whose place is
   * uncertain keep the quote by which they were looked for, until a person has confirmed the place.
   */
  requoted(text: string, codePoints: CodePoints, source: string): HeldStatement {
    const { place, statement } = this;
    if (!place || place.certainty === 'uncertain') return this;
    const fresh = quote(text, place);
    const moved = this.#moved(fresh, codePoints);
    if (moved !== undefined) {
      if (moved === this.item.text) return this;
      return this.#as({ ...statement, quote: fresh }, { ...this.item, text: moved });
    }
    const said = statement.participants?.map((participant, i) => {
      const span = this.participants[i];
      return span ? { ...participant, quote: quote(text, span) } : participant;
    });
    const next = { ...statement, quote: fresh, ...(said ? { participants: said } : {}) };
    const item = writeItem(writeStatement(next, codePoints, source));
    return item.text === this.item.text ? this : this.#as(next, item);
  }

  /** Said otherwise of the same words: what edits took from them is remembered, so that undo after saving brings it back. */
  #as(statement: Statement, item: WrittenItem): HeldStatement {
    const held = new HeldStatement(statement, item, this.place, this.participants);
    held.#words = this.#words;
    held.#participants = this.#participants;
    return held;
  }

  /** The item's text with the words at another place; undefined where more than that has changed, or may have. */
  #moved({ start, end, exact, prefix, suffix }: Quote, codePoints: CodePoints): string | undefined {
    const { quote: old, participants } = this.statement;
    const isSame = old.exact === exact && old.prefix === prefix && old.suffix === suffix;
    if (!isSame || participants) return undefined;
    return withPosition(this.item.text, codePoints.fromUnits(start), codePoints.fromUnits(end));
  }
}
