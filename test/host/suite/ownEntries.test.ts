import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { api } from '../support/article';
import { inWorkspace, openArticle } from '../support/sidecars';
import { eventually } from '../support/window';

const article = 'The Quellenhof Circle met in Berlin on Friday. The old lantern folk had left Aztecland.';
const file = (): vscode.Uri => inWorkspace('.dateline', 'entities.jsonl');

const run = (command: string, argument?: unknown): Thenable<unknown> =>
  vscode.commands.executeCommand(`dateline.${command}`, argument);

function select(editor: vscode.TextEditor, words: string): void {
  const start = article.indexOf(words);
  const { document } = editor;
  editor.selection = new vscode.Selection(
    document.positionAt(start),
    document.positionAt(start + words.length),
  );
}

async function fileLines(): Promise<readonly string[]> {
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file()));
  return text.split('\n');
}

/** Waits until words of the document are linked to an entry. */
async function linked({ document }: vscode.TextEditor, words: string, id: string): Promise<void> {
  const { annotations } = await api();
  await eventually(`“${words}” is linked to ${id}`, () =>
    annotations(document.uri)?.entities.find(
      (name) => article.slice(name.start, name.end) === words && name.id === id,
    ),
  );
}

describe('A person’s own entries', () => {
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(file());
  });

  it('are added from the selection, and mark and link their names at once', async () => {
    const editor = await openArticle('own.txt', article);
    select(editor, 'Quellenhof Circle');
    await run('addEntity', { kind: 'organization', aliases: ['lantern folk'], where: 'workspace' });
    await linked(editor, 'Quellenhof Circle', 'x:quellenhof-circle');
    await linked(editor, 'lantern folk', 'x:quellenhof-circle');
    assert.equal((await fileLines()).length, 2);
  });

  it('give an entry of the index another name', async () => {
    const editor = await openArticle('alias.txt', article);
    select(editor, 'Aztecland');
    await run('addAlias', { entity: { id: 'Q96', label: 'Mexico', kind: 'place' }, where: 'workspace' });
    await linked(editor, 'Aztecland', 'Q96');
    assert.equal((await fileLines()).length, 3);
  });

  it('are for all workspaces where they are kept with the user', async () => {
    const editor = await openArticle('user.txt', article);
    select(editor, 'Aztecland');
    await run('addEntity', { kind: 'event', where: 'user' });
    await run('openOwnEntities', { where: 'user' });
    const { document } = vscode.window.activeTextEditor!;
    assert.match(document.getText(), /"id":"x:aztecland"/);
    const { activeTextEditor } = vscode.window;
    await activeTextEditor!.edit((edit) => {
      edit.delete(new vscode.Range(0, 0, document.lineCount, 0));
    });
    await document.save();
    await linked(editor, 'Aztecland', 'Q96');
  });

  it('that are bad are told at their line, whether their file is open or not', async () => {
    const editor = await openArticle('bad.txt', article);
    const good = '{"id": "x:lanterns", "label": "lantern folk", "kind": "group"}';
    await vscode.workspace.fs.writeFile(file(), new TextEncoder().encode(`{"id": 7}\n${good}\n`));
    await linked(editor, 'lantern folk', 'x:lanterns');
    const [first] = await eventually('there are diagnostics', () => {
      const told = vscode.languages.getDiagnostics(file());
      return told.length > 0 ? told : undefined;
    });
    assert.equal(first?.range.start.line, 0);
    assert.match(first.message, /"label" is missing/);
    await vscode.workspace.fs.writeFile(file(), new TextEncoder().encode(`${good}\n`));
    await eventually('it is mended', () =>
      vscode.languages.getDiagnostics(file()).length === 0 ? true : undefined,
    );
  });
});
