import type { Span } from '../engine/annotations';
import { mapSpan, type Edit } from './mapSpan';
import { quote, type Quote } from './statement';

/** What an edit took from a span: the words as they stood before it, and how to find them if they come back. */
interface Loss {
  readonly whole: Quote;
  /** Where the words were taken from, and where the whole began as counted from there. */
  seam: number;
  readonly delta: number;
  /** The seams of the losses before it, counted from where the whole began: they are there again when the words are. */
  readonly below: readonly number[];
}

/** Losses that are remembered; one an edit, and each can be undone. With more, all are forgotten. */
const mostLosses = 100;
/** UTF-16 code units on each side that tell words that came back from the same words typed elsewhere. */
const nearContext = 12;

/**
 * A span that follows its words through the edits of a text. Words that an edit took and that come back, as by undo, belong to
 * it again.
 */
export class TrackedSpan {
  readonly #losses: Loss[] = [];

  constructor(private current: Span | undefined) {}

  /** Where the words stand; undefined when all of them are gone. */
  get span(): Span | undefined {
    return this.current;
  }

  /** The words as they stood before the latest edit that took any. */
  get lost(): Quote | undefined {
    return this.#losses.at(-1)?.whole;
  }

  /** Follows one edit, and says whether it took words or brought some back; `before` and `after` are the whole text. */
  edit(edit: Edit, before: string, after: string): boolean {
    if (this.#losses.length === 0 && this.#isApart(edit)) return false;
    const seams = this.#losses.map(({ seam }) => seam);
    for (const loss of this.#losses) loss.seam = movedSeam(loss.seam, edit);
    const isTaken = this.current !== undefined && this.#follow(this.current, edit, before, seams);
    const isMended = this.#mend(after);
    return isTaken || isMended;
  }

  /** Puts the span elsewhere; what was lost is forgotten. */
  place(span: Span | undefined): void {
    this.current = span;
    this.#losses.length = 0;
  }

  /** Follows an edit that shares nothing with the words, if it is one. */
  #isApart({ offset, length, text }: Edit): boolean {
    const { current } = this;
    if (!current) return true;
    if (offset + length > current.start) return offset >= current.end;
    const shift = text.length - length;
    this.current = { start: current.start + shift, end: current.end + shift };
    return true;
  }

  /** Whether the edit took words at an edge of the span. `seams` are those of the losses so far, before the edit. */
  #follow(span: Span, edit: Edit, before: string, seams: readonly number[]): boolean {
    const editEnd = edit.offset + edit.length;
    const overlaps = edit.offset < span.end && editEnd > span.start;
    const takes = overlaps && (edit.offset <= span.start || editEnd >= span.end);
    if (takes) {
      this.#losses.push({
        whole: quote(before, span),
        seam: edit.offset,
        delta: span.start - edit.offset,
        below: seams.map((seam) => seam - span.start),
      });
      if (this.#losses.length > mostLosses) this.#losses.length = 0;
    }
    this.current = mapSpan(span, edit);
    return takes;
  }

  /** Whether words came back. */
  #mend(text: string): boolean {
    const at = this.#losses.findLastIndex(({ whole, seam, delta }) => standsAt(text, whole, seam + delta));
    const loss = this.#losses[at];
    if (!loss) return false;
    const start = loss.seam + loss.delta;
    this.current = { start, end: start + loss.whole.exact.length };
    this.#losses.length = at;
    for (const [i, earlier] of this.#losses.entries()) earlier.seam = start + (loss.below[i] ?? 0);
    return true;
  }
}

/** A seam stays where it is when words come back at it. */
function movedSeam(seam: number, { offset, length, text }: Edit): number {
  if (offset >= seam) return seam;
  return offset + length <= seam ? seam + text.length - length : offset;
}

function standsAt(text: string, { exact, prefix, suffix }: Quote, start: number): boolean {
  if (start < 0 || !text.startsWith(exact, start)) return false;
  const before = prefix.slice(-nearContext);
  return (
    text.startsWith(before, start - before.length) &&
    text.startsWith(suffix.slice(0, nearContext), start + exact.length)
  );
}
