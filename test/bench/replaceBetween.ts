/** Replaces what stands between `<!-- NAME -->` and `<!-- /NAME -->`, each on a line of its own. Throws without them. */
export function replaceBetween(text: string, name: string, content: string): string {
  const open = `<!-- ${name} -->\n`;
  const close = `\n<!-- /${name} -->`;
  const from = text.indexOf(open);
  const to = text.indexOf(close);
  if (from < 0 || to < from) throw new Error(`The marks of "${name}" are missing.`);
  return `${text.slice(0, from + open.length)}\n${content}\n${text.slice(to)}`;
}
