import { npm } from './npm';
import { repositoryRoot } from './paths';

/** Bundles the extension into `dist/`, and the index where it is stale, with the build that everyone uses. */
export async function buildExtension(...flags: '--production'[]): Promise<void> {
  const { output } = await npm(repositoryRoot, ['run', '--silent', 'build', '--', ...flags], 5 * 60_000);
  if (output !== '') console.log(output.trimEnd());
}
