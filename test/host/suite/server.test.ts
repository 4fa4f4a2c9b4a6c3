import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { annotated, api, markedWords, openText } from '../support/article';
import { eventually } from '../support/window';

describe('The server', () => {
  it('is started again by command, and the marks stay', async () => {
    const editor = await openText('Angela Merkel spoke in Berlin.');
    const { server } = await api();
    await vscode.commands.executeCommand('dateline.restartServer');
    assert.deepEqual(await markedWords(editor, 'place'), ['Berlin']);
    await eventually('the server runs', () => server.state === 'running' || undefined);
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), 'Paris. ');
    });
    await annotated(editor.document);
    assert.deepEqual(await markedWords(editor, 'place'), ['Paris', 'Berlin']);
  });

  it('keeps a document’s date over a restart', async () => {
    const { document } = await openText('Angela Merkel spoke on Friday.');
    const { annotations, server } = await api();
    const uri = { uri: document.uri.toString() };
    const isSet = () => annotations(document.uri)?.date?.value === '2019-05-06' || undefined;
    await vscode.commands.executeCommand('dateline.setDocumentDate', uri, '2019-05-06');
    await eventually('the date is set', isSet);
    await vscode.commands.executeCommand('dateline.restartServer');
    await eventually('the server runs', () => server.state === 'running' || undefined);
    await eventually('the date is set again', isSet);
  });

  it('reads bad input without harm', async () => {
    const inputs = [
      '',
      '\ud800 Berlin',
      'Berlin\r\nParis\rOslo',
      'שלום Berlin',
      '👩‍👩‍👧 Berlin 🇲🇽',
      'e\u0301 Berlin',
      '\u0000\u0001 Berlin',
    ];
    for (const input of inputs) {
      const editor = await openText(input);
      const places = await markedWords(editor, 'place');
      assert.ok(
        places.every((place) => ['Berlin', 'Paris', 'Oslo'].includes(place)),
        places.join(),
      );
    }
  });
});

describe('Documents that the settings leave out', () => {
  it('are not read', async () => {
    const configuration = vscode.workspace.getConfiguration('dateline');
    const change = (value: unknown) =>
      configuration.update('documents.languages', value, vscode.ConfigurationTarget.Global);
    const { annotations } = await api();
    await change(['markdown']);
    const plain = await vscode.workspace.openTextDocument({ content: 'Berlin', language: 'plaintext' });
    await vscode.window.showTextDocument(plain);
    await openText('Paris', 'markdown');
    assert.equal(annotations(plain.uri), undefined);
    await change(undefined);
    await annotated(plain);
    assert.ok(annotations(plain.uri));
  });
});

describe('A server that is killed', () => {
  it('is started again, and nothing is lost', async function () {
    const editor = await openText('Angela Merkel spoke in London.');
    const before = await markedWords(editor, 'person');
    const { isCurrent, server } = await api();
    const restarted = new Promise<void>((resolve) => {
      const subscription = server.onDidChangeState((state) => {
        if (state !== 'running') return;
        subscription.dispose();
        resolve();
      });
    });
    if (!(await killServer())) this.skip();
    assert.deepEqual(await markedWords(editor, 'person'), before);
    await restarted;
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), 'Emmanuel Macron listened. ');
    });
    await eventually('the new words are read', () => isCurrent(editor.document.uri) || undefined);
    assert.deepEqual(await markedWords(editor, 'person'), ['Emmanuel Macron', ...before]);
  });
});

/** Kills the server as a crash would; false where the host has no processes. */
async function killServer(): Promise<boolean> {
  try {
    const { execFileSync } = await import('node:child_process');
    const own = ['-P', String(process.pid), '-f', 'dist/server.js'];
    const [pid] = execFileSync('pgrep', own, { encoding: 'utf8' }).split('\n');
    process.kill(Number(pid), 'SIGKILL');
    return true;
  } catch {
    return false;
  }
}
