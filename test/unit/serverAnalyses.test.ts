import { strict as assert } from 'node:assert';
import { ResponseError } from 'vscode-languageserver-protocol/node';
import { setDocumentDateRequest } from '../../src/server/protocol';
import { ServerSession, type SessionOptions } from '../support/serverSession';

const uri = 'file:///article.txt';

describe('server: analyses', () => {
  let session: ServerSession;
  const start = async (options?: SessionOptions): Promise<void> => {
    session = await ServerSession.start(options);
  };
  afterEach(() => session.stop());

  it('pushes the annotations of an opened document with its version, then that it is ready', async () => {
    await start();
    await session.open(uri, 'On 28 February 2025 the ministers met in Geneva.');
    assert.equal((await session.analysed(uri, 1)).uri, uri);
    await session.until('ready', () => session.states.find(({ state }) => state === 'ready'));
    assert.deepEqual(session.messages, []);
  });

  it('never sends a result of a version that was changed before it was ready', async () => {
    await start();
    await session.open(uri, 'a');
    const inserts = Array.from({ length: 20 }, (_, i) => i + 2);
    await Promise.all(
      inserts.map((version) =>
        session.change(uri, version, {
          range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
          text: 'b',
        }),
      ),
    );
    await session.analysed(uri, 21);
    const versions = session.annotations.map(({ version }) => version);
    assert.deepEqual(
      versions,
      [...new Set(versions)].sort((a, b) => a - b),
    );
  });

  it('analyses with the date that a person gives, and without it when it is taken back', async () => {
    await start();
    await session.open(uri, 'They met yesterday.');
    await session.analysed(uri, 1);
    await session.client.sendRequest(setDocumentDateRequest, { uri, date: '2025-02-28' });
    await session.until('the given date', () =>
      session.annotations.find(({ annotations }) => annotations.date?.source === 'given'),
    );
    session.annotations.length = 0;
    await session.client.sendRequest(setDocumentDateRequest, { uri, date: null });
    assert.equal((await session.analysed(uri, 1)).annotations.date, undefined);
  });

  it('refuses a date that is no calendar day, naming it', async () => {
    await start();
    await assert.rejects(
      session.client.sendRequest(setDocumentDateRequest, { uri, date: '2025-02-30' }),
      (error) => error instanceof ResponseError && error.message.includes('2025-02-30'),
    );
  });

  it('says once that a document is over the limit', async () => {
    await start({ settings: { limits: { maxCharacters: 1000 } } });
    await session.open(uri, 'word '.repeat(400));
    const state = await session.until('ready', () => session.states.find(({ state }) => state === 'ready'));
    assert.match(state.notice ?? '', /2000 characters; the first 1000 were analysed.*limits\.maxCharacters/);
    await session.change(uri, 2, { text: 'words '.repeat(400) });
    await session.analysed(uri, 2);
    assert.equal(session.messages.length, 1);
  });

  it('forgets a closed document', async () => {
    await start();
    await session.open(uri, 'They met.');
    await session.closeDocument(uri);
    await session.open('file:///other.txt', 'They met.');
    await session.analysed('file:///other.txt', 1);
    await session.open(uri, 'They met.');
    await session.analysed(uri, 1);
  });
});
