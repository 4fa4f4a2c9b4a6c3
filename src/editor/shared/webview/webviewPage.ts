import * as vscode from 'vscode';
import { escapeHtml } from '../../../annotations/formats/markupText';

/** The bundled files of a page, `dist/NAME.js` and `dist/NAME.css`. */
export interface PageFiles {
  readonly extensionUri: vscode.Uri;
  readonly name: string;
}

/** Where a page may load files from. */
export function pageRoots({ extensionUri }: PageFiles): readonly vscode.Uri[] {
  return [vscode.Uri.joinPath(extensionUri, 'dist')];
}

/**
 * The HTML of a webview: one script, one style sheet, nothing else may load or run. Texts of articles are not in it; they
 * come as messages and are set as text.
 */
export function webviewPage(webview: vscode.Webview, files: PageFiles, title: string): string {
  const address = (extension: string): string =>
    webview
      .asWebviewUri(vscode.Uri.joinPath(files.extensionUri, 'dist', `${files.name}.${extension}`))
      .toString();
  const nonce = makeNonce();
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource}; img-src data:`;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(vscode.env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${escapeHtml(address('css'))}">
</head>
<body>
<main id="app"></main>
<script nonce="${nonce}" src="${escapeHtml(address('js'))}"></script>
</body>
</html>`;
}

/** 128 random bits; both hosts have the Web Crypto API. */
export function makeNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
