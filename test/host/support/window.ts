import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';

/** Opens a file of the fixture workspace in an editor. */
export async function openFixture(name: string): Promise<vscode.TextEditor> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'the fixture workspace is open');
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, name));
  return vscode.window.showTextDocument(document);
}

/** The extension, wherever it was loaded from. */
export function dateline(): vscode.Extension<unknown> {
  const extension = vscode.extensions.getExtension('dateline.dateline');
  assert.ok(extension, 'the extension is there');
  return extension;
}

/** Asks again until `question` has an answer; fails with `what` when it has none in `limitMs`. */
export async function eventually<T>(
  what: string,
  question: () => T | undefined | PromiseLike<T | undefined>,
  limitMs = 20_000,
): Promise<T> {
  const deadline = Date.now() + limitMs;
  for (;;) {
    const answer = await question();
    if (answer !== undefined) return answer;
    if (Date.now() > deadline) assert.fail(`not in ${limitMs / 1000} s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The text of all hovers over the first place of `words`; empty when there is none. */
export async function hoverText({ document }: vscode.TextEditor, words: string): Promise<string> {
  const offset = document.getText().indexOf(words);
  assert.ok(offset >= 0, `“${words}” stands in the document`);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    document.positionAt(offset + 1),
  );
  const contents = hovers.flatMap((hover) => hover.contents);
  return contents
    .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))
    .join('\n');
}
