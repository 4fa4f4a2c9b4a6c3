import { bundleSuites } from './support/bundleSuites';
import { buildExtension } from './support/buildExtension';
import { repositoryRoot } from './support/paths';
import { runMain } from './support/runMain';
import { runTestWindow } from './support/testWindow';
import { startVscodeWeb } from './support/vscodeWeb';

/** `npm run test:web`: the suites in the web extension host. */
async function main(): Promise<number> {
  await buildExtension();
  const web = await startVscodeWeb(repositoryRoot, await bundleSuites('suite'));
  console.log(`Host: VS Code ${web.version} for the web from npm, web extension host`);
  try {
    return await runTestWindow('test-web', web.address);
  } finally {
    await web.stop();
  }
}

runMain('web suite', main);
