import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';

/** One rule a layer: what it may not import, and what to do instead. */
const layer = (files, patterns, ignores = []) => ({
  files,
  ignores,
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
});
const noEditor = {
  group: ['vscode'],
  message:
    'Only src/editor and the roots know VS Code. Put the editor part into src/editor and call it over the protocol.',
};
const noNode = {
  group: ['node:*', 'fs', 'path', 'os', 'child_process', 'worker_threads'],
  message:
    'This layer runs in the browser too. Take what you need as an option; the host (node.ts, browser.ts, cli) provides it.',
};
const noUpward = (above) => ({
  group: above.map((name) => `**/${name}/**`),
  message: `Imports point one way: editor → server → engine → index, model. This layer knows nothing of ${above.join(', ')}; pass it in as an option.`,
});

export default tseslint.config(
  { ignores: ['dist', 'out', '.cache', 'media', 'test/host/.cache'] },
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    },
  },
  layer(
    ['src/index/**'],
    [noEditor, noNode, noUpward(['engine', 'model', 'annotations', 'server', 'editor', 'cli'])],
  ),
  layer(
    ['src/model/**'],
    [noEditor, noNode, noUpward(['engine', 'index', 'annotations', 'server', 'editor', 'cli'])],
  ),
  layer(['src/engine/**'], [noEditor, noNode, noUpward(['annotations', 'server', 'editor', 'cli'])]),
  layer(['src/annotations/**'], [noEditor, noNode, noUpward(['server', 'editor', 'cli'])]),
  layer(['src/server/**'], [noEditor, noUpward(['editor', 'cli'])]),
  layer(['src/server/**'], [noEditor, noNode, noUpward(['editor', 'cli'])], ['src/server/node.ts']),
  layer(['src/cli/**'], [noEditor, noUpward(['server', 'editor'])]),
  layer(
    ['src/storage/**', 'src/process/**'],
    [noEditor, noUpward(['engine', 'index', 'model', 'annotations', 'server', 'editor', 'cli'])],
  ),
  layer(
    ['src/editor/**'],
    [
      noNode,
      {
        group: [
          '**/engine/**',
          '**/index/**',
          '**/model/**',
          '**/cli/**',
          '**/storage/**',
          '**/server/**',
          '!**/server/protocol',
          '!**/engine/annotations',
          '!**/engine/edtf',
          '!**/engine/dateText',
          '!**/engine/calendarDay',
          '!**/engine/events',
          '**/engine/events/*',
          '!**/engine/events/ontology',
        ],
        message:
          'The editor knows only the server’s protocol types. Ask the server over src/server/protocol.ts.',
        allowTypeImports: false,
      },
      {
        group: ['**/webviews/*/*', '!**/webviews/*/*Messages'],
        message:
          'The editor and its pages share the types of their messages only (src/webviews/NAME/NAMEMessages.ts).',
      },
    ],
  ),
  layer(
    ['src/webviews/**'],
    [
      noEditor,
      noNode,
      {
        group: [
          '**/annotations/**',
          '**/editor/**',
          '**/server/**',
          '**/index/**',
          '**/model/**',
          '**/cli/**',
          '**/engine/**',
          '!**/engine/annotations',
        ],
        message:
          'A page shows what it is sent, in plain types and finished words. Work it out in src/editor and put it into the page’s messages.',
      },
    ],
  ),
  {
    files: ['src/index/compiler/**', 'src/model/training/**', 'src/model/kernel/assemble.mjs'],
    rules: { '@typescript-eslint/no-restricted-imports': 'off' },
  },
  {
    files: ['test/**/*.ts', 'tools/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        module: 'readonly',
        require: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        performance: 'readonly',
        __dirname: 'readonly',
        fetch: 'readonly',
      },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
