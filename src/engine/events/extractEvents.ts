import type {
  DocumentDate,
  EntityMention,
  EventMention,
  EventParticipant,
  TimeExpression,
  TraceStep,
} from '../annotations';
import type { Sentence, TextModel } from '../text/textModel';
import { comparedEvent, contextOf } from './comparedEvents';
import { chainEvents, type ChainLink } from './coreference';
import type { CoreferenceEvent } from './coreferenceEvent';
import { findArguments, type EventArguments } from './arguments';
import { isGenericNominal } from './genericNominals';
import { findModality, type EventModality } from './modality';
import { kindIsMinor } from './ontology';
import { Pronouns } from './pronouns';
import { referenceOf, type Reference } from './reference';
import { Relations } from './relations';
import { countDomains } from './senses';
import { analyseSentence, type SentenceSyntax } from './sentenceSyntax';
import { StoryTimes, type DatedBy } from './storyTimes';
import { coverTokens, type TokenCover } from './tokenCover';
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
  private readonly times: StoryTimes;
  private readonly pronouns: Pronouns;

  constructor(
    private readonly text: TextModel,
    private readonly context: EventContext,
  ) {
    this.cover = coverTokens(text.tokens, context.entities, context.timex);
    this.times = new StoryTimes(text, this.cover, context.timex, context.date);
    this.pronouns = new Pronouns(text, context.entities, this.cover);
  }

  read(): readonly EventMention[] {
    const { tokens, sentences } = this.text;
    const pieces = sentences.flatMap((sentence, index) => piecesOf(sentence, index));
    const analysed = pieces.map((piece) => analyseSentence(tokens, piece, this.cover));
    const documentDomains = countDomains(analysed.flatMap((syntax) => syntax.lemmas));
    const triggerContext = {
      tokens,
      cover: this.cover,
      entities: this.context.entities,
      documentDomains,
      decidedSenses: new Map<string, string>(),
    };
    for (const [position, piece] of pieces.entries()) {
      const syntax = analysed[position];
      const sentence = sentences[piece.sentence];
      if (syntax === undefined || sentence === undefined || !isProse(syntax)) continue;
      this.readSentence(piece.sentence, sentence, syntax, findTriggers(syntax, triggerContext));
    }
    return this.withChains();
  }

  private withChains(): EventMention[] {
    const links = chainEvents(this.compared);
    const dates = this.datesOfChains(links);
    const happened = new Set(
      links.filter((_, i) => this.events[i]?.generic !== true).map(({ chain }) => chain),
    );
    return this.events.map((told, position) => {
      const link = links[position];
      const chain = link?.chain ?? position;
      const event = told.generic === true && happened.has(chain) ? withoutGeneric(told) : told;
      const steps = [...event.trace.steps];
      const earlier = link?.to === undefined ? undefined : this.events[link.to];
      if (link?.code !== undefined && earlier !== undefined)
        steps.push({ code: link.code, args: { words: this.text.prose.slice(earlier.start, earlier.end) } });
      if (event.generic === true) steps.push({ code: 'event.generic.topic' });
      const dated = isCertain(event.date) ? undefined : dates.get(chain);
      if (dated?.date === undefined) return { ...event, chain, trace: { ...event.trace, steps } };
      const { date, timex } = dated;
      steps.push({ code: 'event.time.chain', args: { date } });
      return {
        ...event,
        date,
        ...(timex === undefined ? {} : { timex }),
        chain,
        trace: { ...event.trace, steps },
      };
    });
  }

  /** The first certain date of each chain; all its mentions tell the same event. */
  private datesOfChains(links: readonly ChainLink[]): ReadonlyMap<number, EventMention> {
    const dates = new Map<number, EventMention>();
    for (const [position, { chain }] of links.entries()) {
      const event = this.events[position];
      if (event !== undefined && isCertain(event.date) && !dates.has(chain)) dates.set(chain, event);
    }
    return dates;
  }

  private readSentence(
    index: number,
    sentence: Sentence,
    syntax: SentenceSyntax,
    triggers: readonly Trigger[],
  ): void {
    const relations = new Relations(this.text.tokens, syntax);
    const { tokens, prose } = this.text;
    const shared = { tokens, cover: this.cover, entities: this.context.entities };
    const argumentContext = { ...shared, prose, pronouns: this.pronouns, sentence: index };
    const sentenceContext = { ...shared, triggers };
    const modalities = triggers.map((trigger) => findModality(trigger, relations, sentenceContext));
    const times = this.times.timesOf(index, triggers, modalities, relations);
    const comparison = { tokens, entities: this.context.entities, words: contextOf(syntax) };
    const firstEvent = this.events.length;
    for (const [position, trigger] of triggers.entries()) {
      const [modality, time] = [modalities[position], times[position]];
      if (modality === undefined || time === undefined) continue;
      const found = findArguments(trigger, relations, argumentContext);
      const reference = referenceOf(trigger, relations);
      const event = this.toEvent(trigger, sentence, modality, time, found);
      const isGeneric = this.isGeneric(event, trigger, reference, relations, found);
      const mention = isGeneric ? { ...event, generic: true } : event;
      const verb = verbOf(trigger, triggers, relations);
      const compared = comparedEvent(mention, trigger, reference, comparison);
      this.events.push(mention);
      this.compared.push(verb < 0 ? compared : { ...compared, objectOf: firstEvent + verb });
    }
  }

  private isGeneric(
    event: EventMention,
    trigger: Trigger,
    reference: Reference,
    relations: Relations,
    { hasKnownParticipant }: EventArguments,
  ): boolean {
    if (kindIsMinor(event.type)) return false;
    return isGenericNominal(trigger, reference, relations, {
      kind: event.type,
      modality: event.modality,
      hasDate: event.date !== undefined,
      hasPlace: event.place !== undefined,
      hasKnownParticipant,
      isHeadline: relations.syntax.titleCase || !endsSentence(relations),
    });
  }

  private toEvent(
    trigger: Trigger,
    sentence: Sentence,
    modality: EventModality,
    time: DatedBy,
    found: EventArguments,
  ): EventMention {
    const { tokens } = this.text;
    const isAhead = this.isAhead(time.date) && modality.modality === 'asserted';
    const steps: TraceStep[] = [...trigger.steps, ...found.steps, ...modality.steps, ...time.steps];
    if (isAhead) steps.push({ code: 'event.planned.date' });
    return {
      start: tokens.starts[trigger.firstToken] ?? 0,
      end: tokens.ends[trigger.endToken - 1] ?? 0,
      type: trigger.kind,
      ...(time.date === undefined ? {} : { date: time.date }),
      ...(time.date === undefined || time.timex === undefined ? {} : { timex: time.timex }),
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
}

/** A stretch of a sentence that is analysed by itself. */
interface Piece {
  readonly sentence: number;
  readonly firstToken: number;
  readonly endToken: number;
}

/** Longer sentences, mostly tables and lists, are analysed in pieces, so that the time stays linear in the text. */
const longestPiece = 200;

function piecesOf(sentence: Sentence, index: number): Piece[] {
  const pieces: Piece[] = [];
  for (let first = sentence.firstToken; first < sentence.endToken; first += longestPiece) {
    const endToken = Math.min(first + longestPiece, sentence.endToken);
    pieces.push({ sentence: index, firstToken: first, endToken });
  }
  return pieces;
}

/** Long stretches with hardly a function word are lists, tables or noise and tell nothing. */
function isProse(syntax: SentenceSyntax): boolean {
  if (syntax.tags.length < 50) return true;
  let functionWords = 0;
  for (const tag of syntax.tags) if (tag >= Tag.determiner && tag <= Tag.negation) functionWords++;
  return functionWords * 20 >= syntax.tags.length;
}

const isCertain = (date: string | undefined): boolean => date !== undefined && !date.endsWith('?');

/**
 * Position of the verb's trigger that tells the same event as its object or subject, a noun of the same kind ("signed
 * a treaty", "the earthquake struck"), or -1.
 */
function verbOf(trigger: Trigger, triggers: readonly Trigger[], relations: Relations): number {
  if (trigger.wordClass !== 'noun' || kindIsMinor(trigger.kind)) return -1;
  const phrase = relations.phraseAt(trigger.headToken - relations.syntax.firstToken);
  if (phrase < 0 || relations.phrase(phrase)?.headToken !== trigger.headToken) return -1;
  return triggers.findIndex((other) => {
    if (other.kind !== trigger.kind || other.wordClass !== 'verb') return false;
    const group = relations.groupWithMain(other.headToken - relations.syntax.firstToken);
    if (group < 0) return false;
    return relations.objectOf(group) === phrase || relations.subjectOf(group) === phrase;
  });
}

/** Whether the sentence has a full stop or the like at its end, or before a closing quotation mark. */
function endsSentence(relations: Relations): boolean {
  const { length } = relations.syntax.tags;
  return [1, 2].some((back) => ['.', '!', '?', ':', '…'].includes(relations.word(length - back)));
}

function withoutGeneric({ generic: _, ...event }: EventMention): EventMention {
  return event;
}

function withoutRole(participant: EventParticipant): NonNullable<EventMention['place']> {
  const { start, end, entity } = participant;
  return entity === undefined ? { start, end } : { start, end, entity };
}
