import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import {
  ConfigurationRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  InitializeRequest,
  InitializedNotification,
  InlayHintRefreshRequest,
  LogMessageNotification,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShowMessageNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  WorkDoneProgressCreateRequest,
  createProtocolConnection,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver-protocol/node';
import { ProposedFeatures, createConnection } from 'vscode-languageserver/node';
import type { ServerHost } from '../../src/server/host';
import {
  annotationsNotification,
  stateNotification,
  type AnnotationsMessage,
  type InitializationOptions,
  type StateMessage,
} from '../../src/server/protocol';
import { startServer } from '../../src/server/server';
import { smallIndex } from './smallIndex';

/** The bytes of the model that ships. */
export const bundledModel = readFileSync(join(__dirname, '..', '..', 'media', 'model.bin'));

export interface SessionOptions {
  readonly options?: Partial<InitializationOptions>;
  readonly settings?: unknown;
  readonly host?: Partial<ServerHost>;
  readonly markdown?: boolean;
}

/** A client and the real server at the two ends of a stream. What the server sends is kept for the test to look at. */
export class ServerSession {
  readonly messages: string[] = [];
  readonly log: string[] = [];
  readonly annotations: AnnotationsMessage[] = [];
  readonly states: StateMessage[] = [];
  readonly progress: string[] = [];
  readonly diagnostics: PublishDiagnosticsParams[] = [];
  /** How often the server said that inlay hints have changed. */
  inlayHintRefreshes = 0;
  settings: unknown;
  readonly #waiting = new Set<() => void>();

  private constructor(readonly client: ProtocolConnection) {
    client.onNotification(ShowMessageNotification.type, ({ message }) => {
      this.#keep(this.messages, message);
    });
    client.onNotification(LogMessageNotification.type, ({ message }) => {
      this.#keep(this.log, message);
    });
    client.onNotification(annotationsNotification, (message) => {
      this.#keep(this.annotations, message);
    });
    client.onNotification(stateNotification, (message) => {
      this.#keep(this.states, message);
    });
    client.onNotification(PublishDiagnosticsNotification.type, (message) => {
      this.#keep(this.diagnostics, message);
    });
    client.onRequest(InlayHintRefreshRequest.type, () => {
      this.inlayHintRefreshes++;
    });
    client.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => this.settings ?? null));
    client.onRequest(RegistrationRequest.type, () => undefined);
    client.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
      this.#keep(this.progress, String(token));
    });
  }

  static async start(setup: SessionOptions = {}): Promise<ServerSession> {
    const toServer = new PassThrough();
    const toClient = new PassThrough();
    startServer(createConnection(ProposedFeatures.all, toServer, toClient), {
      readAsset: (name) => Promise.resolve(name === 'index.bin' ? smallIndex : bundledModel),
      pause: () => setImmediate(),
      ...setup.host,
    });
    const client = createProtocolConnection(
      new StreamMessageReader(toClient),
      new StreamMessageWriter(toServer),
    );
    const session = new ServerSession(client);
    session.settings = setup.settings;
    client.listen();
    await client.sendRequest(InitializeRequest.type, {
      processId: null,
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- the type still requires it
      rootUri: null,
      capabilities: {
        workspace: {
          configuration: true,
          didChangeConfiguration: { dynamicRegistration: true },
          inlayHint: { refreshSupport: true },
        },
        window: { workDoneProgress: true },
        textDocument: {
          hover: { contentFormat: setup.markdown === false ? ['plaintext'] : ['markdown', 'plaintext'] },
        },
      },
      initializationOptions: { locale: 'en', commandLinks: true, ...setup.options },
    });
    await client.sendNotification(InitializedNotification.type, {});
    return session;
  }

  async open(uri: string, text: string, languageId = 'plaintext'): Promise<void> {
    await this.client.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  async change(
    uri: string,
    version: number,
    ...contentChanges: TextDocumentContentChangeEvent[]
  ): Promise<void> {
    await this.client.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  async closeDocument(uri: string): Promise<void> {
    await this.client.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  async configure(settings: unknown): Promise<void> {
    this.settings = settings;
    await this.client.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  }

  /** The first thing for which `find` gives one, now or after messages to come. Fails after ten seconds. */
  async until<T>(what: string, find: () => T | undefined): Promise<T> {
    const deadline = Date.now() + 10_000;
    for (;;) {
      const found = find();
      if (found !== undefined) return found;
      if (Date.now() > deadline) throw new Error(`waited in vain for ${what}; log: ${this.log.join(' | ')}`);
      await this.#nextMessage();
    }
  }

  /** The annotations of a version of a document. */
  analysed(uri: string, version: number): Promise<AnnotationsMessage> {
    return this.until(`annotations of ${uri} version ${version}`, () =>
      this.annotations.find((message) => message.uri === uri && message.version === version),
    );
  }

  async stop(): Promise<void> {
    await this.client.sendRequest(ShutdownRequest.type);
    this.client.dispose();
  }

  #keep<T>(list: T[], item: T): void {
    list.push(item);
    for (const wake of this.#waiting) wake();
  }

  async #nextMessage(): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(done, 200);
      const waiting = this.#waiting;
      function done(): void {
        clearTimeout(timer);
        waiting.delete(done);
        resolve();
      }
      waiting.add(done);
    });
  }
}
