import { median, quantile } from './statistics';

/** One row of the bench: samples in milliseconds and the bar that their median must stay under. */
export interface Measure {
  readonly name: string;
  readonly samples: readonly number[];
  readonly bar?: number;
}

export function isMet({ samples, bar }: Measure): boolean {
  return samples.length > 0 && (bar === undefined || median(samples) < bar);
}

export function formatTable(measures: readonly Measure[]): string {
  const rows = measures.map((measure) => [
    measure.name,
    String(measure.samples.length),
    median(measure.samples).toFixed(1),
    quantile(measure.samples, 0.95).toFixed(1),
    measure.bar === undefined ? '' : `${measure.bar}`,
    measure.bar === undefined ? '' : isMet(measure) ? 'met' : 'NOT MET',
  ]);
  const table = [['milliseconds', 'samples', 'median', '95 %', 'bar', ''], ...rows];
  const widths =
    table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  return table
    .map((row) =>
      row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))),
    )
    .map((row) => row.join('  ').trimEnd())
    .join('\n');
}
