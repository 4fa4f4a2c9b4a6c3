import type { EntityKind, EntityMention, TimeExpression } from '../../src/engine/annotations';
import { trace } from '../../src/engine/trace';

export interface MarkedText {
  readonly text: string;
  readonly entities: readonly EntityMention[];
  readonly timex: readonly TimeExpression[];
}

/**
 * Reads a text in which names are marked as `[words|kind]` and time expressions as `{words|EDTF}`. Mentions with the
 * same words are one chain.
 */
export function readMarkedText(marked: string): MarkedText {
  const entities: EntityMention[] = [];
  const timex: TimeExpression[] = [];
  const chains = new Map<string, number>();
  let text = '';
  for (const part of marked.split(/([[{][^\]}|]*\|[^\]}]*[\]}])/)) {
    const match = /^([[{])([^|]*)\|([^\]}]*)[\]}]$/.exec(part);
    const [, bracket, words = part, value = ''] = match ?? [];
    const span = { start: text.length, end: text.length + words.length };
    text += words;
    if (bracket === '[') {
      if (!chains.has(words)) chains.set(words, chains.size);
      entities.push({
        ...span,
        type: value as EntityKind,
        label: words,
        chain: chains.get(words) ?? 0,
        confidence: 1,
        trace: trace('test', 'marked'),
      });
    }
    if (bracket === '{')
      timex.push({ ...span, type: 'DATE', value, edtf: value, trace: trace('test', 'marked') });
  }
  return { text, entities, timex };
}
