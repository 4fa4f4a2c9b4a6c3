import { readFileSync } from 'node:fs';
import path from 'node:path';
import { recogniseDates, type RecognisedDates } from '../../../src/engine/dates/recogniseDates';
import { readText } from '../../../src/engine/text/readText';

/** A sentence with the spans that are expected in it and their values. */
export interface Row {
  readonly text: string;
  readonly expected: readonly string[];
}

/** The day from which all tables are resolved, a Friday. */
export const today = '2025-02-28';

export function recognise(text: string, language?: string): RecognisedDates {
  return recogniseDates(readText(text, 'plaintext'), {
    date: { value: today, source: 'given' },
    languages: language === undefined ? ['en', 'es'] : [language],
  });
}

/** The expressions found, as `words = value`. */
export function found(text: string, language?: string): string[] {
  return recognise(text, language).timex.map(
    ({ start, end, value }) => `${text.slice(start, end)} = ${value}`,
  );
}

/** Reads a table: a sentence a line, spans in brackets, their values after the equals sign; `#` opens a comment. */
export function readTable(file: string): Row[] {
  return lines(file).map((line) => {
    const [marked = '', values = ''] = line.split(/ = (?=[^=]*$)/);
    const spans = [...marked.matchAll(/\[([^\]]*)\]/g)].map((match) => match[1] ?? '');
    const expected = spans.map((span, i) => `${span} = ${values.split(' ')[i] ?? ''}`);
    return { text: marked.replace(/[[\]]/g, ''), expected };
  });
}

export function lines(file: string): string[] {
  return readFileSync(path.join(__dirname, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
}
