import { Casing, TokenKind } from '../text/tokens';
import type { SentenceReader } from './readings';

export interface Tense {
  readonly tense: 'past' | 'future' | 'present';
  /** The word that tells. */
  readonly word: string;
  /** Whether the verb stands right before the expression, so that no other can govern it. */
  readonly beside?: boolean;
  /** An auxiliary leaves open when it is. */
  readonly timeless?: true;
  /** No verb tells, but that the text is nothing but the expression. */
  readonly alone?: true;
}

/** How far to either side a governing verb is looked for, in tokens. */
const reach = 25;
/** How far before a past participle or infinitive its auxiliary stands. */
const auxiliaryReach = 4;
/** How far before the expression an infinitive can govern it. */
const infinitiveReach = 2;

/**
 * The tense of the verb that governs an expression: the nearest verb before it in its clause, else after it. Verbs
 * of saying count only where no other verb is near, since their tense is that of the report.
 */
export function tenseAround(reader: SentenceReader, first: number, end: number): Tense | undefined {
  const adjacent = verbBeside(reader, first);
  if (adjacent) return adjacent;
  let saying: Tense | undefined;
  for (let token = first - 1; token >= Math.max(reader.first, first - reach); token--) {
    if (endsClause(reader, token)) break;
    const tense = first - token <= infinitiveReach ? aheadOf(reader, token) : tenseOf(reader, token);
    if (tense && !isSaying(reader, token)) return tense;
    saying ??= tense;
  }
  for (let token = end; token < Math.min(reader.end, end + reach); token++) {
    if (reader.word(token) === ';') break;
    const tense = tenseOf(reader, token);
    if (tense && !isSaying(reader, token)) return saying && token - end > 3 ? saying : tense;
    saying ??= tense;
  }
  return saying;
}

/** The verb that the expression stands right behind, at most a preposition between: "said Friday", "met on Monday". */
function verbBeside(reader: SentenceReader, first: number): Tense | undefined {
  const { introducers, until, infinitive } = reader.language.sets;
  const preposition = reader.word(first - 1);
  const opensAhead = until.has(preposition) || infinitive.has(preposition);
  const before = introducers.has(preposition) ? first - 2 : first - 1;
  const tense = before >= reader.first ? tenseOf(reader, before) : undefined;
  if (!tense || opensAhead) return tense;
  const isTimeless = reader.language.sets.timeless.has(reader.word(before - 1));
  return { ...tense, beside: true, ...(isTimeless ? { timeless: true } : {}) };
}

const endsClause = (reader: SentenceReader, token: number): boolean => reader.word(token) === ';';

const isSaying = (reader: SentenceReader, token: number): boolean =>
  reader.language.sets.saying.has(reader.word(token));

function tenseOf(reader: SentenceReader, token: number): Tense | undefined {
  if (reader.tokens.kinds[token] !== TokenKind.word) return undefined;
  const { sets, rules } = reader.language;
  const word = reader.word(token);
  const written = reader.tokens.text(token);
  if (sets.future.has(word)) return { tense: 'future', word: written };
  if (isInfinitive(reader, token))
    return { tense: 'future', word: `${reader.tokens.text(token - 1)} ${written}` };
  if (sets.notVerbs.has(word)) return undefined;
  const lower = written.toLowerCase();
  const isFuture = rules.tense.futureEndings.some((ending) => endsWith(lower, ending));
  if (isFuture) return { tense: 'future', word: written };
  const isPast = sets.past.has(word) || rules.tense.pastEndings.some((ending) => endsWith(lower, ending));
  if (isPast) return futureAuxiliary(reader, token) ?? { tense: 'past', word: written };
  if (sets.present.has(word)) return { tense: 'present', word: written };
  return undefined;
}

const endsWith = (word: string, ending: string): boolean =>
  word.length > ending.length + 1 && word.endsWith(ending);

function aheadOf(reader: SentenceReader, token: number): Tense | undefined {
  if (!isInfinitive(reader, token)) return tenseOf(reader, token);
  return { tense: 'future', word: `${reader.tokens.text(token - 1)} ${reader.tokens.text(token)}` };
}

/** "to meet", after a verb or an adjective: what is to come. */
function isInfinitive(reader: SentenceReader, token: number): boolean {
  const { infinitive, introducers } = reader.language.sets;
  return (
    infinitive.has(reader.word(token - 1)) &&
    reader.tokens.casings[token] === Casing.lower &&
    !introducers.has(reader.word(token)) &&
    !reader.language.sets.articles.has(reader.word(token))
  );
}

/** "will be released", "is scheduled": an auxiliary of the future before a participle. */
function futureAuxiliary(reader: SentenceReader, token: number): Tense | undefined {
  for (let before = token - 1; before >= Math.max(reader.first, token - auxiliaryReach); before--) {
    if (
      reader.language.sets.future.has(reader.word(before)) ||
      (before === token - 1 && isInfinitive(reader, before))
    )
      return { tense: 'future', word: reader.tokens.text(before) };
  }
  return undefined;
}
