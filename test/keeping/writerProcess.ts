import { writeSync } from 'node:fs';
import { Writer } from './writer';

/**
 * `node writerProcess.cjs NAME COUNT SIDECAR…`: says COUNT things in each sidecar, one after the other, and saves after each; the
 * sidecars are worked on at the same time. A line `says ID` is written before a save, `kept ID` after it, and `failed CODE`
 * where it could not be done. Lines are written at once, so that they outlive a kill.
 */
async function main([name = '', count = '0', ...sidecars]: readonly string[]): Promise<void> {
  await Promise.all(sidecars.map((sidecar, i) => saveAgainAndAgain(sidecar, `${i}:${name}`, Number(count))));
}

async function saveAgainAndAgain(sidecar: string, name: string, count: number): Promise<void> {
  const writer = new Writer(sidecar);
  for (let i = 0; i < count; i++) {
    const id = `urn:test:${name}-${String(i).padStart(4, '0')}`;
    writer.say(id);
    tell(`says ${id}`);
    try {
      await writer.save();
      tell(`kept ${id}`);
    } catch (error) {
      tell(`failed ${(error as NodeJS.ErrnoException).code ?? String(error)}`);
      return;
    }
  }
}

const tell = (line: string): void => void writeSync(1, `${line}\n`);

void main(process.argv.slice(2));
