import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** Whether the index at `output` is newer than the compiler, the curated records and the locked versions of the packages. */
export function isFresh(output: string): boolean {
  const built = statSync(output, { throwIfNoEntry: false })?.mtimeMs;
  if (built === undefined) return false;
  const inputs = readdirSync(path.join('src', 'index'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return [...inputs, 'package-lock.json'].every((file) => statSync(file).mtimeMs < built);
}
