import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { idsIn, Workshop } from './processes';
import { Writer } from './writer';

const isRoot = process.getuid?.() === 0;
/** A user without rights: root may write everywhere. */
const nobody = 65534;

describe('A file that cannot be written', () => {
  const workshop = new Workshop();
  after(() => {
    workshop.remove();
  });

  it('stays as it was on a full disk, and is written once there is room', async function () {
    const disk = workshop.file('disk');
    mkdirSync(disk);
    const mounted =
      isRoot && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', disk]).status === 0;
    if (!mounted) this.skip();
    try {
      await fillsTheDisk(disk);
    } finally {
      spawnSync('umount', [disk]);
    }
  });

  it('stays as it was where the system allows no larger one', async function () {
    if (spawnSync('bash', ['-c', 'ulimit -f 16']).status !== 0) this.skip();
    const sidecar = workshop.file('limited', '.dateline', 'article.txt.jsonld');
    const writer = workshop.startLimited('ulimit -f 16', 'limited', 1000, sidecar);
    await writer.ended;
    assert.deepEqual(writer.lines('failed'), ['EFBIG']);
    assert.deepEqual(idsIn(sidecar), writer.lines('kept'));
    assert.deepEqual(readdirSync(path.dirname(sidecar)), [path.basename(sidecar)]);
  });

  it('is told to be in a read-only folder, whether there is one already or not', async function () {
    if (process.platform === 'win32') this.skip();
    const user = isRoot ? { uid: nobody, gid: nobody } : {};
    for (const hasFile of [false, true]) {
      const folder = workshop.file(`readOnly-${String(hasFile)}`);
      const sidecar = path.join(folder, '.dateline', 'article.txt.jsonld');
      mkdirSync(folder);
      if (hasFile) await saved(sidecar, 'urn:test:first');
      const closed = hasFile ? path.dirname(sidecar) : folder;
      chmodSync(closed, 0o555);
      const writer = workshop.start('refused', 1, [sidecar], user);
      await writer.ended;
      assert.deepEqual(writer.lines('failed'), ['EACCES']);
      assert.deepEqual(hasFile ? idsIn(sidecar) : readdirSync(folder), hasFile ? ['urn:test:first'] : []);
      chmodSync(closed, 0o755);
    }
  });
});

async function saved(sidecar: string, id: string): Promise<Writer> {
  const writer = new Writer(sidecar);
  writer.say(id);
  await writer.save();
  return writer;
}

/** Fills a disk with a sidecar and something else until nothing can be saved, and makes room again. */
async function fillsTheDisk(disk: string): Promise<void> {
  const sidecar = path.join(disk, '.dateline', 'article.txt.jsonld');
  const ballast = path.join(disk, 'ballast');
  const writer = await saved(sidecar, 'urn:test:0000');
  for (let i = 1; i < 60; i++) writer.say(`urn:test:${String(i).padStart(4, '0')}`);
  await writer.save();
  const before = idsIn(sidecar);
  for (let size = 4096 * 63; ; size -= 4096) {
    try {
      writeFileSync(ballast, 'x'.repeat(size));
      break;
    } catch {
      // Less goes in.
    }
  }
  writer.say('urn:test:late');
  for (let attempt = 0; attempt < 3; attempt++) {
    await assert.rejects(writer.save(), { code: 'ENOSPC' });
    assert.deepEqual(idsIn(sidecar), before);
    assert.deepEqual(readdirSync(path.dirname(sidecar)), [path.basename(sidecar)]);
  }
  rmSync(ballast);
  await writer.save();
  assert.deepEqual(idsIn(sidecar), [...before, 'urn:test:late']);
}
