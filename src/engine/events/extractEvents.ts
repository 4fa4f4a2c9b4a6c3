import type {
  DocumentDate,
  EntityMention,
  EventMention,
  EventParticipant,
  TimeExpression,
  TraceStep,
} from '../annotations';
import type { Sentence, TextModel } from '../text/textModel';
import { chainEvents, type CoreferenceEvent } from './coreference';
import { eventStem } from './eventStem';
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
  private readonly compared: CoreferenceEvent[] = [];
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
    return this.withChains();
  }

  private withChains(): EventMention[] {
    const links = chainEvents(this.compared);
    return this.events.map((event, position) => {
      const link = links[position];
      const earlier = link?.to === undefined ? undefined : this.events[link.to];
      if (link?.code === undefined || earlier === undefined)
        return { ...event, chain: link?.chain ?? position };
      const words = this.text.prose.slice(earlier.start, earlier.end);
      const step = { code: link.code, args: { words } };
      return { ...event, chain: link.chain, trace: { ...event.trace, steps: [...event.trace.steps, step] } };
    });
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
      const isOfClause = own.timex !== undefined && own.steps[0]?.code !== 'event.time.phrase';
      if (isOfClause && modality.modality !== 'planned') dated ??= own.timex;
      const event = this.toEvent(trigger, sentence, modality, time, found);
      this.events.push(event);
      this.compared.push(this.toCompared(event, trigger, relations));
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
    const isAhead = this.isAhead(timex?.edtf) && modality.modality === 'asserted';
    const steps: TraceStep[] = [...trigger.steps, ...modality.steps, ...time.steps];
    if (isAhead) steps.push({ code: 'event.planned.date' });
    return {
      start: tokens.starts[trigger.firstToken] ?? 0,
      end: tokens.ends[trigger.endToken - 1] ?? 0,
      type: trigger.kind,
      ...(timex?.edtf === undefined || time.timex === undefined
        ? {}
        : { date: timex.edtf, timex: time.timex }),
      modality: isAhead ? 'planned' : modality.modality,
      participants: found.participants,
      ...(found.place === undefined ? {} : { place: withoutRole(found.place) }),
      sentence: { start: sentence.start, end: sentence.end },
      ...(modality.source === undefined ? {} : { source: modality.source }),
      chain: -1,
      trace: { recogniser: 'events', rule: trigger.wordClass, steps },
    };
  }

  /** Whether a plain date lies after the document's own. */
  private isAhead(edtf: string | undefined): boolean {
    const own = this.context.date?.value;
    return own !== undefined && edtf !== undefined && /^\d{4}(?:-\d\d){0,2}$/.test(edtf) && edtf > own;
  }

  private toCompared(event: EventMention, trigger: Trigger, relations: Relations): CoreferenceEvent {
    const head = trigger.headToken - relations.syntax.firstToken;
    const phrase = relations.phraseAt(head);
    const opening = phrase < 0 ? head : relations.first(phrase);
    const isNoun = trigger.wordClass === 'noun';
    return {
      document: 0,
      start: event.start,
      end: event.end,
      sentence: event.sentence,
      type: event.type,
      lemma: eventStem(trigger.lemma),
      isNoun,
      isDefinite: definiteWords.has(relations.word(opening)) || relations.tag(opening) === Tag.possessive,
      isPlural: isNoun && relations.word(head) !== trigger.lemma,
      ...(event.date === undefined ? {} : { date: event.date }),
      modality: event.modality,
      participants: event.participants.map((each) => ({ role: each.role, ...this.keyOf(each) })),
      ...(event.place === undefined ? {} : { place: this.keyOf(event.place).key }),
    };
  }

  /** What stands for a participant in comparisons: its entity, or its last word where it names none. */
  private keyOf(span: { readonly start: number; readonly end: number; readonly entity?: number }): {
    readonly key: string;
    readonly isNamed: boolean;
  } {
    const entity = span.entity === undefined ? undefined : this.context.entities[span.entity];
    if (entity !== undefined) return { key: entity.id ?? `chain ${entity.chain}`, isNamed: true };
    const { tokens } = this.text;
    const last = tokens.at(span.end) - 1;
    return { key: tokens.folded(Math.max(last, 0)), isNamed: false };
  }
}

/** Whether the verb at `i` is in the simple past, active or passive, without a modal. */
function isSimplePast(relations: Relations, i: number): boolean {
  const group = relations.syntax.groups[relations.groupWithMain(i)];
  if (group?.modal !== '') return false;
  if (relations.tag(i) === Tag.verbPast) return true;
  return relations.tag(i) === Tag.verbParticiple && group.passive && !group.perfect;
}

const definiteWords = new Set(['the', 'this', 'that', 'these', 'those']);

function withoutRole(participant: EventParticipant): NonNullable<EventMention['place']> {
  const { start, end, entity } = participant;
  return entity === undefined ? { start, end } : { start, end, entity };
}
