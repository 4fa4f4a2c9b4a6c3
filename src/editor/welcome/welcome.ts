import * as vscode from 'vscode';

const samples = { en: 'sample.md', es: 'sample.es.md' } as const;

/** The commands that open the sample article and the walkthrough. */
export function createWelcome(context: vscode.ExtensionContext): vscode.Disposable {
  async function openSample(): Promise<void> {
    const sample = vscode.env.language.startsWith('es') ? samples.es : samples.en;
    const uri = vscode.Uri.joinPath(context.extensionUri, 'media', 'samples', sample);
    const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    // A copy without a file: a person may write in it, and nothing of the extension is changed.
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    await vscode.window.showTextDocument(document);
  }
  return vscode.Disposable.from(
    vscode.commands.registerCommand('dateline.openSample', openSample),
    vscode.commands.registerCommand('dateline.openWalkthrough', () =>
      vscode.commands.executeCommand(
        'workbench.action.openWalkthrough',
        `${context.extension.id}#start`,
        false,
      ),
    ),
  );
}
