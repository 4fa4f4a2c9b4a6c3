import { TokenKind } from '../text/tokens';
import type { Match } from './match';
import { parseNumeric } from './numericParser';
import { parsePhrase, type Parsed } from './phraseParser';
import type { SentenceReader } from './readings';

type Parser = (reader: SentenceReader, first: number) => Parsed | undefined;

/** In order: among matches of the same length the earlier parser wins. */
const parsers: readonly Parser[] = [parseNumeric, parsePhrase];

/** Finds the temporal expressions of a sentence from left to right, the longest at each place, none overlapping. */
export function scanSentence(reader: SentenceReader, sentence: number): Match[] {
  const matches: Match[] = [];
  for (let token = reader.first; token < reader.end;) {
    const parsed = canStart(reader, token) ? longest(reader, token) : undefined;
    if (parsed === undefined) {
      token++;
      continue;
    }
    const { end, rule, meaning } = parsed;
    matches.push({ first: token, end, rule, meaning, language: reader.language, sentence });
    token = end;
  }
  return matches;
}

function longest(reader: SentenceReader, token: number): Parsed | undefined {
  let best: Parsed | undefined;
  for (const parse of parsers) {
    const parsed = parse(reader, token);
    if (parsed && parsed.end > (best?.end ?? 0)) best = parsed;
  }
  return best;
}

/** A cheap look before the walk: most words start nothing. */
function canStart(reader: SentenceReader, token: number): boolean {
  const kind = reader.tokens.kinds[token];
  if (kind === TokenKind.number || kind === TokenKind.mixed) return true;
  return reader.language.starters.has(reader.word(token));
}
