import type { NumberWords } from './languageRules';

/** A number read from words, with the token after it. */
export interface NumberReading {
  readonly value: number;
  readonly end: number;
}

type WordAt = (token: number) => string;

/**
 * Reads a cardinal in words from `start` ("twenty-four", "two thousand and twenty-five", "dos mil veinticinco"),
 * or undefined. Parts go down in size within a group; a scale multiplies the group before it.
 */
export function readCardinal(
  wordAt: WordAt,
  start: number,
  limit: number,
  words: NumberWords,
): NumberReading | undefined {
  let total = 0;
  let group = 0;
  let room = Number.POSITIVE_INFINITY;
  let end = start;
  for (let token = start; token < limit;) {
    const word = wordAt(token);
    const scale = words.scales[word];
    const value = words.cardinals[word];
    if (scale !== undefined) {
      if (scale === 100) group = Math.max(group, 1) * 100;
      else {
        total += Math.max(group, 1) * scale;
        group = 0;
      }
      room = scale;
    } else if (value !== undefined && value < room) {
      group += value;
      room = roomAfter(value);
    } else break;
    end = ++token;
    if (room <= 1 && words.scales[wordAt(token)] === undefined) break;
    if (token + 1 < limit && words.joiners.includes(wordAt(token)) && fits(wordAt(token + 1), room, words))
      token++;
  }
  return end === start ? undefined : { value: total + group, end };
}

/** What may follow in the same group: units after tens, tens and units after hundreds, nothing after units and teens. */
function roomAfter(value: number): number {
  if (value >= 100) return 100;
  return value >= 20 && value % 10 === 0 ? 10 : 1;
}

function fits(word: string, room: number, words: NumberWords): boolean {
  const value = words.cardinals[word];
  return value !== undefined && value > 0 && value < room;
}

/** Reads an ordinal in words ("third", "twenty-first"), or undefined. */
export function readOrdinal(
  wordAt: WordAt,
  start: number,
  limit: number,
  words: NumberWords,
): NumberReading | undefined {
  const first = wordAt(start);
  const single = words.ordinals[first];
  if (single !== undefined) return { value: single, end: start + 1 };
  const tens = words.cardinals[first];
  if (tens === undefined || tens < 20 || tens % 10 !== 0) return undefined;
  const next = words.joiners.includes(wordAt(start + 1)) ? start + 2 : start + 1;
  if (next >= limit) return undefined;
  const unit = words.ordinals[wordAt(next)];
  return unit !== undefined && unit < 10 ? { value: tens + unit, end: next + 1 } : undefined;
}

/** Reads a year said in two halves ("nineteen ninety-six", "twenty twenty-five", "nineteen oh six"), or undefined. */
export function readPairedYear(
  wordAt: WordAt,
  start: number,
  limit: number,
  words: NumberWords,
): NumberReading | undefined {
  const century = words.cardinals[wordAt(start)];
  if (century === undefined || century < 13 || century > 21 || start + 1 >= limit) return undefined;
  if (wordAt(start + 1) === 'oh') {
    const digit = words.cardinals[wordAt(start + 2)];
    return digit !== undefined && digit < 10 ? { value: century * 100 + digit, end: start + 3 } : undefined;
  }
  const rest = readCardinal(wordAt, start + 1, limit, words);
  if (rest === undefined || rest.value < 10 || rest.value > 99) return undefined;
  return { value: century * 100 + rest.value, end: rest.end };
}
