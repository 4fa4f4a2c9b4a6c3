import type { Span } from '../engine/annotations';

/** UTF-16 code units of a bucket: annotations are shorter, so that each lies in one or two. */
const bucketLength = 128;

/** Spans that can be asked for by the place that they touch, whatever their number. */
export class SpanBuckets<T extends Span> {
  readonly #items = new Set<T>();
  readonly #buckets = new Map<number, Set<T>>();

  constructor(items: readonly T[]) {
    items.forEach((item) => {
      this.add(item);
    });
  }

  /** All spans, sorted by start, then by descending length. */
  sorted(): T[] {
    return [...this.#items].sort((a, b) => a.start - b.start || b.end - a.end);
  }

  add(item: T): void {
    this.#items.add(item);
    for (const bucket of bucketsOf(item)) {
      const there = this.#buckets.get(bucket) ?? new Set<T>();
      this.#buckets.set(bucket, there.add(item));
    }
  }

  remove(item: T): void {
    this.#items.delete(item);
    for (const bucket of bucketsOf(item)) this.#buckets.get(bucket)?.delete(item);
  }

  /** The spans that share a character with this one, in text order. */
  touching(span: Span): T[] {
    const found = new Set<T>();
    for (const bucket of bucketsOf(span))
      for (const item of this.#buckets.get(bucket) ?? [])
        if (item.start < span.end && item.end > span.start) found.add(item);
    return [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  }

  /** The span with these very ends. */
  at({ start, end }: Span): T | undefined {
    for (const item of this.#buckets.get(Math.floor(start / bucketLength)) ?? [])
      if (item.start === start && item.end === end) return item;
    return undefined;
  }
}

function* bucketsOf({ start, end }: Span): Generator<number> {
  const last = Math.floor(Math.max(start, end - 1) / bucketLength);
  for (let bucket = Math.floor(start / bucketLength); bucket <= last; bucket++) yield bucket;
}
