import type { Span } from '../../annotations';
import type { Block, BlockKind, Prose } from '../textModel';

/**
 * Puts the readable text of a marked-up document together, and remembers for each piece where it came from.
 * Pieces are added in source order. Line breaks inside a block become spaces; blocks are separated by one line
 * break.
 */
export class ProseBuilder {
  readonly #pieces: string[] = [];
  readonly #blocks: Block[] = [];
  /** Columns of the map: where a piece starts in the prose and in the source, and how long it is in the source. */
  readonly #proseStarts: number[] = [];
  readonly #sourceStarts: number[] = [];
  readonly #sourceLengths: number[] = [];
  #length = 0;
  #blockStart = 0;
  #firstPieceOfBlock = 0;
  #blockKind: BlockKind = 'paragraph';

  /** Adds a run that stands in the source as it is read. */
  verbatim(text: string, sourceStart: number): void {
    this.#add(text.replace(/[\r\n]/g, ' '), sourceStart, text.length);
  }

  /** Adds text that the source writes in another way, such as a character reference. */
  written(text: string, source: Span): void {
    this.#add(text, source.start, source.end - source.start);
  }

  /** Adds a space for something in the source that separates words (a line break, `<br>`). */
  gap(source: Span): void {
    if (this.#length > this.#blockStart) this.#add(' ', source.start, source.end - source.start);
  }

  /** Ends the block that is being read, if anything is in it, and says what kind the next one is. */
  block(kind: BlockKind = 'paragraph'): void {
    const text = this.#pieces.slice(this.#firstPieceOfBlock).join('');
    if (text.trim() !== '') {
      const start = this.#blockStart + text.length - text.trimStart().length;
      this.#blocks.push({ kind: this.#blockKind, start, end: this.#blockStart + text.trimEnd().length });
    }
    if (text !== '') this.#add('\n', (this.#sourceStarts.at(-1) ?? 0) + (this.#sourceLengths.at(-1) ?? 0), 0);
    this.#blockStart = this.#length;
    this.#firstPieceOfBlock = this.#pieces.length;
    this.#blockKind = kind;
  }

  finish(): Omit<Prose, 'metadata'> {
    this.block();
    const map = new SourceMap(this.#proseStarts, this.#sourceStarts, this.#sourceLengths, this.#length);
    return {
      prose: this.#pieces.join(''),
      blocks: this.#blocks,
      toSource: ({ start, end }) => {
        const from = map.startOf(start);
        return { start: from, end: end > start ? map.endOf(end) : from };
      },
    };
  }

  #add(text: string, sourceStart: number, sourceLength: number): void {
    if (text === '') return;
    this.#proseStarts.push(this.#length);
    this.#sourceStarts.push(sourceStart);
    this.#sourceLengths.push(sourceLength);
    this.#pieces.push(text);
    this.#length += text.length;
  }
}

/** Leads offsets of the prose back to the source. A piece that is written in another way is taken whole. */
class SourceMap {
  readonly #proseStarts: Uint32Array;
  readonly #sourceStarts: Uint32Array;
  readonly #sourceLengths: Uint32Array;

  constructor(
    proseStarts: readonly number[],
    sourceStarts: readonly number[],
    sourceLengths: readonly number[],
    private readonly proseLength: number,
  ) {
    this.#proseStarts = Uint32Array.from(proseStarts);
    this.#sourceStarts = Uint32Array.from(sourceStarts);
    this.#sourceLengths = Uint32Array.from(sourceLengths);
  }

  /** Where the character at `offset` starts in the source. */
  startOf(offset: number): number {
    const piece = lastAtOrBefore(this.#proseStarts, offset);
    if (piece < 0) return 0;
    return (this.#sourceStarts[piece] ?? 0) + (this.#isVerbatim(piece) ? this.#within(piece, offset) : 0);
  }

  /** Where the character before `offset` ends in the source. */
  endOf(offset: number): number {
    const piece = lastAtOrBefore(this.#proseStarts, offset - 1);
    if (piece < 0) return 0;
    const length = this.#isVerbatim(piece) ? this.#within(piece, offset) : (this.#sourceLengths[piece] ?? 0);
    return (this.#sourceStarts[piece] ?? 0) + length;
  }

  #within(piece: number, offset: number): number {
    return offset - (this.#proseStarts[piece] ?? 0);
  }

  #isVerbatim(piece: number): boolean {
    const end = this.#proseStarts[piece + 1] ?? this.proseLength;
    return end - (this.#proseStarts[piece] ?? 0) === this.#sourceLengths[piece];
  }
}

/** The last index whose value is at most `value`; -1 if there is none. */
function lastAtOrBefore(values: Uint32Array, value: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
