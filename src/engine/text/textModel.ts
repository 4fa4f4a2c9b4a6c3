import type { Span } from '../annotations';
import type { Tokens } from './tokens';

/** The readable text of a document, as the reader of its markup gives it. */
export interface Prose {
  readonly prose: string;
  /** Sorted, never overlapping, without white space at their ends; separated by line breaks in the prose. */
  readonly blocks: readonly Block[];
  /** Metadata found in markup: front matter keys, `<meta>`, `<time>`, JSON-LD, `<title>`. */
  readonly metadata: readonly MetadataItem[];
  /** The span of the source that a span of the prose stands for. */
  toSource(span: Span): Span;
}

/**
 * A document as the passes read it: its prose without markup, cut into blocks, sentences and tokens.
 *
 * All passes work in offsets of `prose`. For plain text, prose is the document itself; for Markdown and HTML it
 * is the readable text alone, and `toSource` leads a span back to the document.
 */
export interface TextModel extends Prose {
  readonly source: string;
  readonly tokens: Tokens;
  /** In order; every token is in exactly one. */
  readonly sentences: readonly Sentence[];
}

export interface Sentence extends Span {
  /** First token, and the token after the last. */
  readonly firstToken: number;
  readonly endToken: number;
  /** Index into `blocks`. */
  readonly block: number;
}

export type BlockKind = 'paragraph' | 'heading' | 'listItem' | 'cell' | 'quote';

export interface Block extends Span {
  readonly kind: BlockKind;
}

export interface MetadataItem {
  readonly kind: 'frontMatter' | 'meta' | 'time' | 'jsonLd' | 'title';
  readonly key: string;
  readonly value: string;
  /** Of the source; absent where the parser does not tell. */
  readonly span?: Span;
}
