import { parseArgs } from 'node:util';
import { isCalendarDay } from '../engine/calendarDay';

export type Colouring = 'auto' | 'always' | 'never';
export type FileLanguage = 'plaintext' | 'markdown' | 'html';

export interface LinesRequest {
  readonly command: 'annotateLines';
  readonly trace: boolean;
  /** For lines that give none of their own. */
  readonly date: string | undefined;
  readonly language: FileLanguage | undefined;
}

export interface FilesRequest {
  readonly command: 'annotateFiles';
  readonly files: readonly string[];
  readonly date: string | undefined;
  readonly language: FileLanguage | undefined;
  readonly colouring: Colouring;
  /** Also those of minor kinds (speech acts, general actions, states). */
  readonly allEvents: boolean;
}

export type Request = LinesRequest | FilesRequest | { readonly command: 'help' | 'version' };

/** A command line that cannot be carried out. The message names the thing and the remedy. */
export class UsageError extends Error {}

const options = {
  'all-events': { type: 'boolean' },
  color: { type: 'string' },
  date: { type: 'string' },
  format: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  language: { type: 'string' },
  trace: { type: 'boolean' },
  version: { type: 'boolean', short: 'v' },
} as const;

/** Throws a `UsageError` for arguments that are not understood. */
export function readArguments(args: readonly string[]): Request {
  const { values, positionals } = parse(args);
  if (values.help) return { command: 'help' };
  if (values.version) return { command: 'version' };
  const [command, ...files] = positionals;
  if (command === undefined) throw new UsageError('No command is given. Try "dateline --help".');
  if (command !== 'annotate')
    throw new UsageError(`"${command}" is no command; "annotate" is. Try "dateline --help".`);
  const format = oneOf('--format', values.format ?? 'text', ['text', 'jsonl']);
  const date = checkedDate(values.date);
  const language =
    values.language === undefined
      ? undefined
      : oneOf('--language', values.language, ['plaintext', 'markdown', 'html']);
  if (format === 'jsonl') {
    if (files.length > 0)
      throw new UsageError(
        '--format jsonl reads the standard input: write "< FILE" instead of naming files.',
      );
    return { command: 'annotateLines', trace: values.trace ?? false, date, language };
  }
  if (files.length === 0)
    throw new UsageError('No file is named. Write "dateline annotate FILE", or "-" for the standard input.');
  if (values.trace) throw new UsageError('--trace goes with --format jsonl only.');
  const colouring = oneOf('--color', values.color ?? 'auto', ['auto', 'always', 'never']);
  return {
    command: 'annotateFiles',
    files,
    date,
    language,
    colouring,
    allEvents: values['all-events'] ?? false,
  };
}

function parse(
  args: readonly string[],
): ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    const reason =
      error instanceof Error ? (error.message.split(/\. To specify|\n/)[0] ?? '') : String(error);
    throw new UsageError(`${reason}. Try "dateline --help".`);
  }
}

function oneOf<const T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found !== undefined) return found;
  throw new UsageError(`${option} is "${value}"; use one of: ${allowed.join(', ')}.`);
}

function checkedDate(date: string | undefined): string | undefined {
  if (date === undefined || isCalendarDay(date)) return date;
  throw new UsageError(`--date is "${date}", which is no calendar day; write it as YYYY-MM-DD.`);
}
