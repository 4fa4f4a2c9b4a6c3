import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { annotated, api, openText, putCursor, selectedWords } from '../support/article';
import { eventually, hoverText } from '../support/window';

const article = 'Angela Merkel met Emmanuel Macron in Berlin on 3 May 2019. Merkel left on Friday.';

/** What is selected after each command, run one after the other. */
async function check(from: string, commands: readonly string[], expected: readonly string[]): Promise<void> {
  const editor = await openText(article);
  putCursor(editor, from);
  const words: string[] = [];
  for (const command of commands) {
    await vscode.commands.executeCommand(`dateline.${command}`);
    words.push(selectedWords());
  }
  assert.deepEqual(words, expected);
}

describe('Commands', () => {
  it('go from mention to mention of the same', () =>
    check(
      'Angela',
      ['nextMention', 'nextMention', 'previousMention'],
      ['Merkel', 'Angela Merkel', 'Merkel'],
    ));
  it('go from annotation to annotation', () =>
    check(
      'Angela',
      ['nextAnnotation', 'nextAnnotation', 'previousAnnotation'],
      ['Emmanuel Macron', 'Berlin', 'Emmanuel Macron'],
    ));
  it('go from date to date', () => check('Angela', ['nextDate', 'nextDate'], ['3 May 2019', 'Friday']));
  it('go from event to event', () => check('Angela', ['nextEvent'], ['met']));

  it('go to a place that a card links to', async () => {
    const { document } = await openText(article);
    const start = article.indexOf('Berlin');
    const place = { uri: document.uri.toString(), start, end: start + 6 };
    await vscode.commands.executeCommand('dateline.goToMention', place);
    assert.equal(selectedWords(), 'Berlin');
  });

  it('copy the id of the entry at the cursor', async function () {
    // A headless browser may keep the clipboard to itself.
    await vscode.env.clipboard.writeText('probe');
    if ((await vscode.env.clipboard.readText()) !== 'probe') this.skip();
    const editor = await openText(article);
    putCursor(editor, 'Berlin');
    const { annotations } = await api();
    const id = annotations(editor.document.uri)?.entities.find(({ label }) => label === 'Berlin')?.id;
    assert.ok(id !== undefined, 'Berlin is linked');
    await vscode.commands.executeCommand('dateline.copyEntityId');
    assert.equal(await vscode.env.clipboard.readText(), id);
  });

  it('set the document’s date and take it back', async () => {
    const { document } = await openText(article);
    const { annotations } = await api();
    const friday = () => annotations(document.uri)?.timex.at(-1)?.value;
    const uri = { uri: document.uri.toString() };
    await vscode.commands.executeCommand('dateline.setDocumentDate', uri, '2019-05-06');
    await eventually('Friday is resolved', () => friday() === '2019-05-03' || undefined);
    assert.equal(annotations(document.uri)?.date?.source, 'given');
    await vscode.commands.executeCommand('dateline.clearDocumentDate', uri);
    await eventually('the date is taken back', () => !annotations(document.uri)?.date || undefined);
  });

  it('open the sample article', async () => {
    await vscode.commands.executeCommand('dateline.openSample');
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document, 'the sample is open');
    await annotated(document);
    const { annotations } = await api();
    assert.ok((annotations(document.uri)?.entities.length ?? 0) > 20);
  });

  it('are all registered', async () => {
    await openText(article);
    const manifest = vscode.extensions.getExtension('dateline.dateline')?.packageJSON as {
      contributes: { commands: readonly { command: string }[] };
    };
    const registered = new Set(await vscode.commands.getCommands(true));
    const missing = manifest.contributes.commands.filter(({ command }) => !registered.has(command));
    assert.deepEqual(missing, []);
  });
});

describe('Cards', () => {
  it('tell of a name', async () => {
    const editor = await openText(article);
    assert.match(await hoverText(editor, 'Berlin'), /Berlin/);
  });
  it('tell of a date', async () => {
    const editor = await openText(article);
    assert.match(await hoverText(editor, '3 May 2019'), /2019/);
  });
});
