const opening = '"type": "TextPositionSelector",\n            "start": ';
const middle = ',\n            "end": ';
/** The numbers of a position, from after `opening`. */
const numbers = /\d+,\n {12}"end": \d+(?=\n)/y;

/**
 * An item's text with another position, in code points, in place of its one: what stands around words has not changed, and
 * nothing else of the item is written anew. Undefined where the item has no position, several, or is laid out otherwise.
 */
export function withPosition(item: string, start: number, end: number): string | undefined {
  const at = item.indexOf(opening);
  if (at < 0 || item.lastIndexOf(opening) !== at) return undefined;
  const from = at + opening.length;
  numbers.lastIndex = from;
  const found = numbers.exec(item)?.[0];
  const wanted = `${start}${middle}${end}`;
  if (found === undefined || found === wanted) return found && item;
  return item.slice(0, from) + wanted + item.slice(from + found.length);
}
