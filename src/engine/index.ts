import type { Annotations, Problem } from './annotations';
import type { EntityIndex } from '../index/entityIndex';
import type { Tagger } from '../model/tagger';
import { isCalendarDay } from './calendarDay';
import { runPasses } from './pipeline';
import { readText, type DocumentLanguage } from './text/readText';

export interface EngineOptions {
  /** An opened entity index (`openIndex`, perhaps under `layeredIndex`); without one names are found by shape alone. */
  readonly index?: EntityIndex | undefined;
  /** An opened recogniser; without one gazetteer and rules go on alone. */
  readonly tagger?: Tagger | undefined;
  /** Languages whose date rules apply. Default: English and Spanish. */
  readonly languages?: readonly string[] | undefined;
  /** UTF-16 code units that are analysed at most; what follows is left out and told as a problem. Default half a million. */
  readonly maxLength?: number | undefined;
}

export interface DocumentInput {
  readonly text: string;
  /** The document's own date, `YYYY-MM-DD`, where known. */
  readonly date?: string | undefined;
  /** The date of a document that tells none of its own, `YYYY-MM-DD`, where a setting has one. */
  readonly fallbackDate?: string | undefined;
  /** VS Code language id. Default `plaintext`; an unknown one is read as plain text. */
  readonly language?: string | undefined;
}

export interface Engine {
  readonly index: EntityIndex | undefined;
  /** Never throws: bad input gives annotations plus problems. */
  annotate(document: DocumentInput): Annotations;
  /** The same in steps: yields between passes, so that a host can pause, show progress or stop. */
  analyse(document: DocumentInput): Generator<string, Annotations>;
}

const defaultMaxLength = 500_000;
const defaultLanguages = ['en', 'es'];

/** Makes an engine. Deterministic and without state: one engine serves any number of documents. */
export function createEngine(options: EngineOptions = {}): Engine {
  const maxLength = options.maxLength ?? defaultMaxLength;

  function* analyse(document: DocumentInput): Generator<string, Annotations> {
    const problems: Problem[] = [];
    const cut = document.text.length > maxLength ? wholeCharacters(document.text, maxLength) : document.text;
    if (cut !== document.text) problems.push(tooLong(document.text.length, cut.length));
    const given = checkedDate(document.date, problems);
    const fallbackDate = checkedDate(document.fallbackDate, problems);
    const text = readText(cut, languageOf(document.language));
    yield 'text';
    const annotations = yield* runPasses({
      text,
      given,
      fallbackDate,
      index: options.index,
      tagger: options.tagger,
      languages: options.languages ?? defaultLanguages,
    });
    return { ...annotations, problems: [...problems, ...annotations.problems] };
  }

  return Object.freeze({
    index: options.index,
    analyse,
    annotate(document: DocumentInput): Annotations {
      const steps = analyse(document);
      for (;;) {
        const step = steps.next();
        if (step.done) return step.value;
      }
    },
  });
}

function languageOf(id: string | undefined): DocumentLanguage {
  return id === 'markdown' || id === 'html' ? id : 'plaintext';
}

function checkedDate(date: string | undefined, problems: Problem[]): string | undefined {
  if (date === undefined || isCalendarDay(date)) return date;
  problems.push({
    code: 'document.badDate',
    message: `The document's date "${date.slice(0, 40)}" is no calendar day; give it as YYYY-MM-DD. Relative dates stay unresolved.`,
  });
  return undefined;
}

function tooLong(length: number, analysed: number): Problem {
  return {
    code: 'document.tooLong',
    message: `The document has ${String(length)} characters; the first ${String(analysed)} were analysed. Raise the limit or split the document to see the rest.`,
    span: { start: analysed, end: length },
  };
}

/** The first `length` code units, one less where a surrogate pair would be cut. */
function wholeCharacters(text: string, length: number): string {
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? length - 1 : length);
}
