import type { DateSource, DocumentDate, Span, TimeExpression } from '../annotations';
import { readText } from '../text/readText';
import type { Block, MetadataItem, TextModel } from '../text/textModel';
import { Casing, TokenKind } from '../text/tokens';
import { isDay } from './calendar';
import { recogniseDates } from './recogniseDates';

/**
 * The document's own date: the one given, else from front matter, metadata (`<meta>`, `<time>`, JSON-LD), a
 * dateline ("WASHINGTON, Feb. 28, 2025"), a byline date; in that order. `given` is `YYYY-MM-DD` and has been checked.
 * A dateline without a year takes one only from other evidence (a web address, a copyright line), else it is none.
 */
export function findDocumentDate(text: TextModel, given: string | undefined): DocumentDate | undefined {
  if (given !== undefined) return { value: given, source: 'given' };
  return fromMetadata(text.metadata) ?? fromOpening(text);
}

/** Keys of metadata that hold the day of publication, folded, the surest first. */
const publicationKeys = [
  'date',
  'published',
  'publisheddate',
  'publishdate',
  'pubdate',
  'article:publishedtime',
  'og:publishedtime',
  'datepublished',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'dcterms.created',
  'citationpublicationdate',
  'parselypubdate',
  'sailthru.date',
  'datecreated',
  'created',
  'time',
  'datemodified',
  'article:modifiedtime',
  'lastmodified',
  'updated',
];

const foldKey = (key: string): string => key.toLowerCase().replace(/[-_ ]/g, '');

const metadataKinds: readonly (readonly [MetadataItem['kind'], DateSource])[] = [
  ['frontMatter', 'frontMatter'],
  ['meta', 'metadata'],
  ['time', 'metadata'],
  ['jsonLd', 'metadata'],
];

function fromMetadata(metadata: readonly MetadataItem[]): DocumentDate | undefined {
  for (const [kind, source] of metadataKinds) {
    const items = metadata.filter((item) => item.kind === kind);
    for (const key of publicationKeys) {
      const item = items.find((candidate) => foldKey(candidate.key) === key);
      const value = item && dayWritten(item.value);
      if (item && value !== undefined) return { value, source, ...(item.span ? { span: item.span } : {}) };
    }
  }
  return undefined;
}

/** The day that a metadata value says, in ISO form or in words. */
function dayWritten(value: string): string | undefined {
  const iso = /^\s*(\d{4})-?(\d\d)-?(\d\d)(?!\d)/.exec(value);
  if (iso) return checked(`${iso[1] ?? ''}-${iso[2] ?? ''}-${iso[3] ?? ''}`);
  const { timex } = datesOf(readText(value.slice(0, 200), 'plaintext'));
  return timex.map((item) => wholeDay(item)).find((day) => day !== undefined);
}

function checked(day: string): string | undefined {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return isDay(year, month, date) ? day : undefined;
}

const datesOf = (text: TextModel): ReturnType<typeof recogniseDates> =>
  recogniseDates(text, { date: undefined, languages: ['en', 'es'] });

const wholeDay = ({ value }: TimeExpression): string | undefined =>
  checked(/^\d{4}-\d\d-\d\d/.exec(value)?.[0] ?? '');

// ---- dateline and byline

/** How many blocks at the top are looked at, and how far into each, in tokens. */
const openingBlocks = 8;
const openingTokens = 40;

function fromOpening(text: TextModel): DocumentDate | undefined {
  const opening = openingOf(text);
  const { timex } = datesOf(opening);
  const blocks = text.blocks.slice(0, openingBlocks);
  return find(text, blocks, timex, 'dateline', isDateline) ?? find(text, blocks, timex, 'byline', isByline);
}

/** The first sentences of the text as a text of their own; the rest is not read. */
function openingOf(text: TextModel): TextModel {
  const seen = new Map<number, number>();
  const sentences = text.sentences.filter(({ block, firstToken }) => {
    if (block >= openingBlocks) return false;
    const start = seen.get(block) ?? firstToken;
    seen.set(block, start);
    return firstToken - start < openingTokens;
  });
  return { ...text, sentences, blocks: text.blocks.slice(0, openingBlocks) };
}

type Place = (text: TextModel, block: Block, item: TimeExpression) => boolean;

function find(
  text: TextModel,
  blocks: readonly Block[],
  timex: readonly TimeExpression[],
  source: DateSource,
  stands: Place,
): DocumentDate | undefined {
  for (const block of blocks) {
    const item = timex.find(({ start, end }) => start >= block.start && end <= block.end);
    if (!item || !stands(text, block, item)) continue;
    const value = wholeDay(item) ?? (source === 'dateline' ? withYearOf(text, item) : undefined);
    if (value !== undefined) return { value, source, span: text.toSource(spanOf(item)) };
  }
  return undefined;
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

/** Capitalised words and a comma before the date, a dash or a bracket after it; a full stop alone behind a place in capitals. */
function isDateline(text: TextModel, block: Block, item: TimeExpression): boolean {
  const { tokens } = text;
  const first = tokens.at(block.start);
  const date = tokens.at(item.start);
  if (date - first < 2 || date - first > 12) return false;
  let hasComma = false;
  for (let token = first; token < date; token++) {
    const isWord = tokens.kinds[token] === TokenKind.word;
    if (isWord && tokens.casings[token] === Casing.lower && !connectors.has(tokens.folded(token)))
      return false;
    if (tokens.text(token) === ',') hasComma = true;
  }
  const after = text.prose.slice(item.end, item.end + 4).trimStart();
  if (!hasComma) return false;
  const isInCapitals = tokens.casings[first] === Casing.upper && tokens.text(first).length > 2;
  return /^(?:[—–\-_(:/]|\.?\s*[-–—])/.test(after) || (isInCapitals && /^\.\s/.test(after));
}

const connectors = new Set(['de', 'del', 'la', 'las', 'los', 'el', 'of', 'the', 'y', 'and', 'da', 'do']);

/** A block that opens as a byline does, or that says nothing but a date. */
function isByline(text: TextModel, block: Block, item: TimeExpression): boolean {
  const before = text.prose.slice(block.start, item.start);
  const after = text.prose.slice(item.end, block.end);
  if (before.length > 120 || after.length > 60) return false;
  if (bylineOpeners.has(text.tokens.folded(text.tokens.at(block.start)))) return true;
  return !/[\p{L}]{4}/u.test(before) && !/\p{Ll}{4}/u.test(after);
}

const bylineOpeners = new Set([
  'by',
  'published',
  'posted',
  'updated',
  'por',
  'publicado',
  'actualizado',
  'date',
  'fecha',
]);

/** Completes a day without a year from a year that the page itself says; undefined where it says none. */
function withYearOf(text: TextModel, { value }: TimeExpression): string | undefined {
  const monthAndDay = /^XXXX-(\d\d-\d\d)/.exec(value)?.[1];
  if (monthAndDay === undefined) return undefined;
  const year = yearInAddress(text) ?? yearOfCopyright(text.prose);
  return year === undefined ? undefined : checked(`${year}-${monthAndDay}`);
}

/** From an address such as `https://example.org/2025/02/28/story`. */
function yearInAddress(text: TextModel): string | undefined {
  const values = [text.prose.slice(0, 2000), ...text.metadata.map(({ value }) => value.slice(0, 500))];
  for (const value of values) {
    const year = /https?:\/\/[^\s/]+\/(?:[^\s/]+\/){0,3}((?:19|20)\d\d)[/-]\d\d(?!\d)/.exec(value)?.[1];
    if (year !== undefined) return year;
  }
  return undefined;
}

/** From a copyright line near the end. */
function yearOfCopyright(prose: string): string | undefined {
  return /(?:©|\(c\)|copyright)\s{0,3}(?:©\s{0,3})?((?:19|20)\d\d)(?!\d)/i.exec(prose.slice(-1000))?.[1];
}
