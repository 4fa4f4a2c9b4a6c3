import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import type { TextDocumentsConfiguration } from 'vscode-languageserver';
import type { Edit } from '../../annotations/mapSpan';

export interface EditListener {
  /** One edit was made; both texts are whole. */
  onEdit(uri: string, edit: Edit, before: string, after: string): void;
  /** All edits of one change were made. */
  onEdited(uri: string, edits: readonly Edit[], text: string): void;
}

/** How documents are kept in step with the client's, with a listener that is told each edit on the way. */
export function trackedDocuments(listener: EditListener): TextDocumentsConfiguration<TextDocument> {
  return {
    create: (uri, languageId, version, content) => TextDocument.create(uri, languageId, version, content),
    update(document, changes, version) {
      const edits: Edit[] = [];
      let before = document.getText();
      for (const change of changes) {
        const edit = editOf(document, change);
        TextDocument.update(document, [change], version);
        const after = document.getText();
        listener.onEdit(document.uri, edit, before, after);
        edits.push(edit);
        before = after;
      }
      listener.onEdited(document.uri, edits, before);
      return TextDocument.update(document, [], version);
    },
  };
}

function editOf(document: TextDocument, change: TextDocumentContentChangeEvent): Edit {
  if (!('range' in change)) return { offset: 0, length: document.getText().length, text: change.text };
  const offset = document.offsetAt(change.range.start);
  return { offset, length: document.offsetAt(change.range.end) - offset, text: change.text };
}
