import * as vscode from 'vscode';

/** Reads and writes the files that hold what a person says, so that none is lost. */
export interface SafeFiles {
  /** The text of a file; null where there is none. Rejects where it cannot be read. */
  read(uri: vscode.Uri): Promise<string | null>;
  /**
   * Reads a file and writes what `next` makes of its text: null for no file, undefined to leave it as it is. Rejects where
   * it could not be written; the old file stands then.
   */
  update(
    uri: vscode.Uri,
    next: (current: string | null) => Promise<string | null | undefined>,
  ): Promise<void>;
}

/** The same for files of the machine, by path, from a host that has more to keep them safe than `vscode.workspace.fs`. */
export interface LocalFiles {
  readText(path: string): Promise<string | null>;
  updateText(
    path: string,
    next: (current: string | null) => Promise<string | null | undefined>,
  ): Promise<void>;
}

export function createSafeFiles(local: LocalFiles | undefined): SafeFiles {
  return {
    read: (uri) => (local && uri.scheme === 'file' ? local.readText(uri.fsPath) : read(uri)),
    update: (uri, next) =>
      local && uri.scheme === 'file' ? local.updateText(uri.fsPath, next) : update(uri, next),
  };
}

async function read(uri: vscode.Uri): Promise<string | null> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/**
 * Writes beside the file and puts that in its place, so that the file is at no moment half written. Where the file changed
 * meanwhile, `next` is asked again.
 */
async function update(
  uri: vscode.Uri,
  next: (current: string | null) => Promise<string | null | undefined>,
): Promise<void> {
  for (;;) {
    const current = await read(uri);
    const text = await next(current);
    if (text === undefined || text === current || (await replace(uri, current, text))) return;
  }
}

/** Puts a text in the place of the file, if that still holds `current`; whether it was done. */
async function replace(uri: vscode.Uri, current: string | null, text: string | null): Promise<boolean> {
  const temporary = uri.with({ path: `${uri.path}.tmp` });
  if (text !== null) {
    await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(uri, '..'));
    await vscode.workspace.fs.writeFile(temporary, new TextEncoder().encode(text));
  }
  if ((await read(uri)) !== current) return false;
  if (text === null) await vscode.workspace.fs.delete(uri);
  else await vscode.workspace.fs.rename(temporary, uri, { overwrite: true });
  return true;
}

function isMissing(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
}
