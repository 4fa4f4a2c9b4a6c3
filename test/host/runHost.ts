import { bundleSuites } from './support/bundleSuites';
import { buildExtension } from './support/buildExtension';
import { repositoryRoot } from './support/paths';
import { runMain } from './support/runMain';
import { runTestWindow } from './support/testWindow';
import { findDesktopVscode, runDesktopTests } from './support/vscodeDesktop';
import { startVscodeServer } from './support/vscodeServer';

/** `npm run test:host`: the suites in the Node extension host of a real VS Code. */
async function main(): Promise<number> {
  await buildExtension();
  const tests = await bundleSuites('suite');
  const desktop = await findDesktopVscode();
  if (desktop) {
    console.log(`Host: desktop VS Code, ${desktop.origin} (${desktop.executable})`);
    return runDesktopTests(desktop, { extension: repositoryRoot, tests });
  }
  const server = await startVscodeServer();
  console.log(`Host: VS Code ${server.version} server from npm, Node extension host`);
  try {
    return await runTestWindow('test-host', server.address({ extension: repositoryRoot, tests }));
  } catch (error) {
    console.error(server.log());
    throw error;
  } finally {
    await server.stop();
  }
}

runMain('host suite', main);
