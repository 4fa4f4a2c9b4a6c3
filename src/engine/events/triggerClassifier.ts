import type { SentenceSyntax } from './sentenceSyntax';
import { emitFeatures } from './triggerFeatures';
import weights from './triggerWeights.json';

/** Weights in hundredths, by template and value; made on first use. */
let tables: readonly ReadonlyMap<string, number>[] | undefined;

/**
 * How likely the candidate at `i` triggers an event, 0 to 1: a logistic regression over the features of
 * `triggerFeatures.ts`.
 */
export function triggerProbability(syntax: SentenceSyntax, i: number, word: (i: number) => string): number {
  const known = (tables ??= weights.templates.map(readTemplate));
  let sum = 0;
  emitFeatures(syntax, i, word, (template, value) => {
    sum += known[template]?.get(value) ?? 0;
  });
  return 1 / (1 + Math.exp(-sum / 100));
}

function readTemplate(line: string): ReadonlyMap<string, number> {
  return new Map(
    line.split(' ').map((pair) => {
      const divider = pair.lastIndexOf('=');
      return [pair.slice(0, divider), Number(pair.slice(divider + 1))];
    }),
  );
}
