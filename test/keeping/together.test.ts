import { strict as assert } from 'node:assert';
import { setTimeout as sleep } from 'node:timers/promises';
import { idsIn, Workshop, type WriterProcess } from './processes';

describe('Several windows with one sidecar', () => {
  const workshop = new Workshop();
  after(() => {
    workshop.remove();
  });

  it('keep what each of them says', async () => {
    const sidecar = workshop.file('together', '.dateline', 'article.txt.jsonld');
    const writers = ['one', 'other'].map((name) => workshop.start(name, 100, [sidecar]));
    await Promise.all(writers.map(({ ended }) => ended));
    assert.deepEqual(idsIn(sidecar), keptBy(writers));
    assert.equal(keptBy(writers).length, 200);
  }).timeout(60_000);

  it('keep what each of them says where others are killed', async () => {
    const sidecar = workshop.file('killed', '.dateline', 'article.txt.jsonld');
    const writers = ['one', 'other'].map((name) => workshop.start(name, 60, [sidecar]));
    const killed = await Promise.all(
      ['third', 'fourth', 'fifth'].map(async (name) => {
        const writer = workshop.start(name, 1000, [sidecar]);
        await writer.saves();
        await sleep(Math.random() * 100);
        writer.kill();
        await writer.ended;
        return writer;
      }),
    );
    await Promise.all(writers.map(({ ended }) => ended));
    const all = [...writers, ...killed];
    const there = new Set(idsIn(sidecar));
    assert.deepEqual(
      keptBy(all).filter((id) => !there.has(id)),
      [],
    );
    const said = new Set(all.flatMap((writer) => writer.lines('says')));
    assert.ok([...there].every((id) => said.has(id)));
  }).timeout(60_000);
});

const keptBy = (writers: readonly WriterProcess[]): readonly string[] =>
  writers.flatMap((writer) => writer.lines('kept')).sort();
