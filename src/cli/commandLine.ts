import { version } from '../../package.json';
import { annotateFiles } from './annotateFiles';
import { annotateLines } from './annotateLines';
import { readArguments, UsageError } from './arguments';
import { convertFiles } from './convertFiles';
import { exportFiles } from './exportFiles';
import { help } from './help';
import { loadEngine, loadEngines } from './loadEngine';
import type { Streams } from './streams';
import { write } from './streams';

/** Exit statuses: all was read; something could not be read; the command was not understood. */
export const ExitStatus = { good: 0, unreadable: 1, usage: 2 } as const;

/** Runs the command that the arguments give; resolves to the exit status. */
export async function runCommandLine(args: readonly string[], streams: Streams): Promise<number> {
  try {
    const request = readArguments(args);
    switch (request.command) {
      case 'help':
        await write(streams.stdout, help);
        return ExitStatus.good;
      case 'version':
        await write(streams.stdout, `${version}\n`);
        return ExitStatus.good;
      case 'annotateLines': {
        const engine = await loadEngine(streams);
        const allRead = await annotateLines(engine, streams, request);
        return allRead ? ExitStatus.good : ExitStatus.unreadable;
      }
      case 'annotateFiles': {
        const engineFor = await loadEngines(streams, request.sidecars);
        const allRead = await annotateFiles(engineFor, streams, request);
        return allRead ? ExitStatus.good : ExitStatus.unreadable;
      }
      case 'exportFiles': {
        const engineFor = await loadEngines(streams, request.sidecars);
        const allRead = await exportFiles(engineFor, streams, request);
        return allRead ? ExitStatus.good : ExitStatus.unreadable;
      }
      case 'convert': {
        const allRead = await convertFiles(streams, request);
        return allRead ? ExitStatus.good : ExitStatus.unreadable;
      }
    }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    await write(streams.stderr, `dateline: ${error.message}\n`);
    return ExitStatus.usage;
  }
}
