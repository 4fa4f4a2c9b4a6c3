/**
 * Installs the readers of other makers that `readers.test.ts` checks the formats with, into a folder of the user's cache.
 *
 *     npx tsx test/corpora/readers/install.ts
 *
 * Needs Python 3.10 or newer and its package index.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { readersAreThere, readersFolder, readersPython } from './readerTools';

const run = (command: string, ...args: readonly string[]): void => {
  execFileSync(command, args, { stdio: 'inherit' });
};

mkdirSync(readersFolder, { recursive: true });
if (!readersAreThere())
  run(process.platform === 'win32' ? 'python' : 'python3', '-m', 'venv', path.join(readersFolder, 'venv'));
run(readersPython, '-m', 'pip', 'install', '--quiet', '-r', path.join(__dirname, 'requirements.txt'));
// Of this one the schema alone is wanted, not the old libraries that it asks for.
run(readersPython, '-m', 'pip', 'install', '--quiet', '--no-deps', '-r', path.join(__dirname, 'schemas.txt'));
console.log(`Readers are in ${readersFolder}.`);
