import type { Modifier } from './languageRules';
import type { Match } from './match';
import type { Mod } from './meaning';
import type { SentenceReader } from './readings';

/** Takes the words beside an expression that colour it ("early", "about", "or so") into it. */
export function attachModifiers(matches: readonly Match[], reader: SentenceReader): Match[] {
  return matches.map((match, i) => attach(match, reader, matches[i - 1]?.end ?? reader.first));
}

/** Two modifiers may stack ("at least early March"); the outer one wins. */
function attach(match: Match, reader: SentenceReader, from: number): Match {
  let current = match;
  for (let round = 0; round < 2; round++) {
    const before = modifierBefore(current, reader, from);
    if (!before) break;
    current = {
      ...current,
      first: before.inSpan ? current.first - length(before) : current.first,
      mod: before.mod as Mod,
      rule: `${before.words.replaceAll(' ', '')}+${current.rule}`,
    };
    if (!before.inSpan) break;
  }
  const after = modifierAfter(current, reader);
  return after ? { ...current, end: current.end + length(after), mod: after.mod as Mod } : current;
}

const length = (modifier: Modifier): number => modifier.words.split(' ').length;

function modifierBefore(match: Match, reader: SentenceReader, from: number): Modifier | undefined {
  return longestOf(reader.language.rules.modifiers, (modifier) => {
    const words = modifier.words.split(' ');
    const first = match.first - words.length;
    return (
      modifier.side === 'before' &&
      first >= from &&
      applies(modifier, match) &&
      (!modifier.bare || match.rule.startsWith('duration')) &&
      words.every((word, i) => reader.word(first + i) === word)
    );
  });
}

function modifierAfter(match: Match, reader: SentenceReader): Modifier | undefined {
  return longestOf(reader.language.rules.modifiers, (modifier) => {
    if (modifier.side !== 'after' || !applies(modifier, match)) return false;
    return modifier.words.split(' ').every((word, i) => reader.word(match.end + i) === word);
  });
}

function longestOf(
  modifiers: readonly Modifier[],
  fits: (modifier: Modifier) => boolean,
): Modifier | undefined {
  let best: Modifier | undefined;
  for (const modifier of modifiers)
    if (fits(modifier) && length(modifier) > (best ? length(best) : 0)) best = modifier;
  return best;
}

function applies(modifier: Modifier, match: Match): boolean {
  const { kind } = match.meaning;
  return (kind === 'when' || kind === 'duration' || kind === 'set') && modifier.on.includes(kind);
}
