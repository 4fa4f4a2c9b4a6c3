import type {
  Annotations,
  DocumentDate,
  EntityMention,
  EventMention,
  Problem,
  Span,
  TimeExpression,
} from './annotations';
import { findDocumentDate } from './dates/documentDate';
import { recogniseDates } from './dates/recogniseDates';
import { extractEvents } from './events/extractEvents';
import { findDiscrepancies } from './linking/discrepancies/findDiscrepancies';
import { resolveNames } from './linking/resolveNames';
import type { NameMention } from './names/nameMention';
import { recogniseNames } from './names/recogniseNames';
import type { EntityIndex } from '../index/entityIndex';
import type { Tagger } from '../model/tagger';
import type { TextModel } from './text/textModel';

/** What the passes of one analysis read and write. Offsets are of the prose until the pipeline ends. */
interface Draft {
  readonly text: TextModel;
  readonly given: string | undefined;
  readonly fallbackDate: string | undefined;
  readonly index: EntityIndex | undefined;
  readonly tagger: Tagger | undefined;
  readonly languages: readonly string[];
  date: DocumentDate | undefined;
  timex: readonly TimeExpression[];
  names: readonly NameMention[];
  entities: readonly EntityMention[];
  events: readonly EventMention[];
  problems: Problem[];
}

interface Pass {
  readonly name: string;
  /** Why the pass stands where it stands. */
  readonly because: string;
  run(draft: Draft): void;
}

export const passes: readonly Pass[] = [
  {
    name: 'document date',
    because: 'Relative dates are anchored to it, and offices are judged as of it.',
    run(draft) {
      draft.date = findDocumentDate(draft.text, draft.given) ?? fromSetting(draft.fallbackDate);
    },
  },
  {
    name: 'dates',
    because: 'Names must not take the words of a date ("May", "August", "Sunday"), and no date needs a name.',
    run(draft) {
      const found = recogniseDates(draft.text, { date: draft.date, languages: draft.languages });
      draft.timex = found.timex;
      draft.problems.push(...found.problems);
    },
  },
  {
    name: 'names',
    because: 'Linking needs the spans and kinds of all names of the document at once.',
    run(draft) {
      draft.names = recogniseNames(draft.text, draft);
    },
  },
  {
    name: 'chains and links',
    because: 'Arguments of events are linked entities, and one sense a chain needs all mentions together.',
    run(draft) {
      draft.entities = resolveNames(draft.text, draft.names, draft);
    },
  },
  {
    name: 'discrepancies',
    because:
      'What the text claims of an entity can be compared with the index once it is known who is meant.',
    run(draft) {
      draft.problems.push(...findDiscrepancies(draft.text, draft.entities, draft));
    },
  },
  {
    name: 'events',
    because: 'Triggers take their participants, places and dates from all the passes before.',
    run(draft) {
      draft.events = extractEvents(draft.text, draft);
    },
  },
];

export type PipelineInput = Pick<Draft, 'text' | 'given' | 'fallbackDate' | 'index' | 'tagger' | 'languages'>;

/** Runs the passes in order; yields the name of each finished pass, so that a host can pause or stop between them. */
export function* runPasses(input: PipelineInput): Generator<string, Annotations> {
  const draft: Draft = {
    ...input,
    date: undefined,
    timex: [],
    names: [],
    entities: [],
    events: [],
    problems: [],
  };
  for (const pass of passes) {
    pass.run(draft);
    yield pass.name;
  }
  return toSourceOffsets(draft);
}

function fromSetting(date: string | undefined): DocumentDate | undefined {
  return date === undefined ? undefined : { value: date, source: 'setting' };
}

function toSourceOffsets(draft: Draft): Annotations {
  const { text } = draft;
  const move = <T extends { readonly start: number; readonly end: number }>(item: T): T => ({
    ...item,
    ...text.toSource(item),
  });
  return {
    ...(draft.date ? { date: draft.date } : {}),
    entities: draft.entities.map(move),
    timex: draft.timex.map((item) =>
      item.anchor ? { ...move(item), anchor: move(item.anchor) } : move(item),
    ),
    events: draft.events.map((event) => ({
      ...move(event),
      participants: event.participants.map(move),
      ...(event.place ? { place: move(event.place) } : {}),
      ...(event.source ? { source: move(event.source) } : {}),
      sentence: move(event.sentence),
    })),
    problems: draft.problems.map((problem) => movedProblem(problem, text)),
  };
}

/** Suggestions that would overwrite markup are left out. */
function movedProblem(problem: Problem, text: TextModel): Problem {
  const { span, suggestions, ...rest } = problem;
  if (!span) return problem;
  const kept = (suggestions ?? [])
    .map((suggestion) => ({ ...suggestion, ...text.toSource(suggestion) }))
    .filter(({ start, end }, i) => text.source.slice(start, end) === proseOf(suggestions?.[i], text));
  return { ...rest, span: text.toSource(span), ...(kept.length > 0 ? { suggestions: kept } : {}) };
}

const proseOf = (span: Span | undefined, { prose }: TextModel): string | undefined =>
  span && prose.slice(span.start, span.end);
