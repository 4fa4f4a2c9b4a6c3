import { dateText, type Wording } from '../../engine/dateText';
import type { EventItem } from '../shared/events/eventItems';

/** From few to many; a full stop in the middle stands for none. */
const blocks = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
const none = '·';
/** Columns that fit a tooltip's line. */
const mostColumns = 36;

/**
 * When the events of a document happened, as a line of blocks between its first and last month or year: `2019 ▂··█ 2022`. Each block
 * is a month, a year, or some years where there are many. Undefined where fewer than two events are dated, or all in one month.
 */
export function heatStrip(items: readonly Pick<EventItem, 'when'>[], wording: Wording): string | undefined {
  const months = items.flatMap(({ when }) =>
    when?.from && Number.isFinite(when.earliest) ? [monthOf(when.earliest)] : [],
  );
  const [first, last] = [Math.min(...months), Math.max(...months)];
  if (months.length < 2 || first === last) return undefined;
  const width =
    last - first < mostColumns ? 1 : 12 * Math.ceil((yearOf(last) - yearOf(first) + 1) / mostColumns);
  const start = width === 1 ? first : yearOf(first) * 12;
  const counts = new Array<number>(Math.floor((last - start) / width) + 1).fill(0);
  for (const month of months) {
    const column = Math.floor((month - start) / width);
    counts[column] = (counts[column] ?? 0) + 1;
  }
  const most = Math.max(...counts);
  const label = (month: number): string =>
    dateText(width === 1 ? edtfMonth(month) : edtfYear(month), wording);
  const shown = counts.map((count) => blockOf(count, most)).join('');
  return `${label(first)} ${shown} ${label(last)}`;
}

function blockOf(count: number, most: number): string {
  if (count === 0) return none;
  return blocks[Math.ceil((count / most) * blocks.length) - 1] ?? none;
}

/** Months since the year 0, of a day as the engine's readings number it. */
function monthOf(day: number): number {
  const year = Math.floor(day / 10_000);
  return year * 12 + Math.floor((day - year * 10_000) / 100) - 1;
}

const yearOf = (month: number): number => Math.floor(month / 12);

const edtfYear = (month: number): string => {
  const year = yearOf(month);
  return year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0');
};

const edtfMonth = (month: number): string =>
  `${edtfYear(month)}-${String((month % 12) + 1).padStart(2, '0')}`;
