import { readdirSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { outputFolder } from './paths';

const hostTests = path.resolve(__dirname, '..');

/**
 * Bundles Mocha and the suites of a folder under `test/host` into one file that both extension hosts can load: those that
 * the command line names (`npm run test:host -- marks views`), or all.
 * `node:assert` is the one Node module that suites use; it comes from npm there. Other `node:` modules are left to the
 * host: only the Node one has them.
 */
export async function bundleSuites(folder: string): Promise<string> {
  const all = readdirSync(path.join(hostTests, folder)).filter((file) => file.endsWith('.test.ts'));
  const chosen = all.filter((file) => process.argv.slice(2).includes(file.slice(0, -'.test.ts'.length)));
  const suites = chosen.length > 0 ? chosen : all;
  const outfile = path.join(outputFolder, 'test', `${folder}.js`);
  await build({
    stdin: {
      contents: [
        `import './support/mochaSetup';`,
        ...suites.sort().map((file) => `import './${folder}/${file}';`),
        `export { run } from './support/mochaSetup';`,
      ].join('\n'),
      resolveDir: hostTests,
      loader: 'ts',
    },
    outfile,
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    target: 'es2022',
    sourcemap: 'inline',
    logLevel: 'warning',
    alias: { 'node:assert': 'assert/' },
    external: ['vscode', 'node:*'],
    define: { global: 'globalThis', 'process.env.NODE_DEBUG': '""', 'process.stderr': 'undefined' },
  });
  return outfile;
}
