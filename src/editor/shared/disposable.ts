/** What ends its listeners and frees its parts when it is disposed; an object of `vscode.Disposable`'s shape. */
export interface Disposable {
  dispose(): void;
}
