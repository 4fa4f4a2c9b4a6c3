import { isMap, isScalar, parseDocument } from 'yaml';
import type { MetadataItem } from '../textModel';

export interface SplitDocument {
  /** The text between the fences; undefined where the document has no front matter. */
  readonly yaml: string | undefined;
  readonly yamlStart: number;
  /** Where the document proper starts. */
  readonly bodyStart: number;
}

/** Front matter longer than this is read as text: it is data of another kind. */
const longest = 100_000;

/** Parts YAML front matter (`---` on the first line up to `---` or `...` on a later one) from what follows. */
export function splitFrontMatter(source: string): SplitDocument {
  const start = source.startsWith('\uFEFF') ? 1 : 0;
  const opening = /^---[ \t]*(?:\r\n|\r|\n)/.exec(source.slice(start, start + 100))?.[0];
  const none = { yaml: undefined, yamlStart: start, bodyStart: start };
  if (opening === undefined) return none;
  const yamlStart = start + opening.length;
  const rest = source.slice(yamlStart, yamlStart + longest);
  const closing = /^(?:---|\.\.\.)[ \t]*$/m.exec(rest);
  if (!closing) return none;
  return {
    yaml: rest.slice(0, closing.index),
    yamlStart,
    bodyStart: yamlStart + closing.index + closing[0].length,
  };
}

/**
 * The scalars at the top level of front matter, with their spans in the source; `offset` is where the YAML starts. Of
 * front matter that is broken, what can be read is given.
 */
export function readFrontMatter(yaml: string, offset: number): MetadataItem[] {
  const { contents } = parseDocument(yaml, {
    logLevel: 'silent',
    schema: 'failsafe',
    stringKeys: true,
    uniqueKeys: false,
  });
  if (!isMap(contents)) return [];
  const items: MetadataItem[] = [];
  for (const { key, value } of contents.items) {
    if (!isScalar(key) || !isScalar(value)) continue;
    const [start, end] = value.range;
    const span = { start: offset + start, end: offset + end };
    items.push({ kind: 'frontMatter', key: String(key.value), value: String(value.value), span });
  }
  return items;
}
