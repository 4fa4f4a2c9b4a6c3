import type { DocumentDate, EntityMention, EventMention, TimeExpression } from '../annotations';
import type { TextModel } from '../text/textModel';
import { countDomains } from './senses';
import { analyseSentence } from './sentenceSyntax';
import { coverTokens } from './tokenCover';
import { findTriggers } from './triggers';

export interface EventContext {
  readonly entities: readonly EntityMention[];
  readonly timex: readonly TimeExpression[];
  readonly date: DocumentDate | undefined;
}

/** Finds the events that a text tells: sorted, triggers never overlapping, in prose offsets. */
export function extractEvents(text: TextModel, context: EventContext): readonly EventMention[] {
  const { tokens } = text;
  const cover = coverTokens(tokens, context.entities, context.timex);
  const analysed = text.sentences.map((sentence) => analyseSentence(tokens, sentence, cover));
  const documentDomains = countDomains(analysed.flatMap((syntax) => syntax.lemmas));
  const events: EventMention[] = [];
  for (const [index, syntax] of analysed.entries()) {
    const sentence = text.sentences[index];
    if (sentence === undefined) continue;
    for (const trigger of findTriggers(syntax, {
      tokens,
      cover,
      entities: context.entities,
      documentDomains,
    }))
      events.push({
        start: tokens.starts[trigger.firstToken] ?? 0,
        end: tokens.ends[trigger.endToken - 1] ?? 0,
        type: trigger.kind,
        modality: 'asserted',
        participants: [],
        sentence: { start: sentence.start, end: sentence.end },
        chain: events.length,
        trace: { recogniser: 'events', rule: trigger.wordClass, steps: trigger.steps },
      });
  }
  return events;
}
