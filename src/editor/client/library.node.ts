import type { LanguageClientOptions } from 'vscode-languageclient';
import { IPCMessageReader, IPCMessageWriter, LanguageClient, State } from 'vscode-languageclient/node';
import type { ServerProcess } from '../../process/serverProcess';

/**
 * What the client is made of, as one module that is loaded when the server is first needed. The build puts it into a
 * bundle of its own: compiling it would take most of the time that activation may take.
 */
export { CloseAction, ErrorAction, State } from 'vscode-languageclient/node';
export * as protocol from '../../server/protocol';

/** A client that talks to the server's process, and keeps what that writes in the log. */
export function createClient(server: ServerProcess, options: LanguageClientOptions): LanguageClient {
  const connect = () => {
    const process = server.take();
    const log = (words: Buffer) => options.outputChannel?.append(String(words));
    process.stdout?.on('data', log);
    process.stderr?.on('data', log);
    return Promise.resolve({ reader: new IPCMessageReader(process), writer: new IPCMessageWriter(process) });
  };
  const client = new LanguageClient('dateline', 'Dateline', connect, options);
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Stopped) server.end();
  });
  return client;
}
