import type * as vscode from 'vscode';
import type { Annotations } from '../engine/annotations';
import type { Highlights } from './highlights/highlights';
import type { AnnotationServer } from './shared/annotationServer';
import type { Statements } from './shared/statements/statements';
import type { Status } from './status/status';
import type { NodeTree } from './shared/tree/nodeTree';

/**
 * What the extension hands to other extensions: `vscode.extensions.getExtension('dateline.dateline')?.exports`. The tests
 * inside VS Code use the same.
 */
export interface DatelineApi {
  /** What was found in a document, in offsets of the document as it is now; undefined until the first result. */
  readonly annotations: (uri: vscode.Uri) => Annotations | undefined;
  /** Whether these are of the document as it is now, and not moved through edits since the last result. */
  readonly isCurrent: (uri: vscode.Uri) => boolean;
  /** A result has come for the document, or it was closed. */
  readonly onDidAnnotate: vscode.Event<vscode.Uri>;
  readonly highlights: Pick<Highlights, 'drawn' | 'isCapped'>;
  readonly events: Pick<NodeTree, 'view' | 'roots' | 'onDidChange' | 'reveal'>;
  readonly entities: Pick<NodeTree, 'view' | 'roots' | 'onDidChange' | 'reveal'>;
  readonly said: Pick<NodeTree, 'view' | 'roots' | 'onDidChange' | 'reveal'>;
  /** What the status bar says; undefined while it shows nothing. */
  readonly status: Pick<Status, 'text'>;
  /** What was said of the open documents. */
  readonly statements: Pick<Statements, 'of' | 'onDidChange' | 'settled' | 'isUnwritten'>;
  readonly server: Pick<AnnotationServer, 'state' | 'onDidChangeState' | 'restart'>;
}
