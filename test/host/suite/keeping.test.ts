import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { annotated, api, markedWords, putCursor } from '../support/article';
import { answering } from '../support/answering';
import { inWorkspace, openArticle, readSidecar, sidecarText } from '../support/sidecars';
import { eventually } from '../support/window';

const article = 'Angela Merkel met Emmanuel Macron in Berlin on 3 May 2019. Merkel left Berlin on Friday.';
const longer = `${article}\nLater that week the two spoke again, and nobody wrote down a word of what they had said.\n`;

const run = (command: string, argument?: unknown): Thenable<unknown> =>
  vscode.commands.executeCommand(`dateline.${command}`, argument);
const write = (content: string, ...path: readonly string[]): Thenable<void> =>
  vscode.workspace.fs.writeFile(inWorkspace(...path), new TextEncoder().encode(content));

/** Opens an article and says that the first words are right; the text of the sidecar then. */
async function accepted(name: string, words: string, content = article): Promise<string> {
  const editor = await openArticle(name, content);
  putCursor(editor, words);
  await run('accept');
  const page = await sidecarText(name);
  assert.ok(page !== null);
  return page;
}

/** What is said of a document, as `words/verdict`. */
async function said(document: vscode.Uri): Promise<readonly string[]> {
  const { statements } = await api();
  return statements
    .of(document)
    .map(({ words, verdict, place }) => `${words}/${place ? (verdict ?? '') : 'orphan'}`)
    .sort();
}

async function openMoved(...path: readonly string[]): Promise<vscode.Uri> {
  const document = await vscode.workspace.openTextDocument(inWorkspace(...path));
  await vscode.window.showTextDocument(document, { preview: false });
  await annotated(document);
  return document.uri;
}

describe('A sidecar that is changed by another program', () => {
  it('is read at once, with what was said here meanwhile', async () => {
    const page = await accepted('outside.txt', 'Berlin');
    await write(page.replace('"accepted"', '"rejected"'), '.dateline', 'outside.txt.jsonld');
    await eventually(
      'the rejection is known',
      async () => (await said(inWorkspace('outside.txt')))[0] === 'Berlin/rejected' || undefined,
    );
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    putCursor(editor, 'Emmanuel');
    await run('accept');
    assert.equal((await readSidecar('outside.txt')).length, 2);
    assert.deepEqual(await said(editor.document.uri), ['Berlin/rejected', 'Emmanuel Macron/accepted']);
  });

  it('is followed when it is taken away, and when it comes back', async () => {
    // The editor tells nothing of a file that is made and taken away in one go.
    const watcher = vscode.workspace.createFileSystemWatcher('**/.dateline/checkedOut.txt.jsonld');
    const isTold = new Promise<unknown>((resolve) => watcher.onDidCreate(resolve));
    const page = await accepted('checkedOut.txt', 'Berlin');
    await isTold;
    watcher.dispose();
    const uri = inWorkspace('checkedOut.txt');
    await vscode.workspace.fs.delete(inWorkspace('.dateline', 'checkedOut.txt.jsonld'));
    await eventually('nothing is said', async () => (await said(uri)).length === 0 || undefined);
    await write(page, '.dateline', 'checkedOut.txt.jsonld');
    await eventually('it is said again', async () => (await said(uri)).length === 1 || undefined);
    assert.equal(await sidecarText('checkedOut.txt'), page);
  });

  it('is left alone while it cannot be read, and merged when it can', async () => {
    const page = await accepted('conflict.txt', 'Berlin');
    const conflict = `<<<<<<< HEAD\n${page}=======\n${page}>>>>>>> other\n`;
    const messages = await answering('showErrorMessage', undefined, async () => {
      await write(conflict, '.dateline', 'conflict.txt.jsonld');
      const editor = vscode.window.activeTextEditor;
      assert.ok(editor);
      putCursor(editor, 'Emmanuel');
      await run('accept');
      await run('reject');
      assert.equal(await sidecarText('conflict.txt'), conflict);
    });
    assert.equal(messages.filter((message) => message.includes('conflict.txt.jsonld')).length, 1);
    await write(page, '.dateline', 'conflict.txt.jsonld');
    await eventually(
      'both are written',
      async () => (await readSidecar('conflict.txt')).length === 2 || undefined,
    );
  });
});

describe('A folder that cannot be written', () => {
  it('is told of once, and gets what was said as soon as it can be', async () => {
    // A file in the place of the folder: permissions do not stop every user.
    await write('', 'blocked', '.dateline');
    const editor = await openArticle('blocked/article.txt', article);
    const { uri } = editor.document;
    const { statements } = await api();
    const messages = await answering('showErrorMessage', undefined, async () => {
      for (const words of ['Berlin', 'Emmanuel', '3 May']) {
        putCursor(editor, words);
        await run('accept');
        await statements.settled();
      }
    });
    assert.equal(messages.length, 1, messages.join('\n'));
    assert.match(messages[0] ?? '', /blocked\/\.dateline\/article\.txt\.jsonld/);
    assert.ok(statements.isUnwritten(uri));
    assert.equal((await said(uri)).length, 3);
    await vscode.workspace.fs.delete(inWorkspace('blocked', '.dateline'));
    await eventually('it is written', () => (statements.isUnwritten(uri) ? undefined : true));
    const bytes = await vscode.workspace.fs.readFile(
      inWorkspace('blocked', '.dateline', 'article.txt.jsonld'),
    );
    const page = JSON.parse(new TextDecoder().decode(bytes)) as { items: unknown[] };
    assert.equal(page.items.length, 3);
  });
});

describe('A workspace that is not trusted', () => {
  it('is not written to before a person was asked, once, and is when it is trusted', async () => {
    const editor = await openArticle('untrusted.txt', article);
    const { statements } = await api();
    const trust = Object.getOwnPropertyDescriptor(vscode.workspace, 'isTrusted');
    Object.defineProperty(vscode.workspace, 'isTrusted', { configurable: true, get: () => false });
    const questions = await answering('showWarningMessage', 'Keep in Memory', async () => {
      for (const words of ['Berlin', 'Emmanuel']) {
        putCursor(editor, words);
        await run('accept');
        await statements.settled();
      }
    });
    if (trust) Object.defineProperty(vscode.workspace, 'isTrusted', trust);
    assert.equal(questions.length, 1);
    assert.equal(await sidecarText('untrusted.txt'), null);
    assert.ok(statements.isUnwritten(editor.document.uri));
    assert.equal((await said(editor.document.uri)).length, 2);
    putCursor(editor, '3 May');
    await run('accept');
    assert.equal((await readSidecar('untrusted.txt')).length, 3);
  });
});

describe('A document that goes elsewhere', () => {
  it('takes its sidecar along when it is renamed in the editor', async () => {
    const page = await accepted('before.txt', 'Berlin');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(inWorkspace('before.txt'), inWorkspace('renamed.txt'));
    assert.ok(await vscode.workspace.applyEdit(edit));
    await eventually('the sidecar is there', async () => (await sidecarText('renamed.txt')) ?? undefined);
    assert.equal(await sidecarText('renamed.txt'), page.replaceAll('"../before.txt"', '"../renamed.txt"'));
    await eventually(
      'the old one is gone',
      async () => (await sidecarText('before.txt')) === null || undefined,
    );
    const uri = await openMoved('renamed.txt');
    await eventually(
      'it is said of the new one',
      async () => (await said(uri))[0] === 'Berlin/accepted' || undefined,
    );
  });

  it('is followed by its words when another program moves it', async () => {
    await accepted('moved.txt', 'Emmanuel', longer);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.workspace.fs.createDirectory(inWorkspace('moved'));
    await vscode.workspace.fs.rename(inWorkspace('moved.txt'), inWorkspace('moved', 'elsewhere.txt'));
    const uri = await openMoved('moved', 'elsewhere.txt');
    await eventually(
      'the sidecar followed',
      async () => (await said(uri))[0] === 'Emmanuel Macron/accepted' || undefined,
    );
    assert.equal(await sidecarText('moved.txt'), null);
  });

  it('is asked about when its text changed as well', async () => {
    const editor = await openArticle('changedAndMoved.txt', `First of all. ${longer}`);
    for (const words of ['Berlin', 'Emmanuel', 'Friday']) {
      putCursor(editor, words);
      await run('accept');
    }
    await sidecarText('changedAndMoved.txt');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.workspace.fs.delete(inWorkspace('changedAndMoved.txt'));
    await write(`Before all else, this. ${longer}`, 'taken.txt');
    const questions = await answering('showInformationMessage', 'Take Them Over', async () => {
      const uri = await openMoved('taken.txt');
      await eventually('they were taken over', async () => (await said(uri)).length === 3 || undefined);
    });
    assert.deepEqual(questions, [
      'changedAndMoved.txt is gone, and its annotations fit taken.txt. Are they to be taken over?',
    ]);
    const { activeTextEditor } = vscode.window;
    assert.ok(activeTextEditor && (await markedWords(activeTextEditor, 'place')).includes('Berlin'));
  });
});
