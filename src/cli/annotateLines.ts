import type { Engine } from '../engine/index';
import type { LinesRequest } from './arguments';
import { contractOutput } from './contractOutput';
import { readLineDocument } from './lineDocument';
import { readLines, type Line } from './lines';
import { write, type Streams } from './streams';

/**
 * Annotates one document a line, each written before the next is read. A line that cannot be read gives an error
 * object at its place. Resolves to whether all lines could be read.
 */
export async function annotateLines(
  engine: Engine,
  { stdin, stdout }: Pick<Streams, 'stdin' | 'stdout'>,
  request: LinesRequest,
): Promise<boolean> {
  let allRead = true;
  for await (const line of readLines(stdin)) {
    const { output, isError } = annotateLine(engine, line, request);
    if (isError) allRead = false;
    await write(stdout, `${output}\n`);
  }
  return allRead;
}

function annotateLine(
  engine: Engine,
  line: Line,
  request: LinesRequest,
): { readonly output: string; readonly isError: boolean } {
  const read = 'error' in line ? { id: null, error: line.error } : readLineDocument(line.text);
  if ('error' in read) return { output: JSON.stringify({ id: read.id, error: read.error }), isError: true };
  const { id, document } = read;
  const annotations = engine.annotate({
    ...document,
    date: document.date ?? request.date,
    language: document.language ?? request.language,
  });
  return { output: contractOutput(id, annotations, request.trace), isError: false };
}
