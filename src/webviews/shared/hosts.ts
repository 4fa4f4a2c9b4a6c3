/** What VS Code puts into a webview; a page outside of it has no such function. */
interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare const acquireVsCodeApi: (() => VsCodeApi) | undefined;

/** The other side of a page: the editor, or what was written into the page itself. */
export interface PageHost<Incoming, Outgoing, State> {
  send(message: Outgoing): void;
  listen(handle: (message: Incoming) => void): void;
  /** What was kept of an earlier view of this page; undefined where nothing was. */
  readonly state: Partial<State> | undefined;
  keep(state: State): void;
}

/** The editor as host; undefined outside of VS Code. */
export function editorHost<Incoming, Outgoing, State>(): PageHost<Incoming, Outgoing, State> | undefined {
  if (typeof acquireVsCodeApi === 'undefined') return undefined;
  const api = acquireVsCodeApi();
  return {
    send(message) {
      api.postMessage(message);
    },
    listen(handle) {
      window.addEventListener('message', ({ data }: MessageEvent<Incoming>) => {
        handle(data);
      });
    },
    state: api.getState() as Partial<State> | undefined,
    keep(state) {
      api.setState(state);
    },
  };
}

/** The data that a saved page holds in its element `data`, as JSON. */
export function embeddedData(): unknown {
  return JSON.parse(document.getElementById('data')?.textContent ?? 'null');
}
