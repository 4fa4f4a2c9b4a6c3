import { Parser } from 'htmlparser2';
import type { BlockKind, MetadataItem, Prose } from '../textModel';
import type { Span } from '../../annotations';
import { jsonLdItems } from './jsonLd';
import { ProseBuilder } from './proseBuilder';

const names = (list: string): string[] => list.split(' ');

/** Elements whose text no reader of the page reads as prose. */
const skipped = new Set(
  names(
    'audio canvas code head iframe kbd math noscript object pre samp script select style svg template textarea video',
  ),
);

const blockKinds: ReadonlyMap<string, BlockKind> = new Map([
  ...names(
    'address article aside body caption dd details div dl dt fieldset figcaption figure footer form header hr html main nav ol p section summary table tr ul',
  ).map((name) => [name, 'paragraph'] as const),
  ...names('h1 h2 h3 h4 h5 h6').map((name) => [name, 'heading'] as const),
  ['li', 'listItem'],
  ['td', 'cell'],
  ['th', 'cell'],
  ['blockquote', 'quote'],
]);

/**
 * Reads HTML as a stream: linear, no tree, broken markup read as far as it goes. Metadata: `<meta>` (its key is its
 * `property`, `name` or `itemprop`), `<time datetime>` (its key is its `itemprop`, else `pubdate` or `time`), the
 * dates and the headline of JSON-LD, and `<title>`.
 */
export function readHtml(source: string): Prose {
  return new HtmlReader(source).read();
}

class HtmlReader {
  readonly #builder = new ProseBuilder();
  readonly #metadata: MetadataItem[] = [];
  /** Names of the open skipped elements; text is prose while there are none. */
  readonly #skipping: string[] = [];
  #jsonLd: string[] | undefined;
  #title: { text: string; readonly start: number } | undefined;

  constructor(private readonly source: string) {}

  read(): Prose {
    const parser: Parser = new Parser(
      {
        onopentag: (name, attributes) => {
          const span = { start: parser.startIndex, end: parser.endIndex + 1 };
          this.#readMetadata(name, attributes, span);
          this.#open(name, span);
        },
        ontext: (text) => {
          this.#text(text, { start: parser.startIndex, end: parser.endIndex + 1 });
        },
        onclosetag: (name) => {
          this.#finishMetadata(name);
          this.#close(name);
        },
      },
      { decodeEntities: true, lowerCaseTags: true },
    );
    parser.end(this.source);
    return { ...this.#builder.finish(), metadata: this.#metadata };
  }

  #open(name: string, span: Span): void {
    if (skipped.has(name)) this.#skipping.push(name);
    if (this.#skipping.length > 0) return;
    const kind = blockKinds.get(name);
    if (kind) this.#builder.block(kind);
    else if (name === 'br') this.#builder.gap(span);
  }

  #close(name: string): void {
    const open = this.#skipping.lastIndexOf(name);
    if (open >= 0) this.#skipping.splice(open);
    if (this.#skipping.length === 0 && blockKinds.has(name)) this.#builder.block();
  }

  #text(text: string, span: Span): void {
    this.#jsonLd?.push(text);
    if (this.#title) this.#title.text += text;
    if (this.#skipping.length > 0) return;
    const isVerbatim = text.length === span.end - span.start && this.source.startsWith(text, span.start);
    if (isVerbatim) this.#builder.verbatim(text, span.start);
    else this.#builder.written(text, span);
  }

  #readMetadata(name: string, attributes: Readonly<Record<string, string>>, span: Span): void {
    const { content, datetime, itemprop, type } = attributes;
    const metaKey = attributes['property'] ?? attributes['name'] ?? itemprop;
    if (name === 'meta' && metaKey !== undefined && content !== undefined) {
      this.#metadata.push({ kind: 'meta', key: metaKey, value: content, span });
    } else if (name === 'time' && datetime !== undefined) {
      const key = itemprop ?? ('pubdate' in attributes ? 'pubdate' : 'time');
      this.#metadata.push({ kind: 'time', key, value: datetime, span });
    } else if (name === 'script' && type?.toLowerCase() === 'application/ld+json') {
      this.#jsonLd = [];
    } else if (name === 'title') {
      this.#title = { text: '', start: span.end };
    }
  }

  #finishMetadata(name: string): void {
    if (name === 'script' && this.#jsonLd) {
      this.#metadata.push(...jsonLdItems(this.#jsonLd.join('')));
      this.#jsonLd = undefined;
    } else if (name === 'title' && this.#title) {
      this.#metadata.push({ kind: 'title', key: 'title', value: this.#title.text.trim() });
      this.#title = undefined;
    }
  }
}
