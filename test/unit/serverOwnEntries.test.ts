import { strict as assert } from 'node:assert';
import { HoverRequest, type MarkupContent } from 'vscode-languageserver-protocol/node';
import {
  editEntriesRequest,
  entityRequest,
  ownEntriesRequest,
  searchEntitiesRequest,
  type AnnotationsMessage,
  type OwnEntriesFile,
} from '../../src/server/protocol';
import { ServerSession, bundledModel } from '../support/serverSession';

const uri = 'file:///article.txt';
const article = 'On Friday the Quellenhof Circle met Tarn Oberlin in Lisbon. They traded spindle dust.';
const inWorkspace = 'file:///articles/.dateline/entities.jsonl';
const inStorage = 'file:///storage/entities.jsonl';

const line = (id: string, label: string, kind: string, rest: object = {}): string =>
  JSON.stringify({ id, label, kind, ...rest });

describe('server: a person’s own entries', () => {
  let session: ServerSession;
  afterEach(() => session.stop());

  const give = (...files: readonly OwnEntriesFile[]): Promise<null> =>
    session.client.sendRequest(ownEntriesRequest, { files });
  /** The links of the names, once the document has been analysed again. */
  const linksAfter = async (change: () => Promise<unknown>): Promise<Readonly<Record<string, unknown>>> => {
    const count = session.annotations.length;
    await change();
    const message = await session.until<AnnotationsMessage>('a new analysis', () =>
      session.annotations.slice(count).at(-1),
    );
    const { entities } = message.annotations;
    return Object.fromEntries(entities.map(({ start, end, id }) => [article.slice(start, end), id]));
  };
  const labelOf = async (id: string): Promise<string | undefined> =>
    (await session.client.sendRequest(entityRequest, { id }))?.label;
  const diagnosticsOf = (file: string): readonly string[] | undefined =>
    session.diagnostics
      .filter((published) => published.uri === file)
      .at(-1)
      ?.diagnostics.map(({ range, message }) => `${range.start.line + 1}: ${message as string}`);

  it('mark and link names at once, in small letters too, and go with their file', async () => {
    session = await ServerSession.start();
    await session.open(uri, article);
    await session.analysed(uri, 1);
    const text = [
      line('x:circle', 'Quellenhof Circle', 'organization'),
      line('x:dust', 'spindle dust', 'product'),
      line('Q597', 'Lisbon', 'place', { description: 'My town' }),
    ].join('\n');
    const links = await linksAfter(() => give({ uri: inWorkspace, text }));
    assert.equal(links['Quellenhof Circle'], 'x:circle');
    assert.equal(links['spindle dust'], 'x:dust');
    assert.equal(links['Lisbon'], 'Q597');
    const hover = await session.client.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position: { line: 0, character: article.indexOf('Lisbon') },
    });
    assert.match((hover?.contents as MarkupContent).value, /My town[^]*_Source_\\: test\\, own/);
    const found = await session.client.sendRequest(searchEntitiesRequest, { query: 'quell', limit: 3 });
    assert.deepEqual(found, [{ id: 'x:circle', label: 'Quellenhof Circle', kind: 'organization' }]);
    const without = await linksAfter(() => give());
    assert.equal(without['Quellenhof Circle'], undefined);
    assert.equal(without['Lisbon'], 'Q597');
  });

  it('of the workspace win over the user’s, and both over the bundled index', async () => {
    session = await ServerSession.start();
    const user = [line('Q597', 'Lissabon', 'place'), line('x:a', 'Of the user', 'person')].join('\n');
    const own = line('x:a', 'Of the workspace', 'person');
    await give({ uri: inStorage, text: user });
    assert.equal(await labelOf('Q597'), 'Lissabon');
    assert.equal(await labelOf('x:a'), 'Of the user');
    await give({ uri: inWorkspace, text: own }, { uri: inStorage, text: user });
    assert.equal(await labelOf('x:a'), 'Of the workspace');
    await give({ uri: inStorage, text: user }, { uri: inWorkspace, text: own });
    assert.equal(await labelOf('x:a'), 'Of the user');
    await give();
    assert.equal(await labelOf('Q597'), 'Lisbon');
  });

  it('that are bad are told by line with the remedy, and the others go on working', async () => {
    session = await ServerSession.start();
    const text = ['// mine', '{"id": ', line('x:b', 'B', 'thing'), line('x:c', 'C', 'work'), '7', ''];
    await give({ uri: inWorkspace, text: [...text, line('x:c', 'C again', 'work')].join('\r\n') });
    const told = await session.until('diagnostics', () => diagnosticsOf(inWorkspace));
    assert.deepEqual(
      told.map((message) => message.slice(0, 28)),
      [
        '2: This line cannot be read ',
        '3: "kind" should hold one of',
        '5: This line holds no record',
        '7: "x:c" is given on line 4 ',
      ],
    );
    assert.equal(await labelOf('x:c'), 'C');
    await give({ uri: inWorkspace, text: line('x:c', 'C', 'work') });
    await session.until('no diagnostics', () =>
      diagnosticsOf(inWorkspace)?.length === 0 ? true : undefined,
    );
    await give({ uri: inWorkspace, text: '7' });
    await session.until('a diagnostic', () => (diagnosticsOf(inWorkspace)?.length === 1 ? true : undefined));
    await give();
    await session.until('none for a file that went', () =>
      diagnosticsOf(inWorkspace)?.length === 0 ? true : undefined,
    );
  });

  it('are told about in the editor’s language', async () => {
    session = await ServerSession.start({ options: { locale: 'es' } });
    await give({ uri: inWorkspace, text: line('x:b', 'B', 'place', { lat: 100 }) });
    const [told] = await session.until('diagnostics', () => diagnosticsOf(inWorkspace));
    assert.equal(told, '1: «lat» debe contener grados de -90 a 90.');
  });

  it('may hold anything without doing harm', async () => {
    session = await ServerSession.start();
    const deep = '['.repeat(200_000);
    const hostile = [
      deep,
      '{"id":"x:p","label":"P","kind":"person","__proto__":{"id":"x:q"}}',
      line('x:long', 'l'.repeat(100_000), 'person'),
      line('x:many', 'M', 'person', { aliases: Array.from({ length: 501 }, (_, i) => `a${i}`) }),
      line('x:blank', ' ', 'person'),
      '\u0000\ufffd\ud800',
      line('x:good', 'Tarn Oberlin', 'person'),
    ];
    await give({ uri: inWorkspace, text: hostile.join('\n') });
    const told = await session.until('diagnostics', () => diagnosticsOf(inWorkspace));
    assert.deepEqual(
      told.map((message) => message.split(':')[0]),
      ['1', '2', '3', '4', '5', '6'],
    );
    assert.ok(told.every((message) => message.length < 600));
    assert.equal(await labelOf('x:good'), 'Tarn Oberlin');
    await give({ uri: inWorkspace, text: '7\n'.repeat(1_000) });
    await session.until('a hundred problems at most', () =>
      diagnosticsOf(inWorkspace)?.length === 100 ? true : undefined,
    );
  });

  it('of a file that is too large or cannot be read are left out, with one message', async () => {
    session = await ServerSession.start();
    await give({ uri: inWorkspace, text: `${line('x:a', 'A', 'work')}\n`.padEnd(5_000_001) });
    const [large] = await session.until('diagnostics', () => diagnosticsOf(inWorkspace));
    assert.match(large ?? '', /^1: This file has more than 5 MB/);
    assert.equal(await labelOf('x:a'), undefined);
    await give({ uri: inWorkspace, problem: 'tooLarge' }, { uri: inStorage, problem: 'unreadable' });
    const other = await session.until('diagnostics', () => diagnosticsOf(inStorage));
    assert.match(other[0] ?? '', /cannot be read.*permissions/);
  });

  it('work without a bundled index', async () => {
    const readAsset = (name: string): Promise<Uint8Array> =>
      name === 'model.bin' ? Promise.resolve(bundledModel) : Promise.reject(new Error('ENOENT'));
    session = await ServerSession.start({ host: { readAsset } });
    await session.open(uri, article);
    await session.analysed(uri, 1);
    const links = await linksAfter(() =>
      give({ uri: inStorage, text: line('x:tarn', 'Tarn Oberlin', 'person') }),
    );
    assert.equal(links['Tarn Oberlin'], 'x:tarn');
  });

  it('are added to their file by the server, under an id that the index does not have', async () => {
    session = await ServerSession.start();
    await give({ uri: inStorage, text: line('x:tarn-oberlin', 'Tarn Oberlin', 'person') });
    const added = await session.client.sendRequest(editEntriesRequest, {
      file: null,
      change: { label: 'Tarn Oberlin', kind: 'person', aliases: [] },
    });
    assert.deepEqual(added, {
      ok: true,
      id: 'x:tarn-oberlin-2',
      text: '{"id":"x:tarn-oberlin-2","label":"Tarn Oberlin","kind":"person"}\n',
    });
    const refused = await session.client.sendRequest(editEntriesRequest, {
      file: null,
      change: { alias: ' ', of: { id: 'Q597', label: 'Lisbon', kind: 'place' } },
    });
    assert.ok(!refused.ok && refused.message.startsWith('"aliases" should hold'));
  });
});
