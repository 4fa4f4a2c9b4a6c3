/** `vscode.l10n.t`, handed to what is built without the editor. */
export type Translate = (message: string, ...values: (string | number)[]) => string;
