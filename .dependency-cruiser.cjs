/** The boundaries between layers as a whole; `eslint.config.mjs` says the same beside the line that is written. */
const forbid = (name, from, to, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from },
  to: { path: to },
});

module.exports = {
  forbidden: [
    forbid(
      'engine-is-pure',
      '^src/engine',
      '^src/(annotations|server|editor|cli)|^(vscode|node:)',
      'The engine does no I/O: take it as an option.',
    ),
    forbid(
      'index-is-a-leaf',
      '^src/index/(?!compiler)',
      '^src/(?!index)',
      'The index knows nothing above it.',
    ),
    forbid(
      'model-is-a-leaf',
      '^src/model/(?!training)',
      '^src/(?!model)',
      'The model knows nothing above it.',
    ),
    forbid(
      'compiler-is-a-tool',
      '^src/(?!index/compiler)',
      '^src/index/compiler',
      'The compiler runs at build time only.',
    ),
    forbid(
      'storage-is-a-leaf',
      '^src/storage',
      '^src/(?!storage)',
      'Files are written here and known nowhere else: the desktop root hands the writer to the editor.',
    ),
    forbid(
      'process-is-a-leaf',
      '^src/process',
      '^src/(?!process)',
      'Processes are started here and known nowhere else: the desktop root hands the starter to the client.',
    ),
    forbid(
      'annotations-below-server',
      '^src/annotations',
      '^src/(server|editor|cli)',
      'Annotations are pure: hosts do the I/O.',
    ),
    forbid(
      'server-below-editor',
      '^src/server',
      '^src/(editor|cli)',
      'Arrows point from the editor to the server.',
    ),
    forbid(
      'editor-sees-the-protocol-only',
      '^src/editor',
      '^src/(engine/(?!annotations|edtf|dateText|calendarDay|events/ontology)|index|model|cli|storage|server/(?!protocol))',
      'Ask the server over the protocol.',
    ),
    forbid(
      'pages-show-what-they-are-sent',
      '^src/webviews',
      '^src/(engine/(?!annotations)|index|model|annotations|server|editor|cli)|^(vscode|node:)',
      'Work it out in src/editor and put it into the page’s messages.',
    ),
    forbid(
      'editor-and-pages-share-messages',
      '^src/editor',
      '^src/webviews/(?!.*Messages)',
      'Only the types of messages are shared.',
    ),
    {
      name: 'editor-features-are-apart',
      severity: 'error',
      comment: 'Features share through src/editor/shared; they never import each other.',
      from: { path: '^src/editor/(?!shared)([^/]+)/' },
      to: { path: '^src/editor/(?!shared)[^/]+/', pathNot: '^src/editor/$1/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'Move the shared part down.',
      from: { path: '^src/' },
      to: { circular: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
  },
};
