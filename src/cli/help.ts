export const help = `Dateline: names, dates and events of a text.

Usage
  dateline annotate FILE… [--date YYYY-MM-DD] [--language LANGUAGE] [--color WHEN]
      Shows each file with its names, dates and events marked, then the events as a table. "-" is the standard input.
  dateline annotate --format jsonl [--trace] < documents.jsonl > annotations.jsonl
      Reads one JSON document a line ({"id", "text", "date"?, "language"?}) and writes its annotations as one line.

Options
  --date YYYY-MM-DD     The documents' own date, to which relative dates are anchored.
  --language LANGUAGE   plaintext, markdown or html. Default: by the file's name.
  --all-events          Also show events of minor kinds: statements, general actions, states.
  --color WHEN          auto, always or never. Default: auto, which also respects NO_COLOR.
  --format FORMAT       text (default) or jsonl.
  --trace               With jsonl: also tell why each annotation is there.
  --help, --version

Exit status: 0 if all was read; 1 if a line or a file could not be; 2 if the command was not understood.
`;
