import type { Span } from '../engine/annotations';
import type { PlacedStatement } from './placedStatement';
import { SpanBuckets } from './spanBuckets';

/** The person's annotation where there was `before`, or nothing where the person's word does not make one. */
export type Said<T> = (before: T | undefined, said: PlacedStatement) => T | undefined;

/** One layer with what a person said laid over it; of two statements of the same words the later in the list wins. */
export function overlay<T extends Span>(
  list: readonly T[],
  placed: readonly PlacedStatement[],
  say: Said<T>,
): readonly T[] {
  if (placed.length === 0) return list;
  const result = new SpanBuckets(list);
  for (const said of placed) {
    const touched = result.touching(said.place);
    const exactly = result.at(said.place);
    if (said.statement.verdict === 'rejected') {
      if (exactly) result.remove(exactly);
      continue;
    }
    const after = say(exactly ?? touched[0], said);
    if (!after) continue;
    for (const item of touched) result.remove(item);
    result.add(after);
  }
  return result.sorted();
}

/** Where an item of an old list stands in the new one, if it does; an item that a person replaced is followed by its span. */
export class MovedItems<T extends Span> {
  #positions: ReadonlyMap<T, number> | undefined;
  #places: SpanBuckets<T> | undefined;

  constructor(
    private readonly before: readonly T[],
    private readonly after: readonly T[],
  ) {}

  get(index: number): number | undefined {
    if (this.before === this.after) return index < this.after.length ? index : undefined;
    const item = this.before[index];
    if (!item) return undefined;
    this.#positions ??= new Map(this.after.map((one, i) => [one, i]));
    const at = this.#positions.get(item);
    if (at !== undefined) return at;
    this.#places ??= new SpanBuckets(this.after);
    return this.#positions.get(this.#places.touching(item)[0] ?? item);
  }
}
