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

/** Where each item of the old list stands in the new one; an item that a person replaced is followed by its span. */
export function indexMap<T extends Span>(
  before: readonly T[],
  after: readonly T[],
): ReadonlyMap<number, number> {
  const positions = new Map(after.map((item, i) => [item, i]));
  const places = new SpanBuckets(after);
  return new Map(
    before.flatMap((item, i) => {
      const at = positions.get(item) ?? positions.get(places.touching(item)[0] ?? item);
      return at === undefined ? [] : [[i, at] as const];
    }),
  );
}
