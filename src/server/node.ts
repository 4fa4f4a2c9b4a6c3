import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { assetNames } from '../engine/assets';
import { startServer } from './server';

const ownFolder = join(__dirname, '..', 'media');
/** Bundled files are read while the client still starts; what cannot be read is told to the one who asks for it. */
const early = new Map(assetNames.map((name) => [name, readWhole(join(ownFolder, name))]));
for (const reading of early.values()) reading.catch(() => undefined);

startServer(createConnection(ProposedFeatures.all), {
  readAsset(name, folder = ownFolder) {
    const read = folder === ownFolder ? early.get(name) : undefined;
    early.delete(name);
    return read ?? readWhole(join(folder, name));
  },
  readsByItself: true,
  pause: () => new Promise((resolve) => setImmediate(resolve)),
});

/** A file as one piece: `readFile` would read the index in some thirty. */
async function readWhole(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const bytes = new Uint8Array(size);
    let at = 0;
    for (let read = 1; at < size && read > 0; at += read)
      read = (await file.read(bytes, at, size - at, at)).bytesRead;
    return at === size ? bytes : bytes.subarray(0, at);
  } finally {
    await file.close();
  }
}
