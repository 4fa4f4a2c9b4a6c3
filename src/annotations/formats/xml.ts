import { withoutControls } from './markupText';

/** An XML node as xmlbuilder2 takes it: keys that begin with `@` are attributes, `#` is text or a list of nodes. */
export type XmlObject = Readonly<Record<string, unknown>>;

/** An XML document, without characters that XML forbids. */
export async function writeXml(root: XmlObject): Promise<string> {
  const { create } = await import('xmlbuilder2');
  const xml = create({ version: '1.0', encoding: 'UTF-8' }, asGiven(root) as XmlObject).end();
  // A line break of its own kind would be read as "\n" (XML 1.0, 2.11); as a reference it stays what it is.
  return `${xml.replaceAll('\r', '&#13;')}\n`;
}

/** xmlbuilder2 resolves references in what it is given and writes those left as they are: an ampersand is escaped for both. */
function asGiven(value: unknown): unknown {
  if (typeof value === 'string') return withoutControls(value).replaceAll('&', '&amp;amp;');
  if (Array.isArray(value)) return value.map(asGiven);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, asGiven(child)]));
}
