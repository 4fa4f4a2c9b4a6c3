import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { build, type BuildOptions } from 'esbuild';

/** The licence texts of the libraries of which code is in the bundles of `esbuild.js`, as their packages have them, by name. */
export async function libraryNotices(): Promise<string> {
  return (await bundledPackages()).map(noticeOf).join('\n');
}

async function bundledPackages(): Promise<readonly string[]> {
  const { builds } = createRequire(resolve('package.json'))('./esbuild.js') as {
    readonly builds: readonly BuildOptions[];
  };
  const files = (await Promise.all(builds.map(filesOf))).flat();
  const folders = files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? []);
  return [...new Set(folders)].sort();
}

/** The files of which code is in a bundle. */
async function filesOf(options: BuildOptions): Promise<readonly string[]> {
  const { metafile } = await build({ ...options, write: false, metafile: true, logLevel: 'error' });
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
