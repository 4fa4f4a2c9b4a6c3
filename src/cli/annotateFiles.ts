import type { Annotations } from '../engine/annotations';
import { isMinorEvent } from '../engine/events/ontology';
import type { FilesRequest } from './arguments';
import { eventTable } from './eventTable';
import { legend, markedText, printable } from './marks';
import type { EngineFor } from './loadEngine';
import { FileError, languageOf, readDocument } from './readFile';
import { withSidecar } from './sidecarOf';
import { write, type Streams } from './streams';

/** Shows each file with its marks and its events; resolves to whether all files could be read. */
export async function annotateFiles(
  engineFor: EngineFor,
  streams: Streams,
  request: FilesRequest,
): Promise<boolean> {
  let allRead = true;
  for (const file of request.files) {
    try {
      const text = await readDocument(file, streams.stdin);
      const language = request.language ?? languageOf(file);
      const engine = await engineFor(file);
      const found = engine.annotate({ text, language, date: request.date });
      const annotations = request.sidecars ? await withSidecar(file, text, found, streams) : found;
      if (request.files.length > 1) await write(streams.stdout, `── ${printable(file)} ──\n`);
      await showDocument(text, annotations, streams, request);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      await write(streams.stderr, `dateline: ${printable(error.message)}\n`);
      allRead = false;
    }
  }
  return allRead;
}

async function showDocument(
  text: string,
  annotations: Annotations,
  { stdout, stderr, env }: Streams,
  request: FilesRequest,
): Promise<void> {
  const shown = request.allEvents ? annotations : withoutMinorEvents(annotations);
  const coloured = isColoured(request, stdout.isTTY ?? false, env);
  await write(stdout, `${markedText(text, shown, coloured).trimEnd()}\n\n`);
  if (coloured) await write(stdout, `${legend(shown)}\n\n`);
  await write(stdout, `${summary(annotations, shown)}\n`);
  if (shown.events.length > 0) await write(stdout, `\n${eventTable(text, shown, stdout.columns ?? 120)}\n`);
  for (const problem of annotations.problems)
    await write(stderr, `dateline: ${printable(problem.message)}\n`);
}

/** `--color` decides; else `NO_COLOR` (https://no-color.org); else whether a person is looking. */
function isColoured({ colouring }: FilesRequest, isTerminal: boolean, env: Streams['env']): boolean {
  if (colouring !== 'auto') return colouring === 'always';
  return isTerminal && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';
}

function withoutMinorEvents(annotations: Annotations): Annotations {
  return { ...annotations, events: annotations.events.filter((event) => !isMinorEvent(event)) };
}

function summary(annotations: Annotations, shown: Annotations): string {
  const { date, entities, timex } = annotations;
  const counts = [
    counted(countChains(entities), 'entity', 'entities'),
    counted(entities.length, 'mention', 'mentions'),
    counted(timex.length, 'date', 'dates'),
    counted(countChains(shown.events), 'event', 'events'),
  ];
  const own = date
    ? `Article of ${date.value} (${date.source}). `
    : 'The article’s own date is not known; give it with --date. ';
  const left = countChains(annotations.events) - countChains(shown.events);
  const rest =
    left > 0
      ? ` Without ${counted(left, 'event', 'events')} of minor kinds and mere topics; --all-events shows all.`
      : '';
  return `${own}${counts.join(', ')}.${rest}`;
}

const countChains = (mentions: readonly { readonly chain: number }[]): number =>
  new Set(mentions.map(({ chain }) => chain)).size;

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
