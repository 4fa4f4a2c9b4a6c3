import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { api, markedWords, putCursor } from '../support/article';
import { openArticle, readSidecar } from '../support/sidecars';
import { eventually } from '../support/window';

const article = 'Angela Merkel met Emmanuel Macron in Berlin on 3 May 2019. Merkel left Berlin on Friday.';

const run = (command: string, argument?: unknown): Thenable<unknown> =>
  vscode.commands.executeCommand(`dateline.${command}`, argument);
const selectedWords = (editor: vscode.TextEditor): string => editor.document.getText(editor.selection);

describe('A review', () => {
  it('goes from one annotation to the next, and ends when all are judged', async () => {
    const editor = await openArticle('reviewed.txt', article);
    await run('review', 'dates');
    assert.equal(selectedWords(editor), '3 May 2019');
    await run('reviewAccept');
    assert.equal(selectedWords(editor), 'Friday');
    await run('reviewReject');
    const verdicts = (await readSidecar('reviewed.txt')).length;
    assert.equal(verdicts, 2);
    await eventually('the rejected date is no longer marked', async () =>
      (await markedWords(editor, 'date')).includes('Friday') ? undefined : true,
    );
    await run('undo');
    await run('undo');
    assert.equal((await readSidecar('reviewed.txt')).length, 0);
  });

  it('takes all mentions of a thing at once, and passes over', async () => {
    const editor = await openArticle('reviewedAll.txt', article);
    await run('review', 'names');
    for (let i = 0; i < 5 && selectedWords(editor) !== 'Berlin'; i++) await run('reviewSkip');
    assert.equal(selectedWords(editor), 'Berlin');
    await run('reviewAcceptAll');
    assert.equal((await readSidecar('reviewedAll.txt')).length, 2);
    await run('stopReview');
    await run('undo');
    assert.equal((await readSidecar('reviewedAll.txt')).length, 0);
  });
});

describe('What has lost its words', () => {
  it('is listed first, and set right by one command', async () => {
    const editor = await openArticle('orphans.txt', article);
    const { said, statements } = await api();
    putCursor(editor, 'Emmanuel');
    await run('accept');
    const start = article.indexOf('Emmanuel Macron');
    const all = new vscode.Range(
      editor.document.positionAt(start),
      editor.document.positionAt(start + 'Emmanuel Macron'.length),
    );
    await editor.edit((edit) => {
      edit.replace(all, 'the visitor');
    });
    const orphan = await eventually(
      'it is an orphan',
      () => said.roots.find(({ id }) => id === 'said:orphans')?.children[0],
    );
    assert.equal(orphan.label, 'Emmanuel Macron');
    const at = editor.document.getText().indexOf('visitor');
    editor.selection = new vscode.Selection(
      editor.document.positionAt(at),
      editor.document.positionAt(at + 'visitor'.length),
    );
    await run('repair', orphan);
    await eventually(
      'it has a place again',
      async () => (await markedWords(editor, 'person')).includes('visitor') || undefined,
    );
    await run('discard', { id: orphan.id });
    await eventually(
      'nothing is said any more',
      () => statements.of(editor.document.uri).length === 0 || undefined,
    );
    await editor.document.save();
  });
});
