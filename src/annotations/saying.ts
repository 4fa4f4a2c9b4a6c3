import type { Annotations, Span } from '../engine/annotations';
import type { Anchored } from './anchored';
import { saysAnything, withoutContent } from './says';
import {
  areApart,
  quote,
  type Note,
  type Statement,
  type StatementLayer,
  type StatementScope,
} from './statement';
import type { StatementChange } from './statementChange';
import type { StatementSheet } from './statementSheet';

/** What a person says of some words; an absent field says nothing, and leaves what was said before. */
export type Said = Partial<
  Pick<
    Statement,
    'verdict' | 'kind' | 'link' | 'date' | 'modality' | 'participants' | 'sameAs' | 'status' | 'source'
  >
>;

/** Words of a document as a layer has them. */
export interface Target extends Span {
  readonly about: StatementLayer;
  /** Code of the finding, where that is the layer. */
  readonly code?: string;
}

/** A person's action on a document's statements. */
export type Saying =
  | { readonly type: 'say'; readonly target: Target; readonly said: Said; readonly scope?: StatementScope }
  /** Events that are one and the same as the target. */
  | { readonly type: 'same'; readonly target: Target; readonly others: readonly Target[] }
  /** The event of these words is another than those that it was taken to be. */
  | { readonly type: 'split'; readonly target: Target }
  /** The annotation is of other words. */
  | { readonly type: 'move'; readonly target: Target; readonly to: Span }
  | { readonly type: 'note'; readonly target: Target; readonly text: string }
  /** Changes a note; empty text takes it away. */
  | { readonly type: 'editNote'; readonly id: string; readonly note: string; readonly text: string }
  /** Takes back all that was said of the words. */
  | { readonly type: 'withdraw'; readonly target: Target }
  /** Takes one statement back. */
  | { readonly type: 'discard'; readonly id: string }
  /** The words of a statement stand here: repairs an orphan, or confirms an uncertain place. */
  | { readonly type: 'anchor'; readonly id: string; readonly to: Span };

/** What a new statement is made with. */
export interface Stamp {
  /** ISO 8601 instant. */
  readonly now: string;
  readonly creator?: string;
  /** A new `urn:uuid:…`. */
  newId(): string;
}

export interface SayingContext {
  readonly sheet: StatementSheet;
  readonly text: string;
  /** What is shown: the engine's result with what was said before laid over it. */
  readonly shown: Annotations;
  readonly stamp: Stamp;
}

/** What an action changes; empty where it changes nothing. */
export function changesOf(saying: Saying, context: SayingContext): readonly StatementChange[] {
  switch (saying.type) {
    case 'say':
      return [say(saying.target, () => saying.said, context, saying.scope)];
    case 'same':
      return same(saying.target, saying.others, context);
    case 'split':
      return [say(saying.target, (id) => ({ sameAs: id }), context)];
    case 'move':
      return move(saying.target, saying.to, context);
    case 'note':
      return [addNote(saying.target, saying.text, context)];
    case 'editNote':
      return editNote(saying, context);
    case 'withdraw':
      return withdraw(saying.target, context);
    case 'discard':
      return context.sheet.get(saying.id) ? [context.sheet.change(saying.id, undefined, context.text)] : [];
    case 'anchor':
      return anchorAt(saying.id, saying.to, context);
  }
}

/** `saidOf` is handed the id of the statement. */
function say(
  target: Target,
  saidOf: (id: string) => Said,
  context: SayingContext,
  scope?: StatementScope,
): StatementChange {
  const before = statementsOf(target, context, scope)[0];
  const base = before ?? fresh(target, context, scope);
  const said = saidOf(base.id);
  const isPositive = said.verdict !== 'rejected' && target.about !== 'finding' && saysOfContent(said);
  const next: Statement = {
    ...(isPositive ? snapshotOf(target, context.shown) : {}),
    ...base,
    ...(isPositive ? { verdict: 'accepted' as const } : {}),
    ...said,
    ...(before ? { modified: context.stamp.now } : {}),
  };
  return put(next, target, context);
}

function same(target: Target, others: readonly Target[], context: SayingContext): readonly StatementChange[] {
  const first = say(target, () => ({ verdict: 'accepted' }), context);
  return [first, ...others.map((other) => say(other, () => ({ sameAs: first.id }), context))];
}

const saysOfContent = (said: Said): boolean =>
  Object.keys(said).some((field) => field !== 'status' && field !== 'source');

/** The annotation is of other words: the statement of it goes there, and the old words, if they are all others, are rejected. */
function move(target: Target, to: Span, context: SayingContext): readonly StatementChange[] {
  const { sheet, text, stamp } = context;
  const before = statementsOf(target, context)[0];
  const moved: Statement = {
    ...snapshotOf(target, context.shown),
    ...(before ?? fresh(target, context)),
    verdict: 'accepted',
    quote: quote(text, to),
    ...(before ? { modified: stamp.now } : {}),
  };
  const replaced = statementsOf({ ...target, ...to }, context)
    .filter(({ id }) => id !== moved.id)
    .map(({ id }) => sheet.change(id, undefined, text));
  const rejected = areApart(target, to)
    ? [put({ ...fresh(target, context), verdict: 'rejected' }, target, context)]
    : [];
  return [...replaced, put(moved, to, context), ...rejected];
}

function addNote(target: Target, text: string, context: SayingContext): StatementChange {
  const before = statementsOf(target, context)[0];
  const { now, creator } = context.stamp;
  const note: Note = {
    id: context.stamp.newId(),
    text,
    created: now,
    ...(creator === undefined ? {} : { creator }),
  };
  const base = before ? { ...before, modified: now } : fresh(target, context);
  return put({ ...base, notes: [...base.notes, note] }, target, context);
}

function editNote(
  { id, note, text }: Extract<Saying, { type: 'editNote' }>,
  context: SayingContext,
): readonly StatementChange[] {
  const held = context.sheet.get(id);
  if (!held) return [];
  const notes = held.statement.notes.flatMap((old) =>
    old.id !== note ? [old] : text === '' ? [] : [{ ...old, text }],
  );
  const next = { ...held.statement, notes, modified: context.stamp.now };
  const place = held.place;
  return [
    context.sheet.change(
      id,
      saysAnything(next) ? { statement: next, ...(place ? { place } : {}) } : undefined,
      context.text,
    ),
  ];
}

/** Takes back what was said of the very words; where that is nothing, what was said of such words anywhere in the document. */
function withdraw(target: Target, context: SayingContext): readonly StatementChange[] {
  const here = statementsOf(target, context);
  const taken = here.length > 0 ? here : statementsOf(target, context, 'document');
  return taken.map(({ id }) => context.sheet.change(id, undefined, context.text));
}

/**
 * What a saying of words wherever they stand takes from the statements of single places of the document with those words:
 * theirs would go before it. Notes and status stay.
 */
export function givingWay(saying: Saying, { sheet, text }: SayingContext): readonly StatementChange[] {
  if (saying.type !== 'say' || saying.scope === undefined) return [];
  const { about, code, start, end } = saying.target;
  const words = text.slice(start, end);
  return [...sheet.held].flatMap(({ statement, place }) => {
    const isMeant =
      statement.about === about &&
      statement.code === code &&
      statement.scope === undefined &&
      place !== undefined &&
      text.slice(place.start, place.end) === words;
    if (!isMeant) return [];
    const rest = withoutContent(statement);
    return [sheet.change(statement.id, saysAnything(rest) ? { statement: rest, place } : undefined, text)];
  });
}

function anchorAt(id: string, to: Span, context: SayingContext): readonly StatementChange[] {
  const held = context.sheet.get(id);
  if (!held) return [];
  const statement = { ...held.statement, quote: quote(context.text, to), modified: context.stamp.now };
  return [put(statement, to, context)];
}

function put(statement: Statement, { start, end }: Span, { sheet, text }: SayingContext): StatementChange {
  const place: Anchored = { start, end, certainty: 'exact' };
  return sheet.change(statement.id, { statement, place }, text);
}

function fresh(target: Target, { text, stamp }: SayingContext, scope?: StatementScope): Statement {
  const { now, creator } = stamp;
  return {
    id: stamp.newId(),
    quote: quote(text, target),
    about: target.about,
    ...(target.code === undefined ? {} : { code: target.code }),
    ...(scope === undefined ? {} : { scope }),
    notes: [],
    created: now,
    ...(creator === undefined ? {} : { creator }),
    foreign: {},
  };
}

/** The statements of the very words, or with a scope those of all such words. */
function statementsOf(
  target: Target,
  { sheet, text }: SayingContext,
  scope?: StatementScope,
): readonly Statement[] {
  const words = text.slice(target.start, target.end);
  return [...sheet.held]
    .filter(
      ({ statement, place }) =>
        statement.about === target.about &&
        statement.code === target.code &&
        statement.scope === scope &&
        (scope === undefined
          ? place?.start === target.start && place.end === target.end
          : statement.quote.exact === words),
    )
    .map(({ statement }) => statement);
}

/** What is shown at the words, as a statement would say it: an annotation that a person accepted stays, whatever is found later. */
function snapshotOf({ about, start, end }: Target, shown: Annotations): Said {
  const isThere = (span: Span): boolean => span.start === start && span.end === end;
  if (about === 'entity') {
    const mention = shown.entities.find(isThere);
    if (!mention) return {};
    const { id, label } = mention;
    return { kind: mention.type, ...(id === undefined ? {} : { link: { id, label } }) };
  }
  if (about === 'date') {
    const timex = shown.timex.find(isThere);
    return timex ? { kind: timex.type, date: timex.edtf ?? timex.value } : {};
  }
  const event = about === 'event' ? shown.events.find(isThere) : undefined;
  if (!event) return {};
  const { type, date, modality } = event;
  return { kind: type, modality, ...(date === undefined ? {} : { date }) };
}
