import { strict as assert } from 'node:assert';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { idsIn, Workshop } from './processes';
import { Writer } from './writer';

describe('A file that something else changed', () => {
  const workshop = new Workshop();
  let count = 0;
  let sidecar = '';
  let writer: Writer;
  beforeEach(async () => {
    sidecar = workshop.file(String(count++), '.dateline', 'article.txt.jsonld');
    writer = new Writer(sidecar);
    writer.say('urn:test:old');
    await writer.save();
  });
  after(() => {
    workshop.remove();
  });

  /** The file as another machine would have written it, which says `ids` beside what the file holds. */
  async function elsewhere(...ids: readonly string[]): Promise<string> {
    const copy = workshop.file(`${count++}`, '.dateline', 'article.txt.jsonld');
    const other = new Writer(copy);
    for (const id of ['urn:test:old', ...ids]) other.say(id);
    await other.save();
    return readFileSync(copy, 'utf8');
  }

  it('is merged when it changed before a save', async () => {
    writeFileSync(sidecar, await elsewhere('urn:test:theirs'));
    writer.say('urn:test:mine');
    await writer.save();
    assert.deepEqual(idsIn(sidecar), ['urn:test:mine', 'urn:test:old', 'urn:test:theirs']);
    assert.deepEqual(writer.ids, idsIn(sidecar));
  });

  it('is merged when it changed in the middle of a save, by a program that knows of no lock', async () => {
    const theirs = await elsewhere('urn:test:theirs');
    let isChanged = false;
    writer.say('urn:test:mine');
    await writer.save(() => {
      if (!isChanged) writeFileSync(sidecar, theirs);
      isChanged = true;
      return Promise.resolve();
    });
    assert.deepEqual(idsIn(sidecar), ['urn:test:mine', 'urn:test:old', 'urn:test:theirs']);
  });

  it('is written anew with what was said since it was taken away', async () => {
    rmSync(sidecar);
    writer.say('urn:test:mine');
    await writer.save();
    assert.deepEqual(idsIn(sidecar), ['urn:test:mine']);
  });

  it('is left alone with the marks of a conflict in it, and merged once they are solved', async () => {
    const page = readFileSync(sidecar, 'utf8');
    const conflict = `<<<<<<< HEAD\n${page}=======\n${page}>>>>>>> other\n`;
    writeFileSync(sidecar, conflict);
    writer.say('urn:test:mine');
    assert.equal(await writer.save(), false);
    assert.equal(readFileSync(sidecar, 'utf8'), conflict);
    writeFileSync(sidecar, await elsewhere('urn:test:theirs'));
    assert.equal(await writer.save(), true);
    assert.deepEqual(idsIn(sidecar), ['urn:test:mine', 'urn:test:old', 'urn:test:theirs']);
  });
});
