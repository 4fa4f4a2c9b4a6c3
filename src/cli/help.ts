import { formats } from '../annotations/formats/formats';

const width = Math.max(...formats.map(({ id }) => id.length));
const listed = formats.map(
  ({ id, title, reader }) => `  ${id.padEnd(width)}  ${title}${reader ? ' (read and written)' : ''}`,
);

export const help = `Dateline: names, dates and events of a text.

Usage
  dateline annotate FILE… [--date YYYY-MM-DD] [--language LANGUAGE] [--color WHEN]
      Shows each file with its names, dates and events marked, then the events as a table. "-" is the standard input.
  dateline annotate --format jsonl [--trace] < documents.jsonl > annotations.jsonl
      Reads one JSON document a line ({"id", "text", "date"?, "language"?}) and writes its annotations as one line.
  dateline annotate FILE… --format NAME [--output FOLDER]
      Writes the files' annotations in a format of the list below; a single file goes to the standard output.
  dateline convert --from NAME --to NAME [--output FOLDER] FILE…
      Reads annotations in one format and writes them in another.

What people said in the sidecars (.dateline/FILE.jsonld beside FILE) is laid over what is found; entries of your own
(.dateline/entities.jsonl beside FILE and in the folders around it) are laid over the bundled index.

Formats
${listed.join('\n')}

Options
  --date YYYY-MM-DD     The documents' own date, to which relative dates are anchored.
  --language LANGUAGE   plaintext, markdown or html. Default: by the file's name.
  --all-events          Also show minor events: statements, general actions, states, topics.
  --color WHEN          auto, always or never. Default: auto, which also respects NO_COLOR.
  --format FORMAT       text (default), jsonl or a format of the list.
  --output FOLDER       Folder for the format's files; it is made where it is missing.
  --no-sidecars         Leave the sidecars and your own entries out.
  --trace               With jsonl: also tell why each annotation is there.
  --help, --version

Exit status: 0 if all was read; 1 if a line or a file could not be; 2 if the command was not understood.
`;
