import { existsSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from './processes';

/** What a person without a browser is told. */
export const noBrowserMessage =
  'No Chrome or Chromium found: install one, or name its executable in the environment variable CHROMIUM.';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const places: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const base = process.env[variable];
    if (base === undefined) return [];
    return ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map((file) =>
      path.join(base, file),
    );
  }),
};

/** The executable of a Chromium-like browser that the machine has; undefined when it has none. */
export function findBrowser(): string | undefined {
  const named = process.env['CHROMIUM'];
  if (named !== undefined && named !== '') return named;
  return (places[process.platform] ?? []).find((file) => existsSync(file)) ?? findOnPath(names);
}

/** As `findBrowser`, after trying to install Debian's package where this process may. */
export async function findOrInstallBrowser(): Promise<string | undefined> {
  const found = findBrowser();
  if (found !== undefined || process.getuid?.() !== 0 || findOnPath(['apt-get']) === undefined) return found;
  console.log('Installing Chromium with apt-get.');
  const apt = (...args: string[]) =>
    runCommand('apt-get', [...args, '-y', '-qq'], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      limitMs: 5 * 60_000,
    });
  await apt('update');
  const { status, output } = await apt('install', '--no-install-recommends', 'chromium', 'fonts-dejavu-core');
  if (status !== 0) console.log(output.trim().split('\n').at(-1));
  return findBrowser();
}

/** The first of the executables that stands in a folder of PATH. */
export function findOnPath(executables: readonly string[]): string | undefined {
  const suffixes = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  for (const executable of executables)
    for (const folder of (process.env['PATH'] ?? '').split(path.delimiter))
      for (const suffix of suffixes) {
        const file = path.join(folder, executable + suffix);
        if (folder !== '' && existsSync(file)) return file;
      }
  return undefined;
}
