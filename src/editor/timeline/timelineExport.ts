import * as vscode from 'vscode';
import type { FromPage, ImageFormat, TimelineData, ToPage } from '../../webviews/timeline/timelineMessages';
import type { Disposable } from '../shared/disposable';
import type { MessageView } from '../shared/webview/messageView';
import { makeNonce } from '../shared/webview/webviewPage';
import { timelinePage } from './timelinePage';

export interface TimelineExportOptions {
  readonly view: MessageView<FromPage>;
  readonly data: () => TimelineData;
  readonly extensionUri: vscode.Uri;
}

type ExportFormat = ImageFormat | 'html';

const commands: Readonly<Record<string, ExportFormat>> = {
  'dateline.exportTimelineHtml': 'html',
  'dateline.exportTimelineSvg': 'svg',
  'dateline.exportTimelinePng': 'png',
};

/** Pictures of some thousand events take a moment; a page that does not answer for so long is not there. */
const longestWait = 15_000;

/** The commands that save the timeline as a page or a picture; called with an address they do not ask for one. */
export function createTimelineExport({ view, data, extensionUri }: TimelineExportOptions): Disposable {
  let requests = 0;

  async function contentOf(format: ExportFormat): Promise<Uint8Array | undefined> {
    if (format === 'html') {
      const [script, style] = await Promise.all([
        readText(extensionUri, 'js'),
        readText(extensionUri, 'css'),
      ]);
      return new TextEncoder().encode(timelinePage(data(), { script, style, nonce: makeNonce() }));
    }
    const picture = await draw(format);
    if (picture === undefined) return undefined;
    return format === 'svg' ? new TextEncoder().encode(picture) : bytesOf(picture);
  }

  /** The page draws the picture, as it is now zoomed: it has to be on the screen. */
  async function draw(format: ImageFormat): Promise<string | undefined> {
    await vscode.commands.executeCommand('dateline.timeline.focus');
    await view.shown();
    const request = ++requests;
    return new Promise((resolve) => {
      const timer = setTimeout(end, longestWait, undefined);
      const listener = view.onDidReceive((message) => {
        if (message.type === 'image' && message.request === request) end(message.content);
      });
      function end(content: string | undefined): void {
        clearTimeout(timer);
        listener.dispose();
        resolve(content);
      }
      view.send({ type: 'draw', request, format } satisfies ToPage);
    });
  }

  async function save(format: ExportFormat, target: unknown): Promise<void> {
    const content = await contentOf(format).catch(() => undefined);
    if (!content) {
      void vscode.window.showErrorMessage(vscode.l10n.t('The timeline could not be drawn.'));
      return;
    }
    const uri = target instanceof vscode.Uri ? target : await askWhere(format);
    if (uri) await vscode.workspace.fs.writeFile(uri, content);
  }

  return vscode.Disposable.from(
    ...Object.entries(commands).map(([command, format]) =>
      vscode.commands.registerCommand(command, (target?: unknown) => save(format, target)),
    ),
  );
}

async function askWhere(format: ExportFormat): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return vscode.window.showSaveDialog({
    filters: { [format.toUpperCase()]: [format] },
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, `timeline.${format}`) } : {}),
  });
}

async function readText(extensionUri: vscode.Uri, extension: string): Promise<string> {
  const uri = vscode.Uri.joinPath(extensionUri, 'dist', `timeline.${extension}`);
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
