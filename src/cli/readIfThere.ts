import { readFile } from 'node:fs/promises';

/** The text of a file that need not be there: null where it is not. `fail` is handed the reason why one that is there cannot be read. */
export async function readIfThere(
  path: string,
  fail: (reason: string) => Promise<void>,
): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'ENOTDIR') await fail(code ?? String(error));
    return null;
  }
}
