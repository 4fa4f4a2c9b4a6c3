import { strict as assert } from 'node:assert';
import { chainEvents, type CoreferenceEvent } from '../../src/engine/events/coreference';
import { extractEvents } from '../../src/engine/events/extractEvents';
import { readText } from '../../src/engine/text/readText';
import { readMarkedText } from '../support/markedText';

/** Triggers of the kind that are told more than once, grouped by event: `met meeting|talks`. */
function check(marked: string, type: string, expected: string): void {
  const { text, entities, timex } = readMarkedText(marked);
  const events = extractEvents(readText(text, 'plaintext'), {
    entities,
    timex,
    date: { value: '2025-02-28', source: 'given' },
  }).filter((event) => event.type === type);
  const chains = new Map<number, string[]>();
  for (const event of events)
    chains.set(event.chain, [...(chains.get(event.chain) ?? []), text.slice(event.start, event.end)]);
  assert.equal([...chains.values()].map((words) => words.join(' ')).join('|'), expected);
}

describe('one event told twice', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    [
      'Ministers held a meeting in [Quito|place] on {27 February 2025|2025-02-27}. The meeting lasted nine hours.',
      'contact.meet',
      'meeting meeting',
    ],
    ['Both presidents signed a treaty in [Quito|place].', 'government.agree', 'signed treaty'],
    [
      '[Ana Ruiz|person] was arrested in [Lima|place]. Her lawyer said that [Ana Ruiz|person] had been arrested without cause.',
      'justice.arrest',
      'arrested arrested',
    ],
    [
      '[Ana Ruiz|person] was arrested in [Lima|place]. [Luis Paz|person] was arrested in [Quito|place].',
      'justice.arrest',
      'arrested|arrested',
    ],
    [
      '[Ana Ruiz|person] was arrested on {1 May 2024|2024-05-01}. [Ana Ruiz|person] was arrested on {3 June 2024|2024-06-03}.',
      'justice.arrest',
      'arrested|arrested',
    ],
    [
      '[Ana Ruiz|person] was extradited to [Spain|place]. [Ana Ruiz|person] will be extradited to [Spain|place] in {2026|2026}.',
      'justice.extradite',
      'extradited|extradited',
    ],
  ];
  for (const [text, type, expected] of cases)
    it(text, () => {
      check(text, type, expected);
    });
});

describe('one event in several documents', () => {
  const base: CoreferenceEvent = {
    document: 0,
    start: 0,
    end: 4,
    sentence: { start: 0, end: 40 },
    type: 'justice.arrest',
    lemma: 'arrest',
    isNoun: false,
    isDefinite: false,
    isPlural: false,
    modality: 'asserted',
    participants: [{ role: 'patient', key: 'Q1', isNamed: true }],
  };
  const other = (change: Partial<CoreferenceEvent>): CoreferenceEvent => ({
    ...base,
    document: 1,
    sentence: { start: 100, end: 140 },
    ...change,
  });
  const chainsOf = (...events: readonly CoreferenceEvent[]): number[] =>
    chainEvents(events).map((link) => link.chain);

  it('joins a participant in common', () => {
    assert.deepEqual(chainsOf(base, other({})), [0, 0]);
  });
  it('keeps other participants apart', () => {
    const participants = [{ role: 'patient', key: 'Q2', isNamed: true }];
    assert.deepEqual(chainsOf(base, other({ participants })), [0, 1]);
  });
  it('keeps days apart and joins a day with its month', () => {
    const dated = { ...base, date: '2024-05-01' };
    assert.deepEqual(chainsOf(dated, other({ date: '2024-05-02' })), [0, 1]);
    assert.deepEqual(chainsOf(dated, other({ date: '2024-05' })), [0, 0]);
  });
  it('does not let a definite noun point into another document', () => {
    assert.deepEqual(chainsOf(base, other({ participants: [], isNoun: true, isDefinite: true })), [0, 1]);
  });
  it('leaves general kinds apart', () => {
    assert.deepEqual(
      chainsOf({ ...base, type: 'general.action' }, other({ type: 'general.action' })),
      [0, 1],
    );
  });
  it('stays linear in a thousand documents', () => {
    const many = Array.from({ length: 5_000 }, (_, document) => ({ ...base, document }));
    assert.equal(new Set(chainEvents(many).map((link) => link.chain)).size, 1);
  });
});
