/** Widths as shares of the font's size, for proportional sans-serif faces; measured, a little on the safe side. */
const narrow = 0.3;
const usual = 0.56;
const capital = 0.72;
/** East Asian ideographs, kana, hangul and emoji are as wide as they are high. */
const wide = 1;

/** About how many pixels a text takes in a line; the same in every host, which measuring is not. */
export function textWidth(text: string, fontSize: number): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width * fontSize;
}

/** The text cut to `most` characters, with an ellipsis where it was longer. */
export function shorten(text: string, most: number): string {
  const characters = Array.from(text);
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}

function widthOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x1100 && (code <= 0x11ff || (code >= 0x2e80 && code <= 0xd7ff) || code >= 0x1f000))
    return wide;
  if (" .,:;!|ijlftI'’()".includes(character)) return narrow;
  return character !== character.toLowerCase() || 'mw—%'.includes(character) ? capital : usual;
}
