import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import {
  downloadAndUnzipVSCode,
  resolveCliArgsFromVSCodeExecutablePath,
  runTests,
  TestRunFailedError,
} from '@vscode/test-electron';
import { findOnPath } from './findBrowser';
import { cacheFolder, temporaryFolder } from './paths';
import { runCommand } from './processes';
import { copyWorkspace, quietSettings, writeSettings } from './workspace';

/** The desktop's VS Code, and how it came here. */
export interface DesktopVscode {
  readonly executable: string;
  readonly origin: 'installed' | 'downloaded';
}

/**
 * An installed VS Code, else a downloaded one; undefined where no window can open, where neither is to be had, or where
 * `DATELINE_VSCODE=npm` asks for the pinned one from npm.
 */
export async function findDesktopVscode(): Promise<DesktopVscode | undefined> {
  if (process.env['DATELINE_VSCODE'] === 'npm' || !hasDisplay()) return undefined;
  const installed = findInstalledVscode();
  if (installed !== undefined) return { executable: installed, origin: 'installed' };
  if (!(await canDownload())) return undefined;
  const executable = await downloadAndUnzipVSCode({
    version: 'stable',
    cachePath: path.join(cacheFolder, 'vscode-desktop'),
  });
  return { executable, origin: 'downloaded' };
}

export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/** The editor's own executable, found from its command line tool. */
function findInstalledVscode(): string | undefined {
  const command = findOnPath(['code']);
  const application = '/Applications/Visual Studio Code.app/Contents';
  const candidates = command === undefined ? [] : executablesBeside(realpathSync(command));
  candidates.push(`${application}/MacOS/Electron`, `${application}/MacOS/Code`);
  return candidates.find((file) => existsSync(file));
}

function executablesBeside(command: string): string[] {
  const folder = path.dirname(command);
  return [
    path.join(folder, '../code'),
    path.join(folder, '../Code.exe'),
    path.join(folder, '../../../MacOS/Electron'),
    path.join(folder, '../../../MacOS/Code'),
  ];
}

async function canDownload(): Promise<boolean> {
  try {
    const releases = 'https://update.code.visualstudio.com/api/releases/stable';
    return (await fetch(releases, { method: 'HEAD', signal: AbortSignal.timeout(5000) })).ok;
  } catch {
    return false;
  }
}

export interface DesktopTests {
  readonly extension: string;
  readonly tests: string;
  /** A package to install before the start. */
  readonly vsix?: string;
}

/** Runs tests in a window with folders of its own and resolves with the exit status. */
export async function runDesktopTests(
  { executable }: DesktopVscode,
  { extension, tests, vsix }: DesktopTests,
): Promise<number> {
  const temporary = temporaryFolder('desktop');
  const folders = [
    `--user-data-dir=${path.join(temporary.path, 'data')}`,
    `--extensions-dir=${path.join(temporary.path, 'extensions')}`,
  ];
  writeSettings(path.join(temporary.path, 'data/User/settings.json'), quietSettings);
  try {
    if (vsix !== undefined) await installPackage(executable, vsix, folders);
    return await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: extension,
      extensionTestsPath: tests,
      launchArgs: [
        copyWorkspace(path.join(temporary.path, 'workspace')),
        ...folders,
        ...['--disable-workspace-trust', '--skip-welcome', '--skip-release-notes', '--disable-updates'],
      ],
    });
  } catch (error) {
    if (error instanceof TestRunFailedError) return error.code ?? 1;
    throw error;
  } finally {
    temporary.remove();
  }
}

async function installPackage(executable: string, vsix: string, folders: readonly string[]): Promise<void> {
  const [command, ...args] = resolveCliArgsFromVSCodeExecutablePath(executable, {
    reuseMachineInstall: true,
  });
  if (command === undefined) throw new Error(`No command line tool beside ${executable}`);
  const { status, output } = await runCommand(command, [...args, ...folders, '--install-extension', vsix], {
    limitMs: 120_000,
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(output);
}
