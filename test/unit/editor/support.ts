import type { Annotations, EntityMention, EventMention, Span } from '../../../src/engine/annotations';

export const noTrace = { recogniser: 'test', rule: 'test', steps: [] } as const;

/** English, places filled, as `vscode.l10n.t` does without a translation. */
export const english = (message: string, ...values: (string | number)[]): string =>
  message.replace(/\{(\d+)\}/g, (_whole, place: string) => String(values[Number(place)]));

/** The same for places with names. */
export const named = (message: string, values: Readonly<Record<string, string | number>>): string =>
  message.replace(/\{(\w+)\}/g, (_whole, name: string) => String(values[name]));

/** Where the words stand first in the text, at or after `from`. */
export function spanOf(text: string, words: string, from = 0): Span {
  const start = text.indexOf(words, from);
  if (start < 0) throw new Error(`“${words}” does not stand in the text`);
  return { start, end: start + words.length };
}

export function mention(
  text: string,
  words: string,
  more: Partial<EntityMention> & Pick<EntityMention, 'type' | 'chain'>,
): EntityMention {
  return { ...spanOf(text, words), label: words, confidence: 1, trace: noTrace, ...more };
}

export function event(text: string, words: string, more: Partial<EventMention> = {}): EventMention {
  return {
    ...spanOf(text, words),
    type: 'contact.meet',
    modality: 'asserted',
    participants: [],
    sentence: sentenceAround(text, spanOf(text, words).start),
    chain: 0,
    trace: noTrace,
    ...more,
  };
}

function sentenceAround(text: string, offset: number): Span {
  const start = text.lastIndexOf('. ', offset);
  return { start: start < 0 ? 0 : start + 2, end: text.indexOf('.', offset) + 1 };
}

export function annotations(parts: Partial<Annotations>): Annotations {
  return { entities: [], timex: [], events: [], problems: [], ...parts };
}
