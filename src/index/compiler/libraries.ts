import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

/** The entries of `esbuild.js`, for Node and for the browser, pages of webviews among these. */
const entries = {
  node: ['src/extension.ts', 'src/server/node.ts', 'src/cli/main.ts'],
  browser: [
    'src/extension.web.ts',
    'src/server/browser.ts',
    'src/webviews/timeline/main.ts',
    'src/webviews/map/main.ts',
  ],
};

/** The licence texts of the libraries of which code is in the bundles, as their packages have them, by name. */
export function libraryNotices(): string {
  return bundledPackages().map(noticeOf).join('\n');
}

function bundledPackages(): readonly string[] {
  const files = [
    ...filesOf('node', ['module', 'main']),
    ...filesOf('browser', ['browser', 'module', 'main']),
  ];
  const folders = files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? []);
  return [...new Set(folders)].sort();
}

/** The files of which code is in the bundles of a platform. */
function filesOf(platform: 'node' | 'browser', mainFields: string[]): readonly string[] {
  const { metafile } = buildSync({
    entryPoints: entries[platform],
    bundle: true,
    write: false,
    metafile: true,
    outdir: 'dist',
    platform,
    mainFields,
    // As in `esbuild.js`: variants for workers, and a library's own bundle that brings what Node has built in.
    ...(platform === 'browser' && {
      conditions: ['worker'],
      alias: { xmlbuilder2: 'xmlbuilder2/lib/xmlbuilder2.min.js' },
    }),
    external: ['vscode'],
    logLevel: 'error',
  });
  return Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
  );
}

function noticeOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<
    string,
    string
  >;
  const file = readdirSync(folder).find((candidate) => /^licen[cs]e/i.test(candidate));
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim();
  const lines = text.split(/\r?\n/).map((line) => `  ${line.trim()}`.trimEnd());
  return `${name ?? folder} ${version ?? ''}\n  Licence: ${license ?? 'see below'}\n${text === '' ? '' : `\n${lines.join('\n')}\n`}`;
}
