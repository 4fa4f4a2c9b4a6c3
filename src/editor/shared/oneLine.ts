/** Longest text that a line of a tree holds, in UTF-16 code units. */
const longestText = 300;

/** Text on one line, cut where it is too long for a line of a tree. */
export function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= longestText ? line : `${line.slice(0, longestText - 1)}…`;
}
