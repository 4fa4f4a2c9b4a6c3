import { basename } from 'node:path';
import type { AnnotatedDocument, RecordOf } from '../annotations/formats/format';
import type { Engine } from '../engine/index';
import type { ExportRequest } from './arguments';
import type { EngineFor } from './loadEngine';
import { printable } from './marks';
import { FileError, languageOf, readDocument } from './readFile';
import { withSidecar } from './sidecarOf';
import { write, type Streams } from './streams';
import { writeFormat } from './writeFormat';

/** Annotates files and writes them in a format; resolves to whether all could be read and written. */
export async function exportFiles(
  engineFor: EngineFor,
  streams: Streams,
  request: ExportRequest,
): Promise<boolean> {
  const documents: AnnotatedDocument[] = [];
  const engines = new Set<Engine>();
  let allGood = true;
  const attempt = async (step: () => Promise<void>): Promise<void> => {
    try {
      await step();
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      await write(streams.stderr, `dateline: ${printable(error.message)}\n`);
      allGood = false;
    }
  };
  for (const file of request.files)
    await attempt(async () => {
      const engine = await engineFor(file);
      engines.add(engine);
      documents.push(await annotated(engine, file, streams, request));
    });
  if (documents.length > 0)
    await attempt(() =>
      writeFormat(request.format, documents, recordsOf([...engines]), request.output, streams),
    );
  return allGood;
}

async function annotated(
  engine: Engine,
  file: string,
  streams: Streams,
  { language, date, sidecars }: ExportRequest,
): Promise<AnnotatedDocument> {
  const text = await readDocument(file, streams.stdin);
  const found = engine.annotate({ text, language: language ?? languageOf(file), date });
  for (const problem of found.problems)
    await write(streams.stderr, `dateline: ${printable(problem.message)}\n`);
  const annotations = sidecars ? await withSidecar(file, text, found, streams) : found;
  return { name: file === '-' ? 'stdin.txt' : basename(file), text, annotations };
}

/** The records of the first engine that has the id: documents of other folders may have own entries of other folders. */
function recordsOf(engines: readonly Engine[]): RecordOf {
  return (id) => {
    for (const { index } of engines) {
      const entry = index?.entryOf(id) ?? -1;
      if (entry >= 0) return index?.record(entry);
    }
    return undefined;
  };
}
