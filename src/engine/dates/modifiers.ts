import type { CompiledModifier } from './compiledLanguage';
import type { Match } from './match';
import type { Mod } from './meaning';
import type { SentenceReader } from './readings';

/** Takes the words beside an expression that colour it ("early", "about", "or so") into its span. */
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
      first: current.first - before.words.length,
      mod: before.modifier.mod as Mod,
      rule: `${before.words.join('')}+${current.rule}`,
    };
  }
  const after = modifierAfter(current, reader);
  return after
    ? { ...current, end: current.end + after.words.length, mod: after.modifier.mod as Mod }
    : current;
}

function modifierBefore(match: Match, reader: SentenceReader, from: number): CompiledModifier | undefined {
  const candidates = reader.language.modifiersBefore.get(reader.word(match.first - 1)) ?? [];
  return candidates.find(({ words, modifier }) => {
    const first = match.first - words.length;
    if (first < from || !applies(modifier, match)) return false;
    if (modifier.bare && !match.rule.startsWith('duration')) return false;
    return words.every((word, i) => reader.word(first + i) === word);
  });
}

function modifierAfter(match: Match, reader: SentenceReader): CompiledModifier | undefined {
  const candidates = reader.language.modifiersAfter.get(reader.word(match.end)) ?? [];
  return candidates.find(
    ({ words, modifier }) =>
      applies(modifier, match) && words.every((word, i) => reader.word(match.end + i) === word),
  );
}

function applies(modifier: CompiledModifier['modifier'], match: Match): boolean {
  const { kind } = match.meaning;
  return (kind === 'when' || kind === 'duration' || kind === 'set') && modifier.on.includes(kind);
}
