import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { buildExtension } from '../host/support/buildExtension';
import { outputFolder, repositoryRoot } from '../host/support/paths';

/** Largest package that may ship with the whole index and the model, in bytes. */
export const sizeLimit = 20e6;

export const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(2);

/** Builds production bundles and packs them, with nothing of `node_modules`. Size in bytes. */
export async function packageExtension(): Promise<{ readonly file: string; readonly size: number }> {
  await buildExtension('--production');
  const file = path.join(outputFolder, 'dateline.vsix');
  mkdirSync(outputFolder, { recursive: true });
  await createVSIX({
    cwd: repositoryRoot,
    packagePath: file,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  return { file, size: statSync(file).size };
}
