import type { CodeAction, CodeActionKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from './analyses';
import type { ServerContext } from './context';
import type { ServerSettings } from './protocol';

/** What actions are offered for: a part of a document and the analysis of its present version. */
export interface ActionRequest extends Pick<ServerContext, 'client' | 'localiser'> {
  readonly document: TextDocument;
  readonly analysis: Analysis;
  readonly settings: ServerSettings;
  /** The chosen part as offsets; both are the same where only a cursor stands. */
  readonly start: number;
  readonly end: number;
}

/** One source of actions; a list that holds none of the kinds that the editor asks for is not made. */
export interface ActionSource {
  readonly kind: CodeActionKind;
  readonly actions: (request: ActionRequest) => readonly CodeAction[];
}
