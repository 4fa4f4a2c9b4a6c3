import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { buildExtension } from '../host/support/buildExtension';
import { outputFolder, repositoryRoot } from '../host/support/paths';
import { findDesktopVscode, hasDisplay } from '../host/support/vscodeDesktop';
import { startVscodeServer } from '../host/support/vscodeServer';
import { copyWorkspace, sampleArticle, sampleWorkspace } from '../host/support/workspace';

/** `npm start`: VS Code with the extension on a sample article; on the desktop where one can be had, else in a browser. */
async function main(): Promise<void> {
  await buildExtension();
  const desktop = await findDesktopVscode();
  if (desktop) openOnDesktop(desktop.executable);
  else await openInBrowser();
}

/** The window stays when this process ends, so its files are copies in `out/`. */
function openOnDesktop(executable: string): void {
  const folder = path.join(outputFolder, 'sample');
  rmSync(folder, { recursive: true, force: true });
  copyWorkspace(folder, sampleWorkspace);
  const args = [
    `--extensionDevelopmentPath=${repositoryRoot}`,
    '--new-window',
    folder,
    path.join(folder, sampleArticle),
  ];
  spawn(executable, args, { detached: true, stdio: 'ignore' }).unref();
  console.log(`Opened ${executable} on ${path.join(folder, sampleArticle)}`);
}

async function openInBrowser(): Promise<void> {
  const server = await startVscodeServer({ workspace: sampleWorkspace });
  const address = server.address({ extension: repositoryRoot, openFile: sampleArticle });
  console.log(`VS Code ${server.version} with Dateline is at\n\n  ${address}\n\nCtrl+C stops it.`);
  if (hasDisplay()) openAddress(address);
}

function openAddress(address: string): void {
  const opener = { darwin: 'open', win32: 'explorer' }[process.platform as string] ?? 'xdg-open';
  const child = spawn(opener, [address], { detached: true, stdio: 'ignore' });
  child.once('error', () => {
    console.log('No browser could be opened: open the address yourself.');
  });
  child.unref();
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
