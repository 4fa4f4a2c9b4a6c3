import path from 'node:path';
import { repositoryRoot } from './paths';
import { runCommand } from './processes';

/** Bundles the extension into `dist/` with the build that everyone uses. */
export async function buildExtension(...flags: '--production'[]): Promise<void> {
  const script = path.join(repositoryRoot, 'esbuild.js');
  const { status, output } = await runCommand(process.execPath, [script, ...flags], {
    cwd: repositoryRoot,
    limitMs: 120_000,
  });
  if (output !== '') console.log(output.trimEnd());
  if (status !== 0) throw new Error('The build failed.');
}
