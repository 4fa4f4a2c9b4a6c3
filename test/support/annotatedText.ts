import type {
  Annotations,
  EntityMention,
  EventMention,
  TimeExpression,
  Trace,
} from '../../src/engine/annotations';
import type { Candidate, EntityIndex, EntityRecord } from '../../src/index/entityIndex';

export const testTrace: Trace = { recogniser: 'test', rule: 'by hand', steps: [] };

/** The span of the n-th occurrence of some words. */
export function spanOf(text: string, words: string, occurrence = 0): { start: number; end: number } {
  let start = -1;
  for (let i = 0; i <= occurrence; i++) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`no "${words}" in the text`);
  return { start, end: start + words.length };
}

export function mention(span: { start: number; end: number }, rest: Partial<EntityMention>): EntityMention {
  return { ...span, type: 'person', label: 'label', chain: 0, confidence: 0.9, trace: testTrace, ...rest };
}

export function date(span: { start: number; end: number }, rest: Partial<TimeExpression>): TimeExpression {
  return { ...span, type: 'DATE', value: '2025', trace: testTrace, ...rest };
}

export function happening(span: { start: number; end: number }, rest: Partial<EventMention>): EventMention {
  return {
    ...span,
    type: 'contact.meet',
    modality: 'asserted',
    participants: [],
    sentence: span,
    chain: 0,
    trace: testTrace,
    ...rest,
  };
}

export function annotations(rest: Partial<Annotations>): Annotations {
  return { entities: [], timex: [], events: [], problems: [], ...rest };
}

/** An index that holds some records and knows no forms. */
export function indexOf(
  ...records: readonly (Partial<EntityRecord> & { readonly id: string })[]
): EntityIndex {
  const whole = records.map((record): EntityRecord => ({
    label: record.id,
    kind: 'person',
    aliases: [],
    facts: [],
    relations: [],
    source: 'test',
    prominence: 0.5,
    ...record,
  }));
  return {
    entryCount: whole.length,
    formCount: 0,
    scan: () => [],
    candidates: (): readonly Candidate[] => [],
    formOf: () => -1,
    record: (entry) => whole[entry]!,
    entryOf: (id) => whole.findIndex((record) => record.id === id),
    search: (query, limit) =>
      whole.flatMap(({ label }, entry) => (label.startsWith(query) ? [entry] : [])).slice(0, limit),
  };
}
