import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { annotated, api, markedWords, openText } from '../support/article';
import { eventually } from '../support/window';

describe('Marks', () => {
  it('stand under names and dates, each under its own kind', async () => {
    const editor = await openText('Angela Merkel met Emmanuel Macron in Berlin on 3 May 2019.');
    assert.deepEqual(await markedWords(editor, 'person'), ['Angela Merkel', 'Emmanuel Macron']);
    assert.deepEqual(await markedWords(editor, 'place'), ['Berlin']);
    assert.deepEqual(await markedWords(editor, 'date'), ['3 May 2019']);
  });

  it('follow what is typed before them at once, and find what is typed', async () => {
    const editor = await openText('Angela Merkel spoke in Berlin.');
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), 'On Monday, ');
    });
    assert.deepEqual(await markedWords(editor, 'place'), ['Berlin']);
    await editor.edit((edit) => {
      edit.insert(
        editor.document.positionAt(editor.document.getText().length),
        ' Emmanuel Macron was in Paris.',
      );
    });
    await annotated(editor.document);
    assert.deepEqual(await markedWords(editor, 'place'), ['Berlin', 'Paris']);
  });

  it('leave markup, code and link targets alone', async () => {
    const editor = await openText(
      '---\nauthor: Angela Merkel\n---\n\n[Berlin](https://example.org/Paris) and `London`\n\n```\nMadrid\n```\n',
      'markdown',
    );
    assert.deepEqual(await markedWords(editor, 'place'), ['Berlin']);
    assert.deepEqual(await markedWords(editor, 'person'), []);
  });

  it('are hidden and shown again by command', async () => {
    const editor = await openText('Angela Merkel spoke in Berlin.');
    await vscode.commands.executeCommand('dateline.toggleHighlights');
    await eventually(
      'marks are gone',
      async () => (await markedWords(editor, 'place')).length === 0 || undefined,
    );
    await vscode.commands.executeCommand('dateline.toggleHighlights');
    await eventually(
      'marks are back',
      async () => (await markedWords(editor, 'place')).length === 1 || undefined,
    );
  });

  it('show the kinds that the setting names', async () => {
    const editor = await openText('Angela Merkel spoke in Berlin.');
    const configuration = vscode.workspace.getConfiguration('dateline');
    const change = (value: unknown) =>
      configuration.update('highlights.kinds', value, vscode.ConfigurationTarget.Global);
    await change({ place: false });
    await eventually(
      'places are hidden',
      async () => (await markedWords(editor, 'place')).length === 0 || undefined,
    );
    assert.deepEqual(await markedWords(editor, 'person'), ['Angela Merkel']);
    await change(undefined);
    await eventually(
      'places are shown',
      async () => (await markedWords(editor, 'place')).length === 1 || undefined,
    );
  });

  it('are drawn near the visible part where there are too many', async () => {
    const configuration = vscode.workspace.getConfiguration('dateline');
    const change = (value: unknown) =>
      configuration.update('limits.maxMarks', value, vscode.ConfigurationTarget.Global);
    await change(100);
    const editor = await openText('Angela Merkel spoke in Berlin.\n'.repeat(1000));
    const { highlights } = await api();
    await eventually('few marks are drawn', async () => {
      const count = (await markedWords(editor, 'place')).length;
      return (highlights.isCapped(editor.document) && count > 0 && count <= 100) || undefined;
    });
    await change(undefined);
    await eventually(
      'all marks are drawn',
      async () => (await markedWords(editor, 'place')).length === 1000 || undefined,
    );
  });
});
