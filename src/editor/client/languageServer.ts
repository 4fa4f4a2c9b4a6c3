import * as vscode from 'vscode';
import type * as ClientLibrary from 'vscode-languageclient';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type * as Protocol from '../../server/protocol';
import type { AnnotationServer, ServerState } from '../shared/annotationServer';
import type { AnnotationStore } from '../shared/annotationStore';
import type { DocumentFilter } from '../shared/documents';
import type { SettingsSource } from '../shared/settings';
import { clientOptions } from './clientOptions';
import { createCrashPolicy } from './crashPolicy';
import type { Disposable } from '../shared/disposable';

/** The client library of a host, and how it makes its kind of client: for a child process in Node, a worker in the browser. */
export interface ClientParts {
  readonly library: Pick<typeof ClientLibrary, 'CloseAction' | 'ErrorAction' | 'State'> & {
    readonly protocol: typeof Protocol;
  };
  /** Makes a client that is not yet started. */
  readonly createClient: (options: LanguageClientOptions) => BaseLanguageClient;
}
/** Called when the server is first needed, and again for each restart by hand. */
export type ClientLoader = () => Promise<ClientParts>;

export interface LanguageServerOptions {
  readonly loadClient: ClientLoader;
  /** The folder of the bundled assets (`media`). */
  readonly assets: vscode.Uri;
  /** The same as a file path, where the server can read files. */
  readonly assetsPath?: string;
  readonly settings: SettingsSource;
  readonly documents: DocumentFilter;
  readonly store: AnnotationStore;
}

interface Connection {
  readonly client: BaseLanguageClient;
  readonly protocol: typeof Protocol;
}

/**
 * The language server of this window. It starts with the first document that Dateline reads, or with the first
 * question to it; nothing of the client library is loaded before.
 */
export function createLanguageServer(options: LanguageServerOptions): AnnotationServer & Disposable {
  const log = vscode.window.createOutputChannel('Dateline', { log: true });
  const stateChanged = new vscode.EventEmitter<ServerState>();
  const reported = new vscode.EventEmitter<Protocol.StateMessage>();
  const statementsTold = new vscode.EventEmitter<Protocol.StatementsMessage>();
  let state: ServerState = 'starting';
  let connecting: Promise<Connection> | undefined;
  const answerers: ((client: BaseLanguageClient, protocol: typeof Protocol) => void)[] = [];

  function become(next: ServerState): void {
    if (next === state) return;
    state = next;
    stateChanged.fire(state);
  }

  async function connect(): Promise<Connection> {
    const { library, createClient } = await options.loadClient();
    const { protocol } = library;
    const errorHandler = createCrashPolicy({
      actions: library,
      restart: () => void restart(),
      stopped: () => {
        become('stopped');
      },
    });
    const client = createClient(clientOptions({ ...options, protocol, errorHandler, outputChannel: log }));
    client.onNotification(protocol.annotationsNotification, (message) => {
      options.store.accept(message);
    });
    client.onNotification(protocol.stateNotification, (message) => {
      reported.fire(message);
    });
    client.onNotification(protocol.statementsNotification, (message) => {
      statementsTold.fire(message);
    });
    client.onRequest(protocol.readAssetRequest, ({ name }) =>
      vscode.workspace.fs.readFile(vscode.Uri.joinPath(options.assets, name)),
    );
    for (const answerer of answerers) answerer(client, protocol);
    client.onDidChangeState(({ newState }) => {
      if (newState === library.State.Running) become('running');
      else if (state !== 'stopped') become('starting');
    });
    await client.start();
    return { client, protocol };
  }

  function start(): Promise<Connection> {
    connecting ??= connect().catch((error: unknown) => {
      log.error(error instanceof Error ? error : String(error));
      become('stopped');
      throw error;
    });
    return connecting;
  }

  async function stop(): Promise<void> {
    const ending = connecting;
    connecting = undefined;
    const connection = await ending?.catch(() => undefined);
    await connection?.client.dispose().catch(() => undefined);
  }

  async function restart(): Promise<void> {
    await stop();
    state = 'starting';
    stateChanged.fire(state);
    await start();
  }

  function startIfRead(document: vscode.TextDocument): void {
    if (!connecting && options.documents.includes(document)) void start().catch(() => undefined);
  }

  function followSettings(event: vscode.ConfigurationChangeEvent): void {
    if (!connecting || !event.affectsConfiguration('dateline.documents')) return;
    options.store.forget();
    void restart().catch(() => undefined);
  }

  const subscriptions = vscode.Disposable.from(
    log,
    stateChanged,
    reported,
    statementsTold,
    vscode.workspace.onDidOpenTextDocument(startIfRead),
    options.settings.onDidChange(followSettings),
  );
  // Activation ends first: the client library is loaded in a turn of its own.
  setTimeout(() => {
    vscode.workspace.textDocuments.forEach(startIfRead);
  }, 0);

  return {
    get state() {
      return state;
    },
    onDidChangeState: stateChanged.event,
    onDidReport: reported.event,
    onDidTellStatements: statementsTold.event,
    async request(method, parameters, token) {
      const { client, protocol } = await start();
      const { method: name } = method(protocol);
      // The library takes whatever comes third for a parameter, unless it is a token.
      return token ? client.sendRequest(name, parameters, token) : client.sendRequest(name, parameters);
    },
    onRequest(method, answer) {
      const handler: (parameters: Parameters<typeof answer>[0]) => Promise<unknown> = answer;
      answerers.push((client, protocol) => {
        client.onRequest(method(protocol).method, handler);
      });
    },
    restart,
    dispose() {
      subscriptions.dispose();
      void stop();
    },
  };
}
