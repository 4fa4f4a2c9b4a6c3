import { basename, dirname, join } from 'node:path';
import type { AnnotatedDocument, FormatReader } from '../annotations/formats/format';
import { formatOf } from '../annotations/formats/formats';
import type { ConvertRequest } from './arguments';
import { printable } from './marks';
import { FileError, readDocument } from './readFile';
import { write, type Streams } from './streams';
import { writeFormat } from './writeFormat';

/** Reads files in one format and writes them in another; resolves to whether all could be read and written. */
export async function convertFiles(streams: Streams, request: ConvertRequest): Promise<boolean> {
  const reader = formatOf(request.from)?.reader;
  const documents: AnnotatedDocument[] = [];
  let allGood = true;
  const tell = (message: string): Promise<void> => write(streams.stderr, `dateline: ${printable(message)}\n`);
  const failed = async (error: unknown): Promise<void> => {
    if (!(error instanceof FileError)) throw error;
    await tell(error.message);
    allGood = false;
  };
  for (const file of request.files) {
    try {
      const read = await readFormat(reader, file, streams);
      documents.push(...read.documents);
      for (const { message } of read.problems) await tell(`${file}: ${message}`);
      if (read.documents.length === 0) allGood = false;
    } catch (error) {
      await failed(error);
    }
  }
  if (documents.length > 0)
    await writeFormat(request.to, documents, () => undefined, request.output, streams).catch(failed);
  return allGood;
}

async function readFormat(
  reader: FormatReader | undefined,
  path: string,
  { stdin }: Pick<Streams, 'stdin'>,
): Promise<ReturnType<FormatReader['read']>> {
  const file = { name: basename(path), content: await readDocument(path, stdin) };
  const address = reader?.textFile?.(file);
  const text =
    address === undefined ? '' : await readDocument(join(dirname(path), besideOnly(path, address)), stdin);
  return reader?.read(file, text) ?? { documents: [], problems: [] };
}

/** A relative address as a path. One that leads further than the parent folder is refused: the file that names it may be anybody's. */
function besideOnly(path: string, address: string): string {
  const name = decodedName(address);
  if (/^(?:\.\.\/)?[^/\\:]+$/.test(name) && name !== '..') return name;
  throw new FileError(
    `${path} names "${name.slice(0, 80)}" as its text. Put the text beside it and name it without a folder.`,
  );
}

function decodedName(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
