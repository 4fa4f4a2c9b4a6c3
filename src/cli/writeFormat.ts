import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { AnnotatedDocument, FormatFile, RecordOf } from '../annotations/formats/format';
import { formatOf } from '../annotations/formats/formats';
import { withOwnNames } from '../annotations/formats/ownNames';
import { UsageError } from './arguments';
import { FileError } from './readFile';
import { write, type Streams } from './streams';

/**
 * Writes documents in a format: into the folder, which is made where it is missing, or a single file to the standard output. Two files
 * of one name are told apart by a number.
 */
export async function writeFormat(
  id: string,
  documents: readonly AnnotatedDocument[],
  recordOf: RecordOf,
  output: string | undefined,
  { stdout }: Pick<Streams, 'stdout'>,
): Promise<void> {
  const files = (await formatOf(id)?.write(withOwnNames(documents), recordOf)) ?? [];
  if (output === undefined) {
    const [only, ...more] = files;
    if (more.length > 0)
      throw new UsageError(
        `--format ${id} writes ${files.length} files here: name a folder for them with --output.`,
      );
    if (only) await write(stdout, only.content);
    return;
  }
  await writeFiles(output, files);
}

async function writeFiles(folder: string, files: readonly FormatFile[]): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    for (const { name, content } of files) await writeFile(join(folder, basename(name)), content);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new FileError(
      `${folder} cannot be written (${code ?? String(error)}). Choose another folder with --output.`,
    );
  }
}
