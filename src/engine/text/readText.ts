import { readHtml } from './markup/html';
import { readMarkdown } from './markup/markdown';
import { readPlainText } from './markup/plainText';
import { splitSentences } from './sentences';
import type { Prose, TextModel } from './textModel';
import { tokenise } from './tokens';

export type DocumentLanguage = 'plaintext' | 'markdown' | 'html';

/**
 * Reads a document into the model that all passes work on. Never throws: markup that is broken is read as far as it
 * goes.
 */
export function readText(source: string, language: DocumentLanguage): TextModel {
  const read = readers[language](source);
  const tokens = tokenise(read.prose);
  return { ...read, source, tokens, sentences: splitSentences(tokens, read.blocks) };
}

const readers: Readonly<Record<DocumentLanguage, (source: string) => Prose>> = {
  plaintext: readPlainText,
  markdown: readMarkdown,
  html: readHtml,
};
