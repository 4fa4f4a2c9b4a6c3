import { construct, type Fields } from './construct';
import { cutsNumber, guards, type Candidate } from './guards';
import type { Rule } from './languageRules';
import type { Meaning } from './meaning';
import type { PatternNode } from './patterns';
import type { SentenceReader } from './readings';

/** What one parser finds at a token. */
export interface Parsed {
  readonly end: number;
  readonly rule: string;
  readonly meaning: Meaning;
}

interface Ended {
  readonly rule: Rule;
  readonly order: number;
  readonly end: number;
  readonly fields: Fields;
}

/** The longest phrase of the language's rules that starts at the token and whose guards hold; among equals the earlier rule. */
export function parsePhrase(reader: SentenceReader, first: number): Parsed | undefined {
  const ended = phrasesAt(reader, first);
  if (ended.length === 0) return undefined;
  ended.sort((a, b) => b.end - a.end || a.order - b.order);
  for (const { rule, end, fields } of ended) {
    const candidate: Candidate = { reader, first, end, fields };
    if (cutsNumber(candidate) || !(rule.guards ?? []).every((name) => guards[name](candidate))) continue;
    const meaning = construct(rule, fields);
    if (meaning) return { end, rule: rule.name, meaning };
  }
  return undefined;
}

/** Every rule whose pattern matches from the token, with what its classes bound. */
function phrasesAt(reader: SentenceReader, first: number): Ended[] {
  const found: Ended[] = [];
  const fields: [name: string, value: string | number][] = [];

  function walk(node: PatternNode, token: number): void {
    reader.steps++;
    for (const { rule, order } of node.ends)
      found.push({ rule, order, end: token, fields: Object.fromEntries(fields) });
    if (token >= reader.end) return;
    const next = node.words.size > 0 ? node.words.get(reader.word(token)) : undefined;
    if (next && !isLooseMark(reader, token)) walk(next, token + 1);
    if (node.classes.size > 0) walkClasses(node, token);
  }

  function walkClasses(node: PatternNode, token: number): void {
    for (const reading of reader.readings(token)) {
      for (const edge of node.classes.get(reading.className) ?? []) {
        fields.push([edge.field, reading.value]);
        walk(edge.node, reading.end);
        fields.pop();
      }
    }
  }

  walk(reader.language.patterns, first);
  return found;
}

/** Marks that belong to the word before them count only where they touch it. */
function isLooseMark(reader: SentenceReader, token: number): boolean {
  return touchingMarks.has(reader.word(token)) && !reader.touches(token);
}

const touchingMarks = new Set(['.', ':', '/']);
