import { mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';

/** The checkout: the folder of `package.json`. */
export const repositoryRoot = path.resolve(__dirname, '../../..');

/** Ignored folder for what a run leaves behind: bundles, screenshots, packages, measurements. */
export const outputFolder = path.join(repositoryRoot, 'out');

/** Where downloaded editors are kept between runs and between checkouts. */
export const cacheFolder =
  process.env['DATELINE_CACHE'] ??
  path.join(process.env['XDG_CACHE_HOME'] ?? path.join(homedir(), '.cache'), 'dateline');

/** Makes an empty folder that `remove`, or the end of this process, deletes with all that is in it. */
export function temporaryFolder(name: string): { readonly path: string; remove(): void } {
  const folder = mkdtempSync(path.join(tmpdir(), `dateline-${name}-`));
  const remove = () => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  process.once('exit', remove);
  return { path: folder, remove };
}
