const listStart = '\n  "items": [\n    {';
const itemStart = '{\n      "';
const itemEnd = '\n    }';
const [quoteMark, backslash, openBrace, closeBrace, openBracket, closeBracket] = Array.from(
  '"\\{}[]',
  (sign) => sign.charCodeAt(0),
);

/**
 * The texts of a page's items as they stand in it, in order; an item that is indented otherwise than `writePage` does has none.
 * Undefined where the list of items is not the page's last field, or is laid out otherwise. `json` is valid JSON.
 */
export function itemTexts(json: string): readonly (string | undefined)[] | undefined {
  const at = json.indexOf(listStart);
  if (at < 0 || !isFrame(json.slice(0, at))) return undefined;
  const texts: (string | undefined)[] = [];
  const end = forEachItem(json, at + listStart.length - 1, (start, after) => {
    const isLaidOut = json.startsWith(itemStart, start) && json.endsWith(itemEnd, after);
    texts.push(isLaidOut ? json.slice(start, after) : undefined);
  });
  return json.slice(end).trim() === '}' ? texts : undefined;
}

/** Whether a list that follows `start` is a field of the page itself, and not of something in it. */
function isFrame(start: string): boolean {
  try {
    JSON.parse(`${start} "items": []}`);
    return true;
  } catch {
    return false;
  }
}

/** Hands each member of a list on, from the first's brace to after the last's; returns the offset after the list. */
function forEachItem(json: string, first: number, take: (start: number, after: number) => void): number {
  let depth = 0;
  let start = first;
  for (let i = first; i < json.length; i++) {
    const sign = json.charCodeAt(i);
    if (sign === quoteMark) i = stringEnd(json, i);
    else if (sign === openBrace || sign === openBracket) {
      if (depth === 0) start = i;
      depth++;
    } else if (sign === closeBrace || sign === closeBracket) {
      if (depth === 0) return i + 1;
      depth--;
      if (depth === 0) take(start, i + 1);
    }
  }
  return json.length;
}

/** The closing quotation mark of the string that opens at `start`. */
function stringEnd(json: string, start: number): number {
  let i = start + 1;
  for (let sign = json.charCodeAt(i); sign !== quoteMark && i < json.length; sign = json.charCodeAt(i))
    i += sign === backslash ? 2 : 1;
  return i;
}
