import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { annotated, api, putCursor } from '../support/article';
import { inWorkspace, openArticle, sidecarText } from '../support/sidecars';
import { eventually } from '../support/window';

const article = [
  'Angela Merkel met Emmanuel Macron in Berlin on 3 May 2019.',
  'In 1989, protesters tore down the Berlin Wall.',
  'Merkel travelled to Paris in June 2019.',
  '',
].join('\n');

interface Action {
  readonly command: string;
  /** Where the cursor is put, or what is selected. */
  readonly at: string;
  readonly isSelected?: boolean;
  readonly argument?: Readonly<Record<string, unknown>>;
}

const actions: readonly Action[] = [
  { command: 'accept', at: 'Emmanuel' },
  { command: 'reject', at: '3 May' },
  { command: 'accept', at: 'met' },
  { command: 'changeKind', at: 'Emmanuel', argument: { kind: 'organization' } },
  { command: 'changeKind', at: 'met', argument: { kind: 'conflict.attack' } },
  { command: 'linkTo', at: 'Emmanuel', argument: { link: { id: 'Q1', label: 'Universe' } } },
  { command: 'unlink', at: 'Emmanuel' },
  { command: 'changeWords', at: 'in Berlin', isSelected: true },
  { command: 'annotate', at: 'protesters', isSelected: true, argument: { kind: 'group' } },
  { command: 'annotate', at: 'on 3', isSelected: true, argument: { kind: 'date', date: '2019-05-03' } },
  { command: 'annotate', at: 'down', isSelected: true, argument: { kind: 'conflict.attack' } },
  { command: 'addNote', at: 'Emmanuel', argument: { text: 'Who says so?' } },
  { command: 'setStatus', at: 'Emmanuel', argument: { status: 'verified', source: 'p. 3' } },
  { command: 'acceptAll', at: 'Emmanuel' },
  { command: 'rejectAll', at: 'Emmanuel' },
  { command: 'applyToAll', at: 'Berlin', argument: { scope: 'document' } },
  { command: 'applyToAll', at: 'Berlin', argument: { scope: 'folder' } },
  { command: 'applyToAll', at: 'Berlin', argument: { scope: 'workspace' } },
  { command: 'neverLink', at: 'Berlin', argument: { scope: 'folder' } },
  { command: 'changeDate', at: '3 May', argument: { date: '2019-05-04' } },
  { command: 'changeDate', at: 'met', argument: { date: null } },
  { command: 'addParticipant', at: 'Berlin Wall', isSelected: true, argument: { kind: 'target' } },
  { command: 'mergeEvents', at: 'met', argument: { other: article.indexOf('travelled') } },
  { command: 'splitEvent', at: 'met' },
  { command: 'withdraw', at: 'Berlin' },
];

const folder = 'actions';
const name = 'article.txt';

const run = (command: string, argument?: unknown): Thenable<unknown> =>
  vscode.commands.executeCommand(`dateline.${command}`, argument);

/** The sidecars of the document, its folder and the workspace, when all is written. */
async function files(): Promise<readonly (string | null)[]> {
  await (await api()).statements.settled();
  const places = [
    [folder, '.dateline', `${name}.jsonld`],
    [folder, '.dateline', 'folder.json'],
    ['.dateline', 'folder.json'],
  ];
  return Promise.all(
    places.map(async (place) => {
      try {
        return new TextDecoder().decode(await vscode.workspace.fs.readFile(inWorkspace(...place)));
      } catch {
        return null;
      }
    }),
  );
}

function select(editor: vscode.TextEditor, words: string): void {
  putCursor(editor, words);
  const { document, selection } = editor;
  const end = document.positionAt(document.offsetAt(selection.start) + words.length);
  editor.selection = new vscode.Selection(selection.start, end);
}

describe('Each action', () => {
  let editor: vscode.TextEditor;
  let untouched: readonly (string | null)[] = [];
  let shown = '';
  const shownNow = async (): Promise<string> =>
    JSON.stringify((await api()).annotations(editor.document.uri));

  before(async () => {
    editor = await openArticle(`${folder}/${name}`, article);
    const found = await shownNow();
    putCursor(editor, 'Berlin');
    await run('accept');
    await eventually('it is laid over', async () => ((await shownNow()) === found ? undefined : true));
    untouched = await files();
    shown = await shownNow();
  });

  for (const { command, at, isSelected, argument } of actions) {
    it(`is taken back and done again to the byte: ${command} ${JSON.stringify(argument ?? {})}, ${at}`, async () => {
      if (isSelected === true) select(editor, at);
      else putCursor(editor, at);
      await run(command, argument);
      const after = await files();
      assert.notDeepEqual(after, untouched);
      await run('undo');
      assert.deepEqual(await files(), untouched);
      await run('redo');
      assert.deepEqual(await files(), after);
      await run('undo');
      assert.deepEqual(await files(), untouched);
      await eventually('it is shown as before', async () => (await shownNow()) === shown || undefined);
    });
  }
});

describe('Undo', () => {
  it('takes typing, an action and typing back one by one', async () => {
    const editor = await openArticle('typed.txt', article);
    const { document } = editor;
    const sidecar = (): Promise<string | null> => sidecarText('typed.txt');
    const type = async (text: string): Promise<void> => {
      for (const character of text) await vscode.commands.executeCommand('type', { text: character });
    };
    const end = document.positionAt(article.length);
    editor.selection = new vscode.Selection(end, end);
    await type('abc');
    await annotated(document);
    const start = article.indexOf('Emmanuel Macron');
    const place = { start, end: start + 'Emmanuel Macron'.length, about: 'entity' };
    await run('accept', { uri: document.uri.toString(), ...place });
    const said = await sidecar();
    assert.ok(said !== null);
    await type('def');
    assert.equal(document.getText(), `${article}abcdef`);
    await run('undo');
    assert.equal(document.getText(), `${article}abc`);
    assert.equal(await sidecar(), said);
    await run('undo');
    assert.equal(document.getText(), `${article}abc`);
    assert.equal(await sidecar(), null);
    await run('undo');
    assert.equal(document.getText(), article);
    for (let i = 0; i < 3; i++) await run('redo');
    assert.equal(document.getText(), `${article}abcdef`);
    assert.equal(await sidecar(), said);
    await document.save();
  });
});
