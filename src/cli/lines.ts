import type { Readable } from 'node:stream';

/** A line without its line break, or why it cannot be read. Lines that hold only white space are left out. */
export type Line = { readonly text: string } | { readonly error: LineError };

export interface LineError {
  readonly code: string;
  /** Names the thing and the remedy. */
  readonly message: string;
}

/** Bytes of one line at most: what is longer would not fit into a string. */
const longestLine = 256 * 1024 * 1024;
const lineFeed = 0x0a;

/**
 * The lines of a stream of UTF-8, one at a time as they are asked for. Only a line feed ends a line (a carriage
 * return before it is white space to JSON), since JSON texts may hold other line separators as they are.
 */
export async function* readLines(input: Readable, longest = longestLine): AsyncGenerator<Line> {
  let pending: Uint8Array[] = [];
  let length = 0;
  const take = (chunk: Uint8Array): void => {
    length += chunk.length;
    if (length <= longest) pending.push(chunk);
    else pending = [];
  };
  const finish = (): Line | undefined => {
    const line = length > longest ? tooLong(length, longest) : decode(pending);
    pending = [];
    length = 0;
    return line;
  };
  for await (const chunk of input as AsyncIterable<Uint8Array>) {
    let start = 0;
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, start)) {
      take(chunk.subarray(start, end));
      start = end + 1;
      const line = finish();
      if (line) yield line;
    }
    if (start < chunk.length) take(chunk.subarray(start));
  }
  const last = finish();
  if (last) yield last;
}

function decode(chunks: readonly Uint8Array[]): Line | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
    return text.trim() === '' ? undefined : { text };
  } catch {
    return { error: { code: 'line.notUtf8', message: 'The line is no UTF-8; convert the input to UTF-8.' } };
  }
}

function tooLong(length: number, longest: number): Line {
  const message = `The line has ${length} bytes, more than ${longest}; split the document.`;
  return { error: { code: 'line.tooLong', message } };
}
