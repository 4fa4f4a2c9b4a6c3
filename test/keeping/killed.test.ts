import { strict as assert } from 'node:assert';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { idsIn, Workshop } from './processes';
import { Writer } from './writer';

/** Saves that are broken off. */
const killedSaves = 500;
/** Sidecars to which a process saves at the same time. */
const atOnce = 5;
/** Sidecars are left for new ones after so many processes, so that they stay of a usual size. */
const processesOfOne = 20;
/** Milliseconds: some saves. */
const longestLife = 25;

describe('A process that is killed while it saves', () => {
  const workshop = new Workshop();
  after(() => {
    workshop.remove();
  });

  it(`leaves whole files, those before or those after, in ${killedSaves} of ${killedSaves} saves`, async () => {
    for (let left = killedSaves, set = 0; left > 0; set++) {
      const sidecars = Array.from({ length: atOnce }, (_, i) =>
        workshop.file(`${set}-${i}`, '.dateline', 'article.txt.jsonld'),
      );
      left -= await killRepeatedly(workshop, sidecars);
    }
  }).timeout(180_000);
});

/** Kills some processes, one after the other, that save to these sidecars; how many saves were broken off. */
async function killRepeatedly(workshop: Workshop, sidecars: readonly string[]): Promise<number> {
  const kept = sidecars.map((): readonly string[] => []);
  let broken = 0;
  for (let run = 0; run < processesOfOne; run++) {
    const writer = workshop.start(String(run).padStart(2, '0'), 1000, sidecars);
    await writer.saves();
    await sleep(Math.random() * longestLife);
    writer.kill();
    await writer.ended;
    for (const [i, sidecar] of sidecars.entries()) {
      const confirmed = writer.lines('kept', i);
      const inWork = writer.lines('says', i).slice(confirmed.length);
      kept[i] = wholeVersion(sidecar, [...(kept[i] ?? []), ...confirmed], inWork);
      broken += inWork.length;
    }
  }
  for (const [i, sidecar] of sidecars.entries()) await tidiesUp(sidecar, kept[i] ?? []);
  return broken;
}

/** The ids in a sidecar, which are the confirmed ones, with or without those that were being written. */
function wholeVersion(
  sidecar: string,
  confirmed: readonly string[],
  inWork: readonly string[],
): readonly string[] {
  const there = existsSync(sidecar) ? idsIn(sidecar) : [];
  const isAfter = there.length > confirmed.length;
  assert.deepEqual(there, [...confirmed, ...(isAfter ? inWork : [])].sort());
  return there;
}

/** The next save takes over the lock of the killed, keeps what they wrote, and leaves nothing of theirs beside the file. */
async function tidiesUp(sidecar: string, kept: readonly string[]): Promise<void> {
  const writer = new Writer(sidecar);
  writer.say('urn:test:last');
  await writer.save();
  assert.deepEqual(idsIn(sidecar), [...kept, 'urn:test:last'].sort());
  assert.deepEqual(readdirSync(path.dirname(sidecar)), [path.basename(sidecar)]);
}
