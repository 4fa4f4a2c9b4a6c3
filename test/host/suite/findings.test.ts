import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { openText } from '../support/article';
import { openArticle, readSidecar } from '../support/sidecars';
import { eventually } from '../support/window';

const findings = (uri: vscode.Uri) =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Dateline');

describe('Findings', () => {
  it('are shown with low severity, and mended by a quick fix', async () => {
    const { document } = await openText('He died on Monday, May 5, 2020.');
    const [mismatch] = await eventually('a finding', () => {
      const found = findings(document.uri);
      return found.length === 1 ? found : undefined;
    });
    assert.ok(mismatch);
    assert.equal(mismatch.severity, vscode.DiagnosticSeverity.Information);
    assert.equal(document.getText(mismatch.range), 'Monday, May 5, 2020');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      mismatch.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const edit = actions.find(({ title }) => title.includes('Tuesday'))?.edit;
    assert.ok(edit, actions.map(({ title }) => title).join());
    await vscode.workspace.applyEdit(edit);
    assert.equal(document.getText(), 'He died on Tuesday, May 5, 2020.');
    await eventually('no finding', () => findings(document.uri).length === 0 || undefined);
  });

  it('of a kind that is switched off are not shown', async () => {
    const configuration = vscode.workspace.getConfiguration('dateline');
    const change = (value: unknown) =>
      configuration.update('findings.kinds', value, vscode.ConfigurationTarget.Global);
    const { document } = await openText('He died on April 31, 2020.');
    await eventually('a finding', () => findings(document.uri).length === 1 || undefined);
    await change({ impossibleDate: false });
    await eventually('no finding', () => findings(document.uri).length === 0 || undefined);
    await change(undefined);
    await eventually('a finding again', () => findings(document.uri).length === 1 || undefined);
  });
});

describe('A finding that is no problem', () => {
  it('is remembered, and shown again when that is undone', async () => {
    const { document } = await openArticle('odd.txt', 'He died on April 31, 2020.');
    const [finding] = await eventually('a finding', () => {
      const found = findings(document.uri);
      return found.length === 1 ? found : undefined;
    });
    assert.ok(finding);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      finding.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const command = actions.find(({ title }) => title === 'Not a problem here')?.command;
    assert.ok(command, actions.map(({ title }) => title).join());
    await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
    await eventually('no finding', () => findings(document.uri).length === 0 || undefined);
    assert.equal((await readSidecar('odd.txt')).length, 1);
    await vscode.commands.executeCommand('dateline.undo');
    await eventually('the finding again', () => findings(document.uri).length === 1 || undefined);
  });
});

describe('Inlay hints', () => {
  it('write the values of dates where the setting asks for them', async () => {
    const configuration = vscode.workspace.getConfiguration('dateline');
    const change = (value: unknown) =>
      configuration.update('inlayHints.enabled', value, vscode.ConfigurationTarget.Global);
    const { document } = await openText('Angela Merkel spoke in Berlin on 3 May 2019.');
    const labels = async () => {
      const all = new vscode.Range(0, 0, document.lineCount, 0);
      const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
        'vscode.executeInlayHintProvider',
        document.uri,
        all,
      );
      return hints.map(({ label }) => label);
    };
    assert.deepEqual(await labels(), []);
    await change(true);
    await eventually('a hint', async () => (await labels()).includes('2019-05-03') || undefined);
    await change(undefined);
    await eventually('no hint', async () => (await labels()).length === 0 || undefined);
  });
});
