import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { api, markedWords, putCursor } from '../support/article';
import { openArticle, readSidecar, sidecarText } from '../support/sidecars';
import { eventually } from '../support/window';

const article = 'Angela Merkel met Emmanuel Macron in Berlin on 3 May 2019. Merkel left Berlin on Friday.';

const run = (command: string, argument?: unknown): Thenable<unknown> =>
  vscode.commands.executeCommand(`dateline.${command}`, argument);

describe('What a person says', () => {
  it('is kept beside the document, and taken back to the byte', async () => {
    const editor = await openArticle('kept.txt', article);
    assert.equal(await sidecarText('kept.txt'), null);
    putCursor(editor, 'Berlin');
    await run('accept');
    const accepted = await sidecarText('kept.txt');
    assert.ok(accepted?.includes('"value": "accepted"'));
    putCursor(editor, 'Emmanuel');
    await run('reject');
    await eventually('the name is gone', async () =>
      (await markedWords(editor, 'person')).includes('Emmanuel Macron') ? undefined : true,
    );
    await run('undo');
    assert.equal(await sidecarText('kept.txt'), accepted);
    await run('undo');
    assert.equal(await sidecarText('kept.txt'), null);
    await run('redo');
    assert.equal(await sidecarText('kept.txt'), accepted);
  });

  it('changes kind, link and words', async () => {
    const editor = await openArticle('changed.txt', article);
    const { annotations } = await api();
    putCursor(editor, 'Berlin');
    await run('changeKind', { kind: 'organization' });
    await eventually(
      'Berlin is an organisation',
      async () => (await markedWords(editor, 'organization')).includes('Berlin') || undefined,
    );
    await run('linkTo', { link: { id: 'Q1', label: 'Universe' } });
    await eventually('it is linked', () =>
      annotations(editor.document.uri)?.entities.find(({ id }) => id === 'Q1'),
    );
    const start = article.indexOf('in Berlin');
    editor.selection = new vscode.Selection(
      editor.document.positionAt(start),
      editor.document.positionAt(start + 9),
    );
    await run('changeWords');
    await eventually(
      'it has other words',
      async () => (await markedWords(editor, 'organization')).includes('in Berlin') || undefined,
    );
    assert.equal((await readSidecar('changed.txt')).length, 1);
  });
});
