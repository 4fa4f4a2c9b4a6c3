import { parseArgs } from 'node:util';
import { formats } from '../annotations/formats/formats';
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
  /** Whether what people said in `.dateline` beside each file is taken in. */
  readonly sidecars: boolean;
  /** Also minor ones (speech acts, general actions, states, topics). */
  readonly allEvents: boolean;
}

export interface ExportRequest {
  readonly command: 'exportFiles';
  readonly files: readonly string[];
  readonly date: string | undefined;
  readonly language: FileLanguage | undefined;
  /** Id of a format. */
  readonly format: string;
  /** Folder that the format's files are written into; without one, a single file goes to the standard output. */
  readonly output: string | undefined;
  /** Whether what people said in `.dateline` beside each file is taken in. */
  readonly sidecars: boolean;
}

export interface ConvertRequest {
  readonly command: 'convert';
  readonly files: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly output: string | undefined;
}

export type Request =
  LinesRequest | FilesRequest | ExportRequest | ConvertRequest | { readonly command: 'help' | 'version' };

/** A command line that cannot be carried out. The message names the thing and the remedy. */
export class UsageError extends Error {}

const options = {
  'all-events': { type: 'boolean' },
  color: { type: 'string' },
  date: { type: 'string' },
  format: { type: 'string' },
  from: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  language: { type: 'string' },
  'no-sidecars': { type: 'boolean' },
  output: { type: 'string', short: 'o' },
  to: { type: 'string' },
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
  if (command === 'annotate') return readAnnotate(values, files);
  if (command === 'convert') return readConvert(values, files);
  throw new UsageError(`"${command}" is no command; "annotate" and "convert" are. Try "dateline --help".`);
}

type Values = ReturnType<typeof parse>['values'];

const formatIds = formats.map(({ id }) => id);
const readableIds = formats.filter(({ reader }) => reader).map(({ id }) => id);

function readAnnotate(values: Values, files: readonly string[]): Request {
  refuse(values, ['from', 'to'], 'convert');
  const format = oneOf('--format', values.format ?? 'text', ['text', 'jsonl', ...formatIds]);
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
  if (format !== 'text') {
    const sidecars = values['no-sidecars'] !== true;
    return { command: 'exportFiles', files, date, language, format, output: values.output, sidecars };
  }
  if (values.output !== undefined)
    throw new UsageError(
      `--output needs a format that is written to files. Add --format with one of: ${formatIds.join(', ')}.`,
    );
  const colouring = oneOf('--color', values.color ?? 'auto', ['auto', 'always', 'never']);
  return {
    command: 'annotateFiles',
    files,
    date,
    language,
    colouring,
    sidecars: values['no-sidecars'] !== true,
    allEvents: values['all-events'] ?? false,
  };
}

function readConvert(values: Values, files: readonly string[]): ConvertRequest {
  refuse(values, ['format', 'date', 'language', 'trace', 'no-sidecars', 'all-events', 'color'], 'annotate');
  if (values.from === undefined)
    throw new UsageError(`--from is missing. Give the files' format, one of: ${readableIds.join(', ')}.`);
  if (values.to === undefined)
    throw new UsageError(`--to is missing. Give the wanted format, one of: ${formatIds.join(', ')}.`);
  const from = oneOf('--from', values.from, readableIds);
  const to = oneOf('--to', values.to, formatIds);
  if (files.length === 0)
    throw new UsageError('No file is named. Write "dateline convert --from NAME --to NAME FILE".');
  return { command: 'convert', files, from, to, output: values.output };
}

/** Refuses options that mean nothing to this command. */
function refuse(values: Values, names: readonly (keyof Values)[], command: string): void {
  const given = names.find((name) => values[name] !== undefined);
  if (given !== undefined)
    throw new UsageError(`--${given} goes with "${command}" only. Try "dateline --help".`);
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
