import type { Block, Prose } from '../textModel';

/** Plain text is its own prose: offsets are those of the source. */
export function readPlainText(source: string): Prose {
  return {
    prose: source,
    blocks: paragraphs(source),
    metadata: [],
    toSource: ({ start, end }) => ({ start, end }),
  };
}

/**
 * Paragraphs of plain text. Where the lines are wrapped at a fixed width, lines without a blank line between
 * them are one paragraph; else each line is one.
 */
function paragraphs(text: string): Block[] {
  const wrapped = isWrapped(text);
  const blocks: Block[] = [];
  let start = -1;
  let end = 0;
  const close = (): void => {
    if (start >= 0) blocks.push({ kind: 'paragraph', start, end });
    start = -1;
  };
  for (const line of lines(text)) {
    const whole = text.slice(line.start, line.end);
    const content = whole.trim();
    if (content === '' || !wrapped) close();
    if (content === '') continue;
    const contentStart = line.start + whole.length - whole.trimStart().length;
    if (start < 0) start = contentStart;
    end = contentStart + content.length;
  }
  close();
  return blocks;
}

/** Lines without their endings (CRLF, CR or LF). */
function* lines(text: string): Generator<{ readonly start: number; readonly end: number }> {
  let start = 0;
  for (const ending of text.matchAll(/\r\n|\r|\n/g)) {
    yield { start, end: ending.index };
    start = ending.index + ending[0].length;
  }
  yield { start, end: text.length };
}

const sampled = 20_000;

/** At least four in five of the lines that another line follows are 50 to 90 characters long. */
function isWrapped(text: string): boolean {
  const sample = text.slice(0, sampled);
  const all = [...lines(sample)].map(({ start, end }) => sample.slice(start, end).trim());
  const inner = all.filter((line, i) => line !== '' && (all[i + 1] ?? '') !== '');
  if (inner.length < 3) return false;
  return inner.filter((line) => line.length >= 50 && line.length <= 90).length / inner.length >= 0.8;
}
