import stringWidth from 'string-width';

const gap = '  ';
const narrowest = 8;

/**
 * Rows under a heading, aligned by display width. Where the table is wider than `width` columns, its widest columns
 * are narrowed and their cells shortened.
 */
export function table(
  heading: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
): string {
  const all = [heading, ...rows].map((row) => row.map((cell) => cell.replace(/\s+/g, ' ').trim()));
  const widths = fitted(
    heading.map((_, column) => Math.max(...all.map((row) => stringWidth(row[column] ?? '')))),
    width,
  );
  const rule = widths.map((columns) => '─'.repeat(columns));
  const lines = [all[0] ?? [], rule, ...all.slice(1)];
  return lines
    .map((row) =>
      widths
        .map((columns, i) => padded(row[i] ?? '', columns))
        .join(gap)
        .trimEnd(),
    )
    .join('\n');
}

/** Narrows the widest column by one until the row fits. */
function fitted(widths: readonly number[], width: number): number[] {
  const fitting = [...widths];
  let excess = fitting.reduce((sum, columns) => sum + columns, gap.length * (fitting.length - 1)) - width;
  while (excess > 0) {
    const widest = Math.max(...fitting);
    if (widest <= narrowest) break;
    fitting[fitting.indexOf(widest)] = widest - 1;
    excess--;
  }
  return fitting;
}

function padded(cell: string, columns: number): string {
  const shown = shortened(cell, columns);
  return shown + ' '.repeat(Math.max(0, columns - stringWidth(shown)));
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The cell if it fits, else its first characters and an ellipsis. */
function shortened(cell: string, columns: number): string {
  if (stringWidth(cell) <= columns) return cell;
  let shown = '';
  let taken = 0;
  for (const { segment } of graphemes.segment(cell)) {
    taken += stringWidth(segment);
    if (taken > columns - 1) break;
    shown += segment;
  }
  return `${shown}…`;
}
