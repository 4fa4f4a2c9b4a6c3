import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { markedWords } from '../support/article';
import { openArticle } from '../support/sidecars';
import { eventually } from '../support/window';

const root = (): vscode.Uri => {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'the fixture workspace is open');
  return folder.uri;
};

async function filesIn(folder: vscode.Uri): Promise<ReadonlyMap<string, string>> {
  const entries = await vscode.workspace.fs.readDirectory(folder);
  const read = entries.map(async ([name]) => {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name));
    return [name, new TextDecoder().decode(bytes)] as const;
  });
  return new Map(await Promise.all(read));
}

describe('Export', () => {
  it('writes the document with what was said of it, and the workspace', async () => {
    await openArticle('outgoing.txt', 'Angela Merkel spoke in Berlin on 3 May 2019.');
    const to = vscode.Uri.joinPath(root(), 'exported');
    await vscode.commands.executeCommand('dateline.export', { format: 'conll', scope: 'document', to });
    const conll = (await filesIn(to)).get('outgoing.txt.conll') ?? [...(await filesIn(to)).values()][0];
    assert.match(conll ?? '', /Berlin\t.*B-GPE/);
    await vscode.commands.executeCommand('dateline.export', { format: 'geojson', scope: 'workspace', to });
    const map = [...(await filesIn(to))].find(([name]) => name.endsWith('json'));
    assert.ok(map?.[1].includes('Berlin'), map?.[1]);
    await vscode.workspace.fs.delete(to, { recursive: true });
  });
});

describe('Import', () => {
  it('takes in what another tool said, in one step that is undone', async () => {
    const text = 'Zorblatt spoke in Berlin.';
    const editor = await openArticle('incoming.txt', text);
    const folder = vscode.Uri.joinPath(root(), 'imported');
    const write = (name: string, content: string): Thenable<void> =>
      vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, name), new TextEncoder().encode(content));
    await write('incoming.txt', text);
    await write('incoming.ann', 'T1\tlaw 0 8\tZorblatt\n');
    await vscode.commands.executeCommand('dateline.import', {
      from: vscode.Uri.joinPath(folder, 'incoming.ann'),
    });
    await eventually(
      'the law is marked',
      async () => (await markedWords(editor, 'law')).includes('Zorblatt') || undefined,
    );
    await vscode.commands.executeCommand('dateline.undo');
    await eventually('it is none', async () => (await markedWords(editor, 'law')).length === 0 || undefined);
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });
});
