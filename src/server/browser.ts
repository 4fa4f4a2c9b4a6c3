import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { readAssetRequest } from './protocol';
import { startServer } from './server';

/** The worker itself; its type is not among this project's libraries. */
const scope = globalThis as never;
const connection = createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope));

startServer(connection, {
  readAsset: (name) => connection.sendRequest(readAssetRequest, { name }),
  pause,
});

/** A message to oneself comes after those that wait, and without the delay that browsers put on nested timers. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.addEventListener('message', () => {
      channel.port1.close();
      resolve();
    });
    channel.port1.start();
    channel.port2.postMessage(undefined);
  });
}
