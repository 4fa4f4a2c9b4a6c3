import type { SyntaxNodeRef } from '@lezer/common';
import { GFM, parser } from '@lezer/markdown';
import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { decodeNumericCharacterReference } from 'micromark-util-decode-numeric-character-reference';
import type { BlockKind, Prose } from '../textModel';
import { readFrontMatter, splitFrontMatter } from './frontMatter';
import { isRunaway } from './markdownLimits';
import { readPlainText } from './plainText';
import { ProseBuilder } from './proseBuilder';

const names = (list: string): string[] => list.split(' ');

/** Nodes that a reader of the page does not read as prose: marks, code, raw HTML, link targets, definitions. */
const skipped = new Set(
  names(
    'Autolink CodeBlock CodeInfo CodeMark Comment CommentBlock EmphasisMark FencedCode HTMLBlock HTMLTag HeaderMark HorizontalRule InlineCode LinkLabel LinkMark LinkReference LinkTitle ListMark ProcessingInstruction ProcessingInstructionBlock QuoteMark StrikethroughMark TableDelimiter TaskMarker URL',
  ),
);

const blockKinds: ReadonlyMap<string, BlockKind> = new Map([
  ['Paragraph', 'paragraph'],
  ['Task', 'listItem'],
  ['TableCell', 'cell'],
  ...['1', '2', '3', '4', '5', '6'].map((level) => [`ATXHeading${level}`, 'heading'] as const),
  ['SetextHeading1', 'heading'],
  ['SetextHeading2', 'heading'],
]);

const markdown = parser.configure(GFM);

/**
 * Reads CommonMark with tables, strikethrough and YAML front matter. Text whose marks would take more than linear
 * time to read (`markdownLimits.ts`) is read as plain text.
 */
export function readMarkdown(source: string): Prose {
  const { yaml, yamlStart, bodyStart } = splitFrontMatter(source);
  const body = source.slice(bodyStart);
  if (isRunaway(body)) return readPlainText(source);
  const reader = new MarkdownReader(body, bodyStart);
  return { ...reader.read(), metadata: yaml === undefined ? [] : readFrontMatter(yaml, yamlStart) };
}

class MarkdownReader {
  readonly #builder = new ProseBuilder();
  /** Offset in the body up to which the open block has been read; undefined between blocks. */
  #readTo: number | undefined;

  constructor(
    private readonly body: string,
    private readonly offset: number,
  ) {}

  read(): Omit<Prose, 'metadata'> {
    markdown.parse(this.body).iterate({
      enter: (node) => this.#enter(node),
      leave: (node) => {
        if (blockKinds.has(node.name)) this.#closeBlock(node.to);
      },
    });
    return this.#builder.finish();
  }

  /** Returns false where the node's children are not to be visited. */
  #enter(node: SyntaxNodeRef): boolean {
    const kind = blockKinds.get(node.name);
    if (kind) {
      this.#builder.block(kind);
      this.#readTo = node.from;
    } else if (this.#readTo !== undefined && (skipped.has(node.name) || isFootnoteCall(this.body, node))) {
      this.#addText(node.from);
      if (node.name === 'HTMLTag' && /^<br\b/i.test(this.body.slice(node.from, node.to))) this.#addGap(node);
      this.#readTo = Math.max(this.#readTo, endOfSkipped(this.body, node));
      return false;
    } else if (this.#readTo !== undefined && (node.name === 'Entity' || node.name === 'Escape')) {
      this.#addText(node.from);
      this.#addWritten(node);
      this.#readTo = node.to;
    } else if (skipped.has(node.name)) {
      return false;
    }
    return true;
  }

  #closeBlock(end: number): void {
    this.#addText(end);
    this.#readTo = undefined;
    this.#builder.block();
  }

  /** Adds the text from where reading stands to `end`, line by line, without the lines' indentation. */
  #addText(end: number): void {
    const start = this.#readTo ?? end;
    if (end <= start) return;
    const text = this.body.slice(start, end);
    const afterMark = start > 0 && this.body[start - 1] === '>';
    let isFirst = !afterMark;
    for (const line of text.matchAll(/[^\r\n]+|\r\n|\r|\n/g)) {
      const at = this.offset + start + line.index;
      if (/^[\r\n]/.test(line[0])) {
        this.#builder.gap({ start: at, end: at + line[0].length });
        isFirst = false;
        continue;
      }
      const content = isFirst ? line[0] : line[0].trimStart();
      this.#builder.verbatim(content, at + line[0].length - content.length);
      isFirst = true;
    }
  }

  #addGap({ from, to }: SyntaxNodeRef): void {
    this.#builder.gap({ start: this.offset + from, end: this.offset + to });
  }

  #addWritten({ name, from, to }: SyntaxNodeRef): void {
    const text = this.body.slice(from, to);
    if (name === 'Escape') this.#builder.verbatim(text.slice(1), this.offset + from + 1);
    else this.#builder.written(decodeReference(text), { start: this.offset + from, end: this.offset + to });
  }
}

/** With the bracket that closes a link's text, all that stands behind it (target, title, reference) is passed over. */
function endOfSkipped(body: string, { name, node, from, to }: SyntaxNodeRef): number {
  return name === 'LinkMark' && body[from] === ']' ? (node.parent?.to ?? to) : to;
}

const isFootnoteCall = (body: string, node: SyntaxNodeRef): boolean =>
  node.name === 'Link' && body.startsWith('[^', node.from);

/** The character of `&amp;`, `&#233;` or `&#xE9;`; the reference itself where it names none. */
function decodeReference(reference: string): string {
  const name = reference.slice(1, -1);
  if (!name.startsWith('#')) return decodeNamedCharacterReference(name) || reference;
  const isHexadecimal = /^#x/i.test(name);
  return decodeNumericCharacterReference(name.slice(isHexadecimal ? 2 : 1), isHexadecimal ? 16 : 10);
}
