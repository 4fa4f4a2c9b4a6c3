import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './server';

startServer(createConnection(ProposedFeatures.all), {
  readAsset: (name, folder) => readFile(join(folder ?? join(__dirname, '..', 'media'), name)),
  pause: () => new Promise((resolve) => setImmediate(resolve)),
});
