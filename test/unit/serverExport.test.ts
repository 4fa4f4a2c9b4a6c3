import { strict as assert } from 'node:assert';
import { CancellationTokenSource } from 'vscode-languageserver-protocol/node';
import { formats } from '../../src/annotations/formats/formats';
import {
  exportRequest,
  formatsRequest,
  readDocumentRequest,
  reconcileRequest,
  sayRequest,
  type ReadDocumentAnswer,
} from '../../src/server/protocol';
import { ServerSession } from '../support/serverSession';

const first = 'file:///articles/one.txt';
const second = 'file:///articles/deep/one.txt';

describe('server: export', () => {
  let session: ServerSession;
  afterEach(() => session.stop());

  /** A session whose client has these files. */
  async function start(files: Readonly<Record<string, ReadDocumentAnswer>>): Promise<void> {
    session = await ServerSession.start({ settings: { documentDate: '2025-02-28' } });
    session.client.onRequest(
      readDocumentRequest,
      ({ uri }) => files[uri] ?? { complaint: `${uri} is not there.` },
    );
  }
  const source = (text: string, more: object = {}): ReadDocumentAnswer => ({
    text,
    language: 'plaintext',
    sidecar: null,
    folderSidecars: [],
    ...more,
  });

  it('lists the formats with what they do not keep', async () => {
    await start({});
    const listed = await session.client.sendRequest(formatsRequest, {});
    assert.deepEqual(
      listed.map(({ id }) => id),
      formats.map(({ id }) => id),
    );
    assert.deepEqual(
      listed.filter(({ canRead }) => canRead).map(({ id }) => id),
      ['webannotation', 'brat', 'conll', 'spacy', 'tei'],
    );
  });

  it('writes documents that are closed, those of one name apart, and tells of what cannot be read', async () => {
    await start({
      [first]: source('They met on Thursday.'),
      [second]: source('They met on 3 May 2019.', { date: '2019-06-01' }),
    });
    const { files, complaints } = await session.client.sendRequest(exportRequest, {
      format: 'spacy',
      uris: [first, second, 'file:///articles/none.txt'],
    });
    const lines = files.flatMap(({ content }) => content.trim().split('\n'));
    assert.equal(lines.length, 2);
    assert.ok(lines[0]?.includes('2025-02-27') && lines[1]?.includes('2019-05-03'));
    assert.deepEqual(complaints, ['file:///articles/none.txt is not there.']);
    const brat = await session.client.sendRequest(exportRequest, { format: 'brat', uris: [first, second] });
    assert.deepEqual(brat.files.map(({ name }) => name).sort(), [
      'one-2.ann',
      'one-2.txt',
      'one.ann',
      'one.txt',
    ]);
  });

  it('takes in what persons said: of open documents, and in the sidecars of closed ones', async () => {
    const text = 'Zorblatt spoke in Lima.';
    await start({ [first]: source(text) });
    await session.open(first, text);
    await session.client.sendRequest(sayRequest, {
      uri: first,
      version: 1,
      sayings: [
        {
          type: 'say',
          target: { about: 'entity', start: 0, end: 8 },
          said: { kind: 'law', verdict: 'accepted' },
        },
      ],
    });
    const open = await session.client.sendRequest(exportRequest, { format: 'conll', uris: [first] });
    assert.match(open.files[0]?.content ?? '', /^Zorblatt.*law/im);
    const kept = await session.client.sendRequest(reconcileRequest, {
      sheet: first,
      source: '../one.txt',
      name: 'one.txt.jsonld',
      file: null,
    });
    const sidecar = kept.ok ? (kept.page ?? null) : null;
    await session.closeDocument(first);
    session.client.onRequest(readDocumentRequest, () => source(text, { sidecar }));
    const closed = await session.client.sendRequest(exportRequest, { format: 'conll', uris: [first] });
    assert.equal(closed.files[0]?.content, open.files[0]?.content);
  });

  it('ends where it is cancelled', async () => {
    await start({});
    const stop = new CancellationTokenSource();
    let asked = 0;
    session.client.onRequest(readDocumentRequest, () => {
      if (++asked === 2) stop.cancel();
      return source('They met on Thursday.');
    });
    const uris = Array.from({ length: 50 }, (_, i) => `file:///articles/${i}.txt`);
    await assert.rejects(session.client.sendRequest(exportRequest, { format: 'csv', uris }, stop.token));
    assert.ok(asked < 10, String(asked));
  });

  it('refuses a format that is not there', async () => {
    await start({});
    await assert.rejects(session.client.sendRequest(exportRequest, { format: 'docx', uris: [] }), /docx/);
  });
});
