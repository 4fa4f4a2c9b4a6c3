import type { Annotations } from '../engine/annotations';
import { applyStatements } from './applyStatements';
import type { PlacedStatement } from './placedStatement';
import { spread } from './spread';
import type { Statement } from './statement';
import type { StatementSheet } from './statementSheet';

/**
 * Lays all that was said over what the engine found in a document. `folders` are the sheets of the folders that it lies in,
 * the outermost first: what is said of a folder gives way to what is said of one in it, that to what is said of the whole
 * document, and that to what is said of one place.
 */
export function layOver(
  text: string,
  found: Annotations,
  own: StatementSheet,
  folders: readonly StatementSheet[],
): Annotations {
  if (own.size === 0 && folders.every(({ size }) => size === 0)) return found;
  const held = [...own.held];
  const wide = [
    ...folders.flatMap((folder) => [...folder.held]),
    ...held.filter(({ statement }) => statement.scope !== undefined),
  ].map(({ statement }) => statement);
  const here = held.flatMap(({ statement, place, participants }): PlacedStatement[] =>
    place ? [{ statement, place, participants }] : [],
  );
  return withoutDismissed(
    applyStatements(found, [...spread(text, found, wide), ...here], text),
    wide,
    here,
    text,
  );
}

/** Without the findings of which a person said that they are none: of the very words, or of such words wherever they stand. */
function withoutDismissed(
  annotations: Annotations,
  wide: readonly Statement[],
  here: readonly PlacedStatement[],
  text: string,
): Annotations {
  const isDismissal = ({ about, verdict }: Statement): boolean =>
    about === 'finding' && verdict === 'rejected';
  const byWords = new Set(wide.filter(isDismissal).map(({ code, quote: { exact } }) => keyOf(code, exact)));
  const byPlace = new Set(
    here
      .filter(({ statement }) => isDismissal(statement))
      .map(({ statement: { code }, place: { start, end } }) => keyOf(code, start, end)),
  );
  if (byWords.size === 0 && byPlace.size === 0) return annotations;
  const problems = annotations.problems.filter(({ code, span }) => {
    if (!span) return true;
    const { start, end } = span;
    return !byWords.has(keyOf(code, text.slice(start, end))) && !byPlace.has(keyOf(code, start, end));
  });
  return { ...annotations, problems };
}

const keyOf = (...parts: readonly unknown[]): string => JSON.stringify(parts);
