import type {
  DocumentDate,
  EntityMention,
  EventMention,
  EventParticipant,
  TimeExpression,
  TraceStep,
} from '../annotations';
import type { Sentence, TextModel } from '../text/textModel';
import { findArguments } from './arguments';
import { dateTriggers, type EventTime, type NarrativeAnchor } from './eventTime';
import { findModality, type EventModality } from './modality';
import { Relations } from './relations';
import { countDomains } from './senses';
import { analyseSentence, type SentenceSyntax, type TokenCover } from './sentenceSyntax';
import { coverTokens } from './tokenCover';
import { findTriggers, type Trigger } from './triggers';
import { Tag } from './wordTags';

export interface EventContext {
  readonly entities: readonly EntityMention[];
  readonly timex: readonly TimeExpression[];
  readonly date: DocumentDate | undefined;
}

/** Finds the events that a text tells: sorted, triggers never overlapping, in prose offsets. */
export function extractEvents(text: TextModel, context: EventContext): readonly EventMention[] {
  return new EventReader(text, context).read();
}

class EventReader {
  private readonly cover: TokenCover;
  private readonly events: EventMention[] = [];
  private anchor: NarrativeAnchor | undefined;

  constructor(
    private readonly text: TextModel,
    private readonly context: EventContext,
  ) {
    this.cover = coverTokens(text.tokens, context.entities, context.timex);
  }

  read(): readonly EventMention[] {
    const { tokens, sentences } = this.text;
    const analysed = sentences.map((sentence) => analyseSentence(tokens, sentence, this.cover));
    const documentDomains = countDomains(analysed.flatMap((syntax) => syntax.lemmas));
    const triggerContext = { tokens, cover: this.cover, entities: this.context.entities, documentDomains };
    for (const [index, sentence] of sentences.entries()) {
      const syntax = analysed[index];
      if (syntax !== undefined)
        this.readSentence(index, sentence, syntax, findTriggers(syntax, triggerContext));
    }
    return this.events;
  }

  private readSentence(
    index: number,
    sentence: Sentence,
    syntax: SentenceSyntax,
    triggers: readonly Trigger[],
  ): void {
    const relations = new Relations(this.text.tokens, syntax);
    const times = dateTriggers(triggers, relations, this.cover, this.context.timex);
    const shared = { tokens: this.text.tokens, cover: this.cover, entities: this.context.entities };
    let dated: number | undefined;
    for (const [position, trigger] of triggers.entries()) {
      const modality = findModality(trigger, relations, { ...shared, triggers });
      const found = findArguments(trigger, relations, shared);
      const own = times[position] ?? { steps: [] };
      const time =
        own.timex === undefined ? this.fromNarrative(index, sentence, trigger, relations, modality) : own;
      if (own.timex !== undefined && modality.modality !== 'planned') dated ??= own.timex;
      this.events.push(this.toEvent(trigger, sentence, modality, time, found));
    }
    if (dated !== undefined) this.anchor = { timex: dated, block: sentence.block, sentence: index };
  }

  /**
   * An event told in the past tense right after a dated one, in the same paragraph and without a date of its own,
   * goes on with that date.
   */
  private fromNarrative(
    index: number,
    sentence: Sentence,
    trigger: Trigger,
    relations: Relations,
    modality: EventModality,
  ): EventTime {
    const { anchor } = this;
    const undated: EventTime = { steps: [{ code: 'event.time.none' }] };
    if (anchor?.block !== sentence.block || index - anchor.sentence !== 1) return undated;
    if (modality.modality === 'planned' || modality.modality === 'possible') return undated;
    if (!isSimplePast(relations, trigger.headToken - relations.syntax.firstToken)) return undated;
    const date = this.context.timex[anchor.timex]?.edtf ?? '';
    return { timex: anchor.timex, steps: [{ code: 'event.time.narrative', args: { date } }] };
  }

  private toEvent(
    trigger: Trigger,
    sentence: Sentence,
    modality: EventModality,
    time: EventTime,
    found: { readonly participants: readonly EventParticipant[]; readonly place?: EventParticipant },
  ): EventMention {
    const { tokens } = this.text;
    const timex = time.timex === undefined ? undefined : this.context.timex[time.timex];
    const steps: TraceStep[] = [...trigger.steps, ...modality.steps, ...time.steps];
    return {
      start: tokens.starts[trigger.firstToken] ?? 0,
      end: tokens.ends[trigger.endToken - 1] ?? 0,
      type: trigger.kind,
      ...(timex?.edtf === undefined || time.timex === undefined
        ? {}
        : { date: timex.edtf, timex: time.timex }),
      modality: modality.modality,
      participants: found.participants,
      ...(found.place === undefined ? {} : { place: withoutRole(found.place) }),
      sentence: { start: sentence.start, end: sentence.end },
      ...(modality.source === undefined ? {} : { source: modality.source }),
      chain: this.events.length,
      trace: { recogniser: 'events', rule: trigger.wordClass, steps },
    };
  }
}

/** Whether the verb at `i` is in the simple past, active or passive, without a modal. */
function isSimplePast(relations: Relations, i: number): boolean {
  const group = relations.syntax.groups[relations.groupWithMain(i)];
  if (group?.modal !== '') return false;
  if (relations.tag(i) === Tag.verbPast) return true;
  return relations.tag(i) === Tag.verbParticiple && group.passive && !group.perfect;
}

function withoutRole(participant: EventParticipant): NonNullable<EventMention['place']> {
  const { start, end, entity } = participant;
  return entity === undefined ? { start, end } : { start, end, entity };
}
