import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import type { FileLanguage } from './arguments';

/** A file that is no text or cannot be read. The message names it and the remedy. */
export class FileError extends Error {}

/** The text of a file, or of the standard input for "-". UTF-8 unless a byte-order mark says UTF-16. */
export async function readDocument(file: string, stdin: Readable): Promise<string> {
  const bytes = file === '-' ? await buffer(stdin) : await readBytes(file);
  const text = decode(bytes);
  if (text.slice(0, 8_000).includes('\0'))
    throw new FileError(`${file} is no text: it has NUL bytes. Give a text, Markdown or HTML file.`);
  return text;
}

/** The language of a file by its name; plain text where it does not tell. */
export function languageOf(file: string): FileLanguage {
  return languages[extname(file).toLowerCase()] ?? 'plaintext';
}

const languages: Readonly<Record<string, FileLanguage>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
};

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw new FileError(`${file} ${reasons[code] ?? `cannot be read: ${String(error)}`}`);
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist. Check the name.',
  EISDIR: 'is a folder. Name the files in it.',
  EACCES: 'may not be read. Check its permissions.',
  ERR_FS_FILE_TOO_LARGE: 'is over 2 GiB. Split it.',
};

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
}
