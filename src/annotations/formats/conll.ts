import type { Span } from '../../engine/annotations';
import { assemble, type EntityDraft, type TimexDraft } from './assemble';
import { fileEach, type AnnotatedDocument, type Format, type FormatFile, type ReadResult } from './format';
import { kindOfLabel, labelOfKind, timexTypeOfLabel } from './kindLabels';
import { textTokens } from './textTokens';

/**
 * CoNLL-2003 lines with IOB2 tags: word, entry, white space, tag, separated by tabs, so that readers that take the first and the
 * last column (spaCy's `ner` converter, seqeval) need no settings. The white space is told as in CoNLL-U: `SpaceAfter=No`,
 * `SpacesAfter=\n`, `SpacesBefore=…`; `_` is one space.
 */
export const conll: Format = {
  id: 'conll',
  title: 'CoNLL-2003 with IOB2 tags',
  loses: [
    'events and the document’s own date',
    'the value of a date, and dates that overlap a name',
    'confidence, coordinates, labels and other candidates',
    'which mentions without an entry are the same thing',
    'white space and controls at the edge of an annotation, and texts without any word',
  ],
  write: (documents) => Promise.resolve(fileEach(documents, 'conll', lines)),
  reader: { read: readConll },
};

interface Tagged extends Span {
  readonly label: string;
  readonly id?: string | undefined;
}

function lines({ text, annotations: { entities, timex } }: AnnotatedDocument): string {
  const tagged: Tagged[] = entities.map(({ start, end, type, id }) => ({
    start,
    end,
    label: labelOfKind(type),
    id,
  }));
  for (const { start, end, type } of timex) {
    if (entities.every((entity) => entity.end <= start || entity.start >= end))
      tagged.push({ start, end, label: type });
  }
  tagged.sort((a, b) => a.start - b.start);
  const tokens = textTokens(text, [tagged]);
  let written = '-DOCSTART- -X- O O\n\n';
  let next = 0;
  let begun = false;
  tokens.forEach(({ start, end }, i) => {
    while ((tagged[next]?.end ?? Infinity) <= start) {
      next++;
      begun = false;
    }
    const tag = tagged[next];
    const inside = tag !== undefined && tag.start < end;
    const after = text.slice(end, tokens[i + 1]?.start ?? text.length);
    const before = i === 0 ? text.slice(0, start) : '';
    const iob = inside ? `${begun ? 'I' : 'B'}-${tag.label}` : 'O';
    const link = (inside ? tag.id : undefined) ?? '_';
    written += `${text.slice(start, end)}\t${escaped(link)}\t${spaces(before, after)}\t${iob}\n`;
    begun = inside;
    if (/\n[^\S\n]*\n/.test(after) && !(inside && end < tag.end)) written += '\n';
  });
  return written;
}

function spaces(before: string, after: string): string {
  const fields = before === '' ? [] : [`SpacesBefore=${escaped(before)}`];
  if (after === '') fields.push('SpaceAfter=No');
  else if (after !== ' ') fields.push(`SpacesAfter=${escaped(after)}`);
  return fields.length === 0 ? '_' : fields.join('|');
}

const letters: Readonly<Record<string, string>> = {
  ' ': 's',
  '\n': 'n',
  '\r': 'r',
  '\t': 't',
  '|': 'p',
  '\\': '\\',
};
const characters = new Map(Object.entries(letters).map(([character, letter]) => [letter, character]));

/** White space and controls as CoNLL-U escapes them, and those it has no letter for as `\uXXXX`. */
function escaped(text: string): string {
  return text.replace(/[\s\p{Cc}|\\\ufeff]/gu, (character) => {
    const letter = letters[character];
    return `\\${letter ?? `u${character.charCodeAt(0).toString(16).padStart(4, '0')}`}`;
  });
}

function unescaped(text: string): string {
  return text.replace(
    /\\(?:u([0-9a-f]{4})|(.))/g,
    (whole, code: string | undefined, letter: string | undefined) =>
      code === undefined ? (characters.get(letter ?? '') ?? whole) : String.fromCharCode(parseInt(code, 16)),
  );
}

/** What is read of one line. */
interface Row {
  readonly word: string;
  readonly link: string | undefined;
  readonly before: string;
  readonly after: string;
  readonly tag: string;
  /** Whether the row says what white space follows, as ours do. */
  readonly tellsSpaces: boolean;
}

function readConll(file: FormatFile): ReadResult {
  let text = '';
  const open: (Tagged & { end: number })[] = [];
  let continues = false;
  let tellsSpaces = true;
  for (const line of file.content.split(/\r?\n/)) {
    const row = line.startsWith('-DOCSTART-') || line.startsWith('# ') ? undefined : readRow(line);
    if (!row) {
      // Other tools' files tell no white space: a sentence ends with a line break there.
      if (line === '' && !tellsSpaces && text !== '') text = `${text.trimEnd()}\n`;
      continue;
    }
    tellsSpaces = row.tellsSpaces;
    const start = text.length + row.before.length;
    text += row.before + row.word;
    const [prefix, label] = splitTag(row.tag);
    const last = open.at(-1);
    if (prefix === 'I' && continues && last?.label === label) last.end = text.length;
    else if (prefix !== 'O') open.push({ start, end: text.length, label, id: row.link });
    continues = prefix !== 'O';
    text += row.after;
  }
  const { annotations, problems } = assemble(
    text,
    { entities: entitiesOf(open), timex: timexOf(open), events: [] },
    'conll',
  );
  const unknown = new Set(
    open.map(({ label }) => label).filter((label) => !kindOfLabel(label) && !timexTypeOfLabel(label)),
  );
  return {
    documents: [{ name: file.name.replace(/\.(?:conll|iob2?)$/, ''), text, annotations }],
    problems: [
      ...Array.from(unknown, (label) => ({
        code: 'format.unknownKind',
        message: `Annotations of kind "${label.slice(0, 40)}" are left out: it is no kind of OntoNotes or CoNLL-2003.`,
      })),
      ...problems,
    ],
  };
}

function readRow(line: string): Row | undefined {
  const columns = line.includes('\t') ? line.split('\t') : line.split(' ').filter((column) => column !== '');
  const [word = '', link = '_', misc = '_'] = columns;
  if (word === '' || columns.length < 2) return undefined;
  const ours = columns.length === 4 && /^(?:_$|Space)/.test(misc);
  const fields = new Map(misc.split('|').map((field) => field.split('=', 2) as [string, string]));
  const after = fields.get('SpaceAfter') === 'No' ? '' : unescaped(fields.get('SpacesAfter') ?? '\\s');
  return {
    word,
    link: ours && link !== '_' ? unescaped(link) : undefined,
    before: ours ? unescaped(fields.get('SpacesBefore') ?? '') : '',
    after: ours ? after : ' ',
    tag: columns.at(-1) ?? 'O',
    tellsSpaces: ours,
  };
}

function splitTag(tag: string): readonly [prefix: string, label: string] {
  const dash = tag.indexOf('-');
  return dash < 0 ? ['O', ''] : [tag.slice(0, dash), tag.slice(dash + 1)];
}

const entitiesOf = (tagged: readonly Tagged[]): EntityDraft[] =>
  tagged.flatMap(({ start, end, label, id }, i) => {
    const type = kindOfLabel(label);
    return type ? [{ key: String(i), start, end, type, ...(id === undefined ? {} : { id }) }] : [];
  });

const timexOf = (tagged: readonly Tagged[]): TimexDraft[] =>
  tagged.flatMap(({ start, end, label }, i) => {
    const type = timexTypeOfLabel(label);
    return type ? [{ key: String(i), start, end, type, value: '' }] : [];
  });
