import * as vscode from 'vscode';
import type { Annotations } from '../../engine/annotations';
import type { AnnotationsMessage } from '../../server/protocol';
import type { Edit } from '../../annotations/mapSpan';
import { mapAnnotations } from './mapAnnotations';
import type { Disposable } from './disposable';

/** The latest annotations of each open document, kept at their words while a person types. */
export interface AnnotationStore extends Disposable {
  /** Annotations in offsets of the document as it is now; between two analyses they are moved through the edits. */
  readonly get: (uri: vscode.Uri) => Annotations | undefined;
  /** Whether the annotations are of the document as it is now, and not moved from an older version. */
  readonly isCurrent: (uri: vscode.Uri) => boolean;
  /** Takes a result of the server; one for a version that the document no longer has is dropped. */
  accept(message: AnnotationsMessage): void;
  /** Forgets a document, or all of them. */
  forget(uri?: vscode.Uri): void;
  /** A result has come for the document, or it was forgotten. */
  readonly onDidChange: vscode.Event<vscode.Uri>;
}

interface Entry {
  readonly uri: vscode.Uri;
  readonly version: number;
  annotations: Annotations;
  /** Edits since `annotations`, not yet applied to them. */
  edits: Edit[];
}

export function createAnnotationStore(): AnnotationStore {
  const entries = new Map<string, Entry>();
  const changed = new vscode.EventEmitter<vscode.Uri>();

  function forget(uri: vscode.Uri): void {
    if (entries.delete(uri.toString())) changed.fire(uri);
  }

  const subscriptions = vscode.Disposable.from(
    changed,
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      entries.get(document.uri.toString())?.edits.push(...contentChanges.map(asEdit));
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      forget(uri);
    }),
  );

  return {
    onDidChange: changed.event,
    get(uri) {
      const entry = entries.get(uri.toString());
      if (!entry) return undefined;
      entry.annotations = mapAnnotations(entry.annotations, entry.edits);
      entry.edits = [];
      return entry.annotations;
    },
    isCurrent(uri) {
      const version = entries.get(uri.toString())?.version;
      return version !== undefined && version === openDocument(uri)?.version;
    },
    accept({ uri, version, annotations }) {
      const document = openDocument(vscode.Uri.parse(uri));
      if (document?.version !== version) return;
      entries.set(document.uri.toString(), { uri: document.uri, version, annotations, edits: [] });
      changed.fire(document.uri);
    },
    forget(uri) {
      if (uri) forget(uri);
      else for (const entry of [...entries.values()]) forget(entry.uri);
    },
    dispose() {
      subscriptions.dispose();
    },
  };
}

export function asEdit(change: vscode.TextDocumentContentChangeEvent): Edit {
  return { offset: change.rangeOffset, length: change.rangeLength, text: change.text };
}

/** The document with this address, if it is open. */
export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const address = uri.toString();
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === address);
}
