import {
  entityKinds,
  type Annotations,
  type DocumentDate,
  type EntityKind,
  type EntityMention,
  type EventMention,
  type EventParticipant,
  type Modality,
  type Problem,
  type Span,
  type TimeExpression,
  type TimexType,
} from '../../engine/annotations';
import { externalIds } from './identifiers';

/** Annotations as a reader finds them: in any order, referring to each other by keys. */
export interface Drafts {
  readonly date?: DocumentDate | undefined;
  readonly entities: readonly EntityDraft[];
  readonly timex: readonly TimexDraft[];
  readonly events: readonly EventDraft[];
}

export interface EntityDraft extends Span, Partial<Omit<EntityMention, 'chain' | 'start' | 'end' | 'trace'>> {
  readonly key: string;
  readonly type: EntityKind;
  /** Mentions with the same string are the same thing; without one, those with the same id are. */
  readonly chain?: string | undefined;
}

export interface TimexDraft extends Omit<TimeExpression, 'trace'> {
  readonly key: string;
}

export interface ArgumentDraft extends Span {
  /** Key of the entity that the span is. */
  readonly entity?: string | undefined;
}

export interface EventDraft extends Span {
  readonly type: string;
  readonly date?: string | undefined;
  /** Key of the expression that dates the event. */
  readonly timex?: string | undefined;
  readonly modality?: Modality | undefined;
  readonly participants: readonly (ArgumentDraft & { readonly role: string })[];
  readonly place?: ArgumentDraft | undefined;
  readonly source?: ArgumentDraft | undefined;
  /** Default: the event's own words. */
  readonly sentence?: Span | undefined;
  readonly chain?: string | undefined;
}

export interface Assembled {
  readonly annotations: Annotations;
  readonly problems: readonly Problem[];
}

/**
 * Makes annotations of drafts: lists sorted, chains numbered by first mention, keys resolved. Spans outside the text and those that
 * overlap an earlier one of their layer are left out, each with a problem. `format` is named in the trace.
 */
export function assemble(text: string, drafts: Drafts, format: string): Assembled {
  const problems: Problem[] = [];
  const trace = { recogniser: 'import', rule: format, steps: [] };
  const entityDrafts = inOrder(text, drafts.entities, problems);
  const timexDrafts = inOrder(text, drafts.timex, problems);
  const entityAt = positions(entityDrafts);
  const timexAt = positions(timexDrafts);
  const entityChains = new Chains();
  const entities = entityDrafts.map(({ key, chain, ...draft }): EntityMention => ({
    ...externalIds(draft.id),
    ...draft,
    label: draft.label ?? text.slice(draft.start, draft.end),
    chain: entityChains.numberOf(chain ?? draft.id ?? `key ${key}`),
    confidence: draft.confidence ?? 1,
    trace,
  }));
  const timex = timexDrafts.map(({ key: _key, ...draft }): TimeExpression => ({ ...draft, trace }));
  const eventChains = new Chains();
  const argument = <T extends ArgumentDraft>({
    entity,
    ...rest
  }: T): Omit<T, 'entity'> & { entity?: number } => {
    const at = entity === undefined ? undefined : entityAt.get(entity);
    return at === undefined ? rest : { ...rest, entity: at };
  };
  const events = inOrder(text, drafts.events, problems).map((draft, i): EventMention => {
    const timexIndex = draft.timex === undefined ? undefined : timexAt.get(draft.timex);
    return {
      start: draft.start,
      end: draft.end,
      type: draft.type,
      ...(draft.date === undefined ? {} : { date: draft.date }),
      ...(timexIndex === undefined ? {} : { timex: timexIndex }),
      modality: draft.modality ?? 'asserted',
      participants: draft.participants.map((participant): EventParticipant => argument(participant)),
      ...(draft.place ? { place: argument(draft.place) } : {}),
      sentence: draft.sentence ?? { start: draft.start, end: draft.end },
      ...(draft.source ? { source: argument(draft.source) } : {}),
      chain: eventChains.numberOf(draft.chain ?? `event ${i}`),
      trace,
    };
  });
  const date = drafts.date ? { date: drafts.date } : {};
  return { annotations: { ...date, entities, timex, events, problems: [] }, problems };
}

/** Numbers chains from 0 in order of first mention. */
class Chains {
  readonly #numbers = new Map<string, number>();

  numberOf(chain: string): number {
    const number = this.#numbers.get(chain) ?? this.#numbers.size;
    this.#numbers.set(chain, number);
    return number;
  }
}

function positions(drafts: readonly { readonly key: string }[]): ReadonlyMap<string, number> {
  return new Map(drafts.map(({ key }, i) => [key, i]));
}

function inOrder<T extends Span>(text: string, drafts: readonly T[], problems: Problem[]): T[] {
  const sorted = [...drafts].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: T[] = [];
  let end = 0;
  for (const draft of sorted) {
    const fits =
      Number.isInteger(draft.start) &&
      draft.start >= 0 &&
      draft.start < draft.end &&
      draft.end <= text.length;
    if (!fits || draft.start < end) {
      problems.push(leftOut(draft, fits));
      continue;
    }
    kept.push(draft);
    end = draft.end;
  }
  return kept;
}

function leftOut({ start, end }: Span, fits: boolean): Problem {
  const reason = fits
    ? 'it overlaps another annotation of its layer'
    : 'it lies outside the text; check that the text is the one that was annotated';
  return {
    code: 'format.leftOut',
    message: `The annotation from ${start} to ${end} is left out: ${reason}.`,
  };
}

export const isEntityKind = (value: unknown): value is EntityKind =>
  entityKinds.some((kind) => kind === value);

export const isTimexType = (value: unknown): value is TimexType =>
  value === 'DATE' || value === 'TIME' || value === 'DURATION' || value === 'SET';

export const isModality = (value: unknown): value is Modality =>
  value === 'asserted' ||
  value === 'negated' ||
  value === 'planned' ||
  value === 'possible' ||
  value === 'reported';
