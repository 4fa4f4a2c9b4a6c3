import * as vscode from 'vscode';
import type { Disposable } from '../disposable';
import { pageRoots, webviewPage, type PageFiles } from './webviewPage';

/** A view that is a page of its own, and the messages to and from it. */
export interface MessageView<Incoming> extends Disposable {
  /** Resolves when the page is on the screen and has been told what to show; rejects when it is not there in time. */
  shown(): Promise<void>;
  /** Shows the data anew soon; what is the same is not sent again. */
  refresh(): void;
  /** Sends a message to the page if it is there. */
  send(message: unknown): void;
  readonly onDidReceive: vscode.Event<Incoming>;
}

export interface MessageViewOptions extends PageFiles {
  /** The view's id in `package.json`. */
  readonly viewId: string;
  readonly title: string;
  /** What the page shows now, as the message that tells it. */
  readonly build: () => unknown;
  /** What it is built from has changed. */
  readonly onDidChangeSource: vscode.Event<void>;
}

/** Results that come in quick succession, as while typing, are shown at this pace. */
const paceInMilliseconds = 150;
/** A page that is not there after so long will not come. */
const longestWait = 10_000;

export function createMessageView<Incoming extends { readonly type: string }>(
  options: MessageViewOptions,
): MessageView<Incoming> {
  const received = new vscode.EventEmitter<Incoming>();
  let view: vscode.WebviewView | undefined;
  let isReady = false;
  let shown = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Hidden pages are not told anything; they are when they are shown again. */
  function show(): void {
    clearTimeout(timer);
    timer = undefined;
    if (!view?.visible || !isReady) return;
    const message = options.build();
    const next = JSON.stringify(message);
    if (next === shown) return;
    shown = next;
    void view.webview.postMessage(message);
  }
  function refresh(): void {
    timer ??= setTimeout(show, paceInMilliseconds);
  }
  function receive(message: Incoming): void {
    if (message.type === 'ready') {
      isReady = true;
      shown = '';
      show();
    } else received.fire(message);
  }

  function resolveWebviewView(resolved: vscode.WebviewView): void {
    view = resolved;
    isReady = false;
    const { webview } = resolved;
    webview.options = { enableScripts: true, localResourceRoots: pageRoots(options) };
    webview.onDidReceiveMessage(receive);
    resolved.onDidChangeVisibility(show);
    resolved.onDidDispose(() => {
      view = undefined;
      isReady = false;
    });
    webview.html = webviewPage(webview, options, options.title);
  }

  const subscriptions = vscode.Disposable.from(
    received,
    vscode.window.registerWebviewViewProvider(options.viewId, { resolveWebviewView }),
    options.onDidChangeSource(refresh),
  );
  return {
    async shown() {
      const deadline = Date.now() + longestWait;
      while (!view?.visible || !isReady) {
        if (Date.now() > deadline) throw new Error(`The view ${options.viewId} was not shown in time.`);
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
      show();
    },
    refresh,
    send(message) {
      void view?.webview.postMessage(message);
    },
    onDidReceive: received.event,
    dispose() {
      clearTimeout(timer);
      subscriptions.dispose();
    },
  };
}
