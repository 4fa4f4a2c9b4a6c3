import type { SentenceSyntax } from './sentenceSyntax';
import { coarseCount, emitFeatures } from './triggerFeatures';
import weights from './triggerWeights.json';

type Table = ReadonlyMap<string | number, number>;

/** Weights in hundredths, by template and coarse class; made on first use. */
let tables: readonly Table[] | undefined;

/**
 * How likely the candidate at `i` triggers an event, 0 to 1: a logistic regression over the features of
 * `triggerFeatures.ts`.
 */
export function triggerProbability(syntax: SentenceSyntax, i: number, word: (i: number) => string): number {
  const known = (tables ??= weights.tables.map(readTable));
  let sum = 0;
  emitFeatures(syntax, i, word, (template, coarse, value) => {
    sum += known[template * coarseCount + coarse]?.get(value) ?? 0;
  });
  return 1 / (1 + Math.exp(-sum / 100));
}

/** A line of `value=weight`; values that are numbers have a "#" before them. */
function readTable(line: string): Table {
  const table = new Map<string | number, number>();
  for (const pair of line === '' ? [] : line.split(' ')) {
    const divider = pair.lastIndexOf('=');
    const value = pair.slice(0, divider);
    table.set(value.startsWith('#') ? Number(value.slice(1)) : value, Number(pair.slice(divider + 1)));
  }
  return table;
}
