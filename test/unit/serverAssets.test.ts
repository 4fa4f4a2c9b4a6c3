import { strict as assert } from 'node:assert';
import { searchEntitiesRequest, type AssetName } from '../../src/server/protocol';
import { ServerSession, bundledModel } from '../support/serverSession';
import { smallIndex } from '../support/smallIndex';

const uri = 'file:///article.txt';

/** With an index of these bytes, or one that cannot be read, there is one message, and annotations still come. */
async function check(bytes: Uint8Array | Error, message: RegExp | undefined): Promise<void> {
  let reads = 0;
  const readAsset = (name: AssetName): Promise<Uint8Array> => {
    if (name === 'model.bin') return Promise.resolve(bundledModel);
    reads++;
    return bytes instanceof Error ? Promise.reject(bytes) : Promise.resolve(bytes);
  };
  const session = await ServerSession.start({ host: { readAsset } });
  assert.equal(reads, 0, 'nothing is read before a document is analysed');
  await session.open(uri, 'Maria Fernandes met reporters in Lisbon.');
  await session.analysed(uri, 1);
  await session.change(uri, 2, { text: 'Maria Fernandes left Lisbon.' });
  const { annotations } = await session.analysed(uri, 2);
  assert.ok(annotations.entities.some(({ label }) => label === 'Maria Fernandes'));
  assert.equal(session.messages.length, message ? 1 : 0);
  if (message) assert.match(session.messages[0] ?? '', message);
  assert.equal(reads, 1);
  await session.stop();
}

describe('server: bundled files', () => {
  it('reads the index once, when the first document is analysed', () => check(smallIndex, undefined));

  it('names a missing index and the remedy, once, and goes on', () =>
    check(new Error('ENOENT'), /media\/index\.bin.*is missing.*Reinstall/));

  it('names a damaged index and the remedy, once, and goes on', async () => {
    const damaged = smallIndex.slice();
    damaged.fill(7, damaged.length - 20);
    await check(damaged, /media\/index\.bin.*is damaged.*Reinstall/);
    await check(smallIndex.slice(0, 40), /damaged/);
    await check(new Uint8Array(), /damaged/);
    await check(new TextEncoder().encode('<!doctype html><p>404'), /damaged/);
  });

  it('names a missing model, and goes on with the index', async () => {
    const session = await ServerSession.start({
      host: {
        readAsset: (name) =>
          name === 'index.bin' ? Promise.resolve(smallIndex) : Promise.reject(new Error('ENOENT')),
      },
    });
    await session.open(uri, 'They met in Lisbon.');
    const { annotations } = await session.analysed(uri, 1);
    assert.ok(annotations.entities.some(({ id }) => id === 'Q597'));
    assert.equal(session.messages.length, 1);
    assert.match(session.messages[0] ?? '', /media\/model\.bin.*missing/);
    await session.stop();
  });

  it('searches the index before any document is open', async () => {
    const session = await ServerSession.start();
    const found = await session.client.sendRequest(searchEntitiesRequest, { query: 'lisb', limit: 5 });
    assert.deepEqual(found, [
      {
        id: 'Q597',
        label: 'Lisbon',
        kind: 'place',
        description: 'Capital of Portugal',
        link: 'https://www.wikidata.org/wiki/Q597',
      },
    ]);
    await session.stop();
  });
});
