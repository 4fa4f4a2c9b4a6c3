import type { Span } from '../engine/annotations';

/** UTF-16 code units of a bucket: annotations are shorter, so that each lies in one or two. */
const bucketLength = 128;

/** Spans that can be asked for by the place that they touch, whatever their number. */
export class SpanBuckets<T extends Span> {
  readonly #items = new Set<T>();
  readonly #buckets = new Map<number, T[]>();

  constructor(items: readonly T[]) {
    for (const item of items) this.add(item);
  }

  /** All spans, sorted by start, then by descending length. */
  sorted(): T[] {
    return [...this.#items].sort(inTextOrder);
  }

  /** Adds a span that is not in it. */
  add(item: T): void {
    this.#items.add(item);
    const last = lastBucket(item);
    for (let bucket = firstBucket(item); bucket <= last; bucket++) {
      const there = this.#buckets.get(bucket);
      if (there) there.push(item);
      else this.#buckets.set(bucket, [item]);
    }
  }

  remove(item: T): void {
    this.#items.delete(item);
    const last = lastBucket(item);
    for (let bucket = firstBucket(item); bucket <= last; bucket++) {
      const there = this.#buckets.get(bucket);
      const at = there?.indexOf(item) ?? -1;
      if (at >= 0) there?.splice(at, 1);
    }
  }

  /** The spans that share a character with this one, in text order. */
  touching(span: Span): T[] {
    const found: T[] = [];
    const first = firstBucket(span);
    const last = lastBucket(span);
    for (let bucket = first; bucket <= last; bucket++)
      for (const item of this.#buckets.get(bucket) ?? []) {
        // An item that lies in several of the buckets is taken in the first of them.
        const isFirst = bucket === Math.max(first, firstBucket(item));
        if (isFirst && item.start < span.end && item.end > span.start) found.push(item);
      }
    return found.length > 1 ? found.sort(inTextOrder) : found;
  }

  /** The span with these very ends. */
  at({ start, end }: Span): T | undefined {
    for (const item of this.#buckets.get(Math.floor(start / bucketLength)) ?? [])
      if (item.start === start && item.end === end) return item;
    return undefined;
  }
}

const inTextOrder = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;
const firstBucket = ({ start }: Span): number => Math.floor(start / bucketLength);
const lastBucket = ({ start, end }: Span): number => Math.floor(Math.max(start, end - 1) / bucketLength);
