import type { Span } from '../annotations';
import { splitSentences } from './sentences';
import type { Block, MetadataItem, TextModel } from './textModel';
import { tokenise } from './tokens';

export type DocumentLanguage = 'plaintext' | 'markdown' | 'html';

/** Prose and what is needed to read it; what each markup reader makes. */
export interface Prose {
  readonly prose: string;
  readonly blocks: readonly Block[];
  readonly metadata: readonly MetadataItem[];
  toSource(span: Span): Span;
}

/** Reads a document into the model that all passes work on. Never throws: markup that is broken is read as far as it goes. */
export function readText(source: string, language: DocumentLanguage): TextModel {
  const read = readers[language](source);
  const tokens = tokenise(read.prose);
  return { ...read, source, tokens, sentences: splitSentences(tokens, read.blocks) };
}

const readers: Readonly<Record<DocumentLanguage, (source: string) => Prose>> = {
  plaintext: readPlainText,
  markdown: readPlainText,
  html: readPlainText,
};

/** Plain text is its own prose; every non-blank line is a block, since hard-wrapped lines are joined by `joinWrappedLines`. */
function readPlainText(source: string): Prose {
  return {
    prose: source,
    blocks: paragraphs(source),
    metadata: [],
    toSource: (span) => ({ start: span.start, end: span.end }),
  };
}

/**
 * Paragraphs of plain text. Where a text has blank lines or wraps its lines at a fixed width, lines without a
 * blank line between them are one paragraph; else each line is one.
 */
function paragraphs(text: string): Block[] {
  const blocks: Block[] = [];
  const separator = isWrapped(text) ? /(?:\r?\n|\r)[^\S\r\n]*(?:\r?\n|\r)\s*/g : /\s*(?:\r\n|\r|\n)\s*/g;
  let start = 0;
  const push = (end: number): void => {
    const trimmedEnd = start + text.slice(start, end).trimEnd().length;
    if (trimmedEnd > start) blocks.push({ kind: 'paragraph', start, end: trimmedEnd });
  };
  for (const match of text.matchAll(separator)) {
    push(match.index);
    start = match.index + match[0].length;
  }
  push(text.length);
  return blocks;
}

/** Hard-wrapped text: at least four lines in five that are followed by another are of 50 to 90 characters. */
function isWrapped(text: string): boolean {
  const lines = text.slice(0, 20_000).split(/\r\n|\r|\n/);
  const inner = lines.filter((line, i) => line.trim() !== '' && (lines[i + 1] ?? '').trim() !== '');
  if (inner.length < 3) return false;
  return inner.filter((line) => line.length >= 50 && line.length <= 90).length / inner.length >= 0.8;
}
