import path from 'node:path';
import { megabytes, packageExtension, sizeLimit } from '../support/packageExtension';
import { bundleSuites } from './support/bundleSuites';
import { repositoryRoot } from './support/paths';
import { runMain } from './support/runMain';
import { runTestWindow } from './support/testWindow';
import { findDesktopVscode, runDesktopTests } from './support/vscodeDesktop';
import { startVscodeServer } from './support/vscodeServer';

/** VS Code runs tests only beside an extension under development; this one does nothing. */
const bystander = path.join(repositoryRoot, 'test/host/fixtures/bystander');

/** `npm run test:package`: the `.vsix` installed in a fresh VS Code. */
async function main(): Promise<number> {
  const { file: vsix, size } = await packageExtension();
  console.log(`Package: ${megabytes(size)} MB`);
  if (size > sizeLimit) throw new Error(`The package is over its limit of ${megabytes(sizeLimit)} MB.`);

  const tests = await bundleSuites('packaged');
  const desktop = await findDesktopVscode();
  if (desktop) return runDesktopTests(desktop, { extension: bystander, tests, vsix });
  const server = await startVscodeServer({ vsix });
  try {
    return await runTestWindow('test-package', server.address({ extension: bystander, tests }));
  } finally {
    await server.stop();
  }
}

runMain('installed package suite', main);
