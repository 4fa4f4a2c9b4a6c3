import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/** Where readers of other makers are installed: outside the repository, `DATELINE_READERS` names another place. */
export const readersFolder = path.resolve(
  process.env['DATELINE_READERS'] ??
    path.join(process.env['XDG_CACHE_HOME'] ?? path.join(homedir(), '.cache'), 'dateline-readers'),
);

const windows = process.platform === 'win32';

/** Their Python, whether it is there or not. */
export const readersPython = path.join(
  readersFolder,
  'venv',
  ...(windows ? ['Scripts', 'python.exe'] : ['bin', 'python']),
);

export const readersAreThere = (): boolean => existsSync(readersPython);
