import type {
  DocumentDate,
  EntityMention,
  EventMention,
  EventParticipant,
  TimeExpression,
  TraceStep,
} from '../annotations';
import type { Sentence, TextModel } from '../text/textModel';
import { chainEvents, type ChainLink, type CoreferenceEvent } from './coreference';
import { eventStem } from './eventStem';
import { findArguments } from './arguments';
import { dateTriggers, type EventTime } from './eventTime';
import { findModality, type EventModality } from './modality';
import { Narrative, narrativeSteps, type NarrativeTime } from './narrative';
import { Relations } from './relations';
import { countDomains } from './senses';
import { analyseSentence, type SentenceSyntax } from './sentenceSyntax';
import { coverTokens, type TokenCover } from './tokenCover';
import { findTriggers, type Trigger } from './triggers';
import { Tag } from './wordTags';

export interface EventContext {
  readonly entities: readonly EntityMention[];
  readonly timex: readonly TimeExpression[];
  readonly date: DocumentDate | undefined;
}

/** An event's date, the expression that gives it, and the reasons. */
interface DatedBy {
  readonly date?: string;
  readonly timex?: number;
  readonly steps: readonly TraceStep[];
}

/** Finds the events that a text tells: sorted, triggers never overlapping, in prose offsets. */
export function extractEvents(text: TextModel, context: EventContext): readonly EventMention[] {
  return new EventReader(text, context).read();
}

class EventReader {
  private readonly cover: TokenCover;
  private readonly events: EventMention[] = [];
  private readonly compared: CoreferenceEvent[] = [];
  private readonly narrative: Narrative;

  constructor(
    private readonly text: TextModel,
    private readonly context: EventContext,
  ) {
    this.narrative = new Narrative(text, context.timex, context.date);
    this.cover = coverTokens(text.tokens, context.entities, context.timex);
  }

  read(): readonly EventMention[] {
    const { tokens, sentences } = this.text;
    const pieces = sentences.flatMap((sentence, index) => piecesOf(sentence, index));
    const analysed = pieces.map((piece) => analyseSentence(tokens, piece, this.cover));
    const documentDomains = countDomains(analysed.flatMap((syntax) => syntax.lemmas));
    const triggerContext = { tokens, cover: this.cover, entities: this.context.entities, documentDomains };
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
    return this.events.map((event, position) => {
      const link = links[position];
      const chain = link?.chain ?? position;
      const steps = [...event.trace.steps];
      const earlier = link?.to === undefined ? undefined : this.events[link.to];
      if (link?.code !== undefined && earlier !== undefined)
        steps.push({ code: link.code, args: { words: this.text.prose.slice(earlier.start, earlier.end) } });
      const told = isCertain(event.date) ? undefined : dates.get(chain);
      if (told?.date === undefined) return { ...event, chain, trace: { ...event.trace, steps } };
      const { date, timex } = told;
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
    const times = dateTriggers(triggers, relations, this.cover, this.context.timex);
    const shared = { tokens: this.text.tokens, cover: this.cover, entities: this.context.entities };
    const firstEvent = this.events.length;
    const narrated = new Map<number, NarrativeTime>();
    let dated: number | undefined;
    for (const [position, trigger] of triggers.entries()) {
      const modality = findModality(trigger, relations, { ...shared, triggers });
      const found = findArguments(trigger, relations, shared);
      const own = times[position] ?? { steps: [] };
      const told =
        own.timex === undefined
          ? this.narrativeTime(index, trigger, relations, modality, narrated)
          : undefined;
      const known = told ?? this.clauseTime(own);
      if (known !== undefined) narrated.set(trigger.headToken - syntax.firstToken, known);
      const isOfClause = own.timex !== undefined && own.steps[0]?.code !== 'event.time.phrase';
      if (isOfClause && modality.modality !== 'planned') dated ??= own.timex;
      const event = this.toEvent(trigger, sentence, modality, this.timeOf(own, told), found);
      const verb = verbOf(trigger, triggers, relations);
      this.events.push(event);
      const compared = this.toCompared(event, trigger, relations);
      this.compared.push(verb < 0 ? compared : { ...compared, objectOf: firstEvent + verb });
    }
    if (dated !== undefined) this.narrative.moveTo(index, dated);
  }

  /** A date of an event's own, for what hangs on the event to inherit. */
  private clauseTime({ timex, steps: [step] }: EventTime): NarrativeTime | undefined {
    const date = timex === undefined ? undefined : this.context.timex[timex]?.edtf;
    return date === undefined || step === undefined || timex === undefined
      ? undefined
      : { date, timex, step };
  }

  private narrativeTime(
    sentence: number,
    trigger: Trigger,
    relations: Relations,
    modality: EventModality,
    narrated: ReadonlyMap<number, NarrativeTime>,
  ): NarrativeTime | undefined {
    return (
      this.narrative.timeOf(sentence, trigger, relations, modality) ??
      this.narrative.inherited(trigger, relations, modality, narrated)
    );
  }

  private timeOf(own: EventTime, told: NarrativeTime | undefined): DatedBy {
    const date = own.timex === undefined ? told?.date : this.context.timex[own.timex]?.edtf;
    const timex = own.timex ?? told?.timex;
    const steps = own.timex === undefined ? narrativeSteps(told) : own.steps;
    return { ...(date === undefined ? {} : { date }), ...(timex === undefined ? {} : { timex }), steps };
  }

  private toEvent(
    trigger: Trigger,
    sentence: Sentence,
    modality: EventModality,
    time: DatedBy,
    found: { readonly participants: readonly EventParticipant[]; readonly place?: EventParticipant },
  ): EventMention {
    const { tokens } = this.text;
    const isAhead = this.isAhead(time.date) && modality.modality === 'asserted';
    const steps: TraceStep[] = [...trigger.steps, ...modality.steps, ...time.steps];
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

  private toCompared(event: EventMention, trigger: Trigger, relations: Relations): CoreferenceEvent {
    const head = trigger.headToken - relations.syntax.firstToken;
    const phrase = relations.phraseAt(head);
    const whole = phrase < 0 ? phrase : wholeOf(phrase, relations);
    const opening = whole < 0 ? head : relations.first(whole);
    const namesNew = relations.word(relations.end(phrase < 0 ? 0 : phrase)) === 'of' && phrase >= 0;
    const isDemonstrative = demonstratives.has(relations.word(opening));
    const isNoun = trigger.wordClass === 'noun';
    return {
      document: 0,
      start: event.start,
      end: event.end,
      sentence: event.sentence,
      type: event.type,
      lemma: eventStem(trigger.lemma),
      isNoun,
      isDefinite: isDemonstrative || (!namesNew && isDefiniteOpening(opening, relations)),
      isPlural: isNoun && whole === phrase && relations.word(head) !== trigger.lemma,
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

/** Position of the verb's trigger that has a noun's phrase as object and tells the same kind of event, or -1. */
function verbOf(trigger: Trigger, triggers: readonly Trigger[], relations: Relations): number {
  if (trigger.wordClass !== 'noun') return -1;
  const phrase = relations.phraseAt(trigger.headToken - relations.syntax.firstToken);
  if (phrase < 0) return -1;
  return triggers.findIndex((other) => {
    if (other.kind !== trigger.kind || other.wordClass !== 'verb' || other.headToken > trigger.headToken)
      return false;
    const group = relations.groupWithMain(other.headToken - relations.syntax.firstToken);
    return group >= 0 && relations.objectOf(group) === phrase;
  });
}

const isDefiniteOpening = (i: number, relations: Relations): boolean =>
  relations.word(i) === 'the' || relations.tag(i) === Tag.possessive;

const demonstratives = new Set(['this', 'that', 'these', 'those']);
const collections = new Set(['wave', 'round', 'series', 'spate', 'string', 'batch']);

/** "this wave of extraditions": the phrase that the event's noun is counted in, or the phrase itself. */
function wholeOf(phrase: number, relations: Relations): number {
  const before = relations.first(phrase) - 1;
  const outer = relations.word(before) === 'of' ? relations.phraseAt(before - 1) : -1;
  return outer >= 0 && collections.has(relations.syntax.lemmas[relations.head(outer)] ?? '') ? outer : phrase;
}

function withoutRole(participant: EventParticipant): NonNullable<EventMention['place']> {
  const { start, end, entity } = participant;
  return entity === undefined ? { start, end } : { start, end, entity };
}
