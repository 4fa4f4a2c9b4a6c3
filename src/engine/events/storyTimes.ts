import type { DocumentDate, TimeExpression, TraceStep } from '../annotations';
import type { TextModel } from '../text/textModel';
import { dateTriggers, type EventTime } from './eventTime';
import type { EventModality } from './modality';
import { Narrative, type NarrativeTime } from './narrative';
import type { Relations } from './relations';
import type { TokenCover } from './tokenCover';
import type { Trigger } from './triggers';

/** An event's date, the expression that gives it, and the reasons. */
export interface DatedBy {
  readonly date?: string;
  readonly timex?: number;
  readonly steps: readonly TraceStep[];
}

const undated: DatedBy = { steps: [{ code: 'event.time.none' }] };
/** How often the undated are asked again whether what they hang on has been dated meanwhile. */
const rounds = 2;

/**
 * Dates the events of a text, sentence after sentence: from an expression of their own clause or sentence, else from
 * the story around them, else from the event that they hang on.
 */
export class StoryTimes {
  private readonly narrative: Narrative;

  constructor(
    text: TextModel,
    private readonly cover: TokenCover,
    private readonly timex: readonly TimeExpression[],
    date: DocumentDate | undefined,
  ) {
    this.narrative = new Narrative(text, timex, date);
  }

  /** The dates of a sentence's triggers, one each; to be called once a sentence, in order. */
  timesOf(
    sentence: number,
    triggers: readonly Trigger[],
    modalities: readonly EventModality[],
    relations: Relations,
  ): readonly DatedBy[] {
    const own = dateTriggers(triggers, relations, this.cover, this.timex);
    const known = triggers.map((trigger, position) => {
      const modality = modalities[position];
      return (
        this.clauseTime(own[position]) ??
        (modality && this.narrative.timeOf(sentence, trigger, relations, modality))
      );
    });
    for (let round = 0; round < rounds; round++)
      this.inherit(sentence, triggers, modalities, relations, known);
    this.moveOn(sentence, own, modalities);
    return known.map((time) => (time === undefined ? undated : datedBy(time)));
  }

  private inherit(
    sentence: number,
    triggers: readonly Trigger[],
    modalities: readonly EventModality[],
    relations: Relations,
    known: (NarrativeTime | undefined)[],
  ): void {
    const dated = new Map<number, NarrativeTime>();
    for (const [position, time] of known.entries()) {
      const head = (triggers[position]?.headToken ?? 0) - relations.syntax.firstToken;
      if (time !== undefined) dated.set(head, time);
    }
    for (const [position, trigger] of triggers.entries()) {
      const modality = modalities[position];
      if (known[position] === undefined && modality !== undefined)
        known[position] = this.narrative.inherited(sentence, trigger, relations, modality, dated);
    }
  }

  /** The story goes on from the first clause date of the sentence that is not that of a plan. */
  private moveOn(sentence: number, own: readonly EventTime[], modalities: readonly EventModality[]): void {
    const first = own.find(
      ({ timex, steps }, position) =>
        timex !== undefined &&
        steps[0]?.code !== 'event.time.phrase' &&
        modalities[position]?.modality !== 'planned',
    );
    if (first?.timex !== undefined) this.narrative.moveTo(sentence, first.timex);
  }

  private clauseTime(time: EventTime | undefined): NarrativeTime | undefined {
    const timex = time?.timex;
    const date = timex === undefined ? undefined : this.timex[timex]?.edtf;
    const [step] = time?.steps ?? [];
    if (date === undefined || step === undefined || timex === undefined) return undefined;
    return { date: dayOfLimit(date), timex, step };
  }
}

const datedBy = ({ date, timex, step }: NarrativeTime): DatedBy =>
  timex === undefined ? { date, steps: [step] } : { date, timex, steps: [step] };

/** "by 17:30" happened on that day: the open interval before a time of day as its day; other dates as they are. */
function dayOfLimit(edtf: string): string {
  const limit = /^\.\.\/(\d{4}-\d\d-\d\d)T/.exec(edtf);
  return limit?.[1] ?? edtf;
}
