// Bundles the entries: extension, web extension, language server (Node and browser), command line, pages of webviews; and
// parts that are read late.
const esbuild = require('esbuild');
const { existsSync, readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  target: 'es2022',
  logLevel: 'warning',
  legalComments: 'none',
  define: { 'process.env.NODE_ENV': '"production"' },
};
const node = { ...common, platform: 'node', format: 'cjs', mainFields: ['module', 'main'] };
const browser = {
  ...common,
  platform: 'browser',
  // Both bundles run in workers, which have no DOM: a package's variant for workers comes before that for pages.
  conditions: ['worker'],
  mainFields: ['browser', 'module', 'main'],
  define: { ...common.define, global: 'globalThis' },
  // Its own bundle for browsers, which brings what Node has built in.
  alias: { xmlbuilder2: 'xmlbuilder2/lib/xmlbuilder2.min.js' },
};

/** Leaves the client library out of the extension's bundle: compiling it would take most of the activation. */
const clientApart = {
  name: 'client-apart',
  setup(build) {
    build.onResolve({ filter: /\/library\.node$/ }, () => ({ path: './client.js', external: true }));
  },
};

/** Leaves the formats, which are as large as the rest of the server, in a bundle that is read with the first export. */
const formatsApart = {
  name: 'formats-apart',
  setup(build) {
    build.onResolve({ filter: /\/formats\/formats$/ }, () => ({ path: './formats.js', external: true }));
  },
};

/**
 * Gives modules the names of the editor's interface that this project uses. Without it every module that imports
 * `vscode` would get a copy of the whole interface made, which is most of the time that activation may take.
 */
const editorNames = {
  name: 'editor-names',
  setup(build) {
    build.onResolve({ filter: /^vscode$/ }, ({ importer }) =>
      /\.ts$/.test(importer) ? { path: 'vscode', namespace: 'editor' } : { path: 'vscode', external: true },
    );
    build.onLoad({ filter: /./, namespace: 'editor' }, () => ({
      contents: `export const { ${usedNames().join(', ')} } = require('vscode');`,
    }));
  },
};

/** Every `vscode.NAME` and every name imported from `vscode` in the sources; types among them are undefined at run time. */
function usedNames() {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(path.join('src', file), 'utf8'))
    .filter((source) => source.includes("from 'vscode'"));
  const names = sources.flatMap((source) => [
    ...[...source.matchAll(/\bvscode\.(\w+)/g)].map(([, name]) => name),
    ...[...source.matchAll(/import \{([^}]*)\} from 'vscode'/g)].flatMap(([, list]) => list.match(/\w+/g)),
  ]);
  return [...new Set(names)].filter((name) => name !== 'type').sort();
}

/** The script of a webview, `dist/NAME.js`, and the style sheet that it imports, `dist/NAME.css`. */
const page = { ...common, platform: 'browser', format: 'iife', sourcemap: false };

const builds = [
  {
    ...node,
    entryPoints: { extension: 'src/extension.ts' },
    plugins: [editorNames, clientApart],
    // A lazy `require`, which knows the `vscode` module in every version of the host.
    supported: { 'dynamic-import': false },
  },
  { ...node, entryPoints: { client: 'src/editor/client/library.node.ts' }, external: ['vscode'] },
  {
    ...node,
    entryPoints: { server: 'src/server/node.ts' },
    plugins: [formatsApart],
    supported: { 'dynamic-import': false },
  },
  { ...node, entryPoints: { formats: 'src/annotations/formats/formats.ts' } },
  { ...node, entryPoints: { cli: 'src/cli/main.ts' } },
  {
    ...browser,
    entryPoints: { 'extension.web': 'src/extension.web.ts' },
    format: 'cjs',
    plugins: [editorNames],
  },
  { ...browser, entryPoints: { 'server.web': 'src/server/browser.ts' }, format: 'iife' },
  { ...page, entryPoints: { timeline: 'src/webviews/timeline/main.ts', map: 'src/webviews/map/main.ts' } },
]
  .map((options) => ({ ...options, outdir: 'dist' }))
  .filter((options) => Object.values(options.entryPoints).every((entry) => existsSync(entry)));

async function main() {
  if (!watch) return Promise.all(builds.map((options) => esbuild.build(options)));
  const contexts = await Promise.all(builds.map((options) => esbuild.context(options)));
  return Promise.all(contexts.map((context) => context.watch()));
}

if (require.main === module)
  main().catch(() => {
    process.exitCode = 1;
  });

module.exports = { builds };
