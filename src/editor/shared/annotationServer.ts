import type * as vscode from 'vscode';
import type { RequestType } from 'vscode-languageserver-protocol';
import type * as Protocol from '../../server/protocol';

/** `starting` until the server's first answer, also after a crash; `stopped` when it crashed too often. */
export type ServerState = 'starting' | 'running' | 'stopped';

/** The language server as features see it. */
export interface AnnotationServer {
  readonly state: ServerState;
  readonly onDidChangeState: vscode.Event<ServerState>;
  /** What the server is doing with one document. */
  readonly onDidReport: vscode.Event<Protocol.StateMessage>;
  /** How the statements of a document stand. */
  readonly onDidTellStatements: vscode.Event<Protocol.StatementsMessage>;
  /**
   * Asks the server, and starts it where needed. The method is taken from the protocol, which is loaded with the
   * client and not before: `request((protocol) => protocol.describeRequest, …)`.
   */
  request<Parameters, Result>(
    method: (protocol: typeof Protocol) => RequestType<Parameters, Result, void>,
    parameters: Parameters,
    token?: vscode.CancellationToken,
  ): Promise<Result>;
  /** Answers what the server asks; one answerer a method. */
  onRequest<Parameters, Result>(
    method: (protocol: typeof Protocol) => RequestType<Parameters, Result, void>,
    answer: (parameters: Parameters) => Promise<Result>,
  ): void;
  /** Stops the server and starts a new one. */
  restart(): Promise<void>;
}
