import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chainEvents } from '../../src/engine/events/coreference';
import type { CoreferenceEvent } from '../../src/engine/events/coreferenceEvent';
import { extractEvents } from '../../src/engine/events/extractEvents';
import { readText } from '../../src/engine/text/readText';
import { readMarkedText } from '../support/markedText';

interface Passage {
  readonly text: string;
  /** Groups of mentions, as words with the number of their occurrence. */
  readonly groups: readonly (readonly string[])[];
}

function readPassages(file: string): readonly Passage[] {
  const passages: { text: string; groups: string[][] }[] = [];
  for (const line of readFileSync(path.join(__dirname, file), 'utf8').split('\n')) {
    if (line.startsWith('= ')) passages.at(-1)?.groups.push(line.slice(2).split(' | '));
    else if (line !== '' && !line.startsWith('#')) passages.push({ text: line, groups: [] });
  }
  return passages;
}

/** The chains of the mentions of each group; a mention that is no event has a chain of its own, below zero. */
function chainsOf({ text: marked, groups }: Passage): readonly (readonly number[])[] {
  const { text, entities, timex } = readMarkedText(marked);
  const events = extractEvents(readText(text, 'plaintext'), {
    entities,
    timex,
    date: { value: '2025-02-28', source: 'given' },
  });
  return groups.map((mentions) =>
    mentions.map((mention, position) => {
      const [words = '', occurrence = '1'] = mention.split('#');
      let at = -1;
      for (let n = 0; n < Number(occurrence); n++) at = text.indexOf(words, at + 1);
      assert.ok(at >= 0, `${mention} is not in the text`);
      const event = events.find((each) => each.start < at + words.length && each.end > at);
      return event?.chain ?? -1 - position;
    }),
  );
}

describe('one event told twice', () => {
  for (const passage of readPassages('eventsCoreference.txt'))
    it(passage.text, () => {
      for (const chains of chainsOf(passage)) assert.equal(new Set(chains).size, 1, chains.join(' '));
    });
});

describe('two events told alike', () => {
  for (const passage of readPassages('eventsCoreferenceNegative.txt'))
    it(passage.text, () => {
      for (const chains of chainsOf(passage))
        assert.equal(new Set(chains).size, chains.length, chains.join(' '));
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
  const chainsAcross = (...events: readonly CoreferenceEvent[]): number[] =>
    chainEvents(events).map((link) => link.chain);

  it('joins a participant in common', () => {
    assert.deepEqual(chainsAcross(base, other({})), [0, 0]);
  });
  it('keeps other participants apart', () => {
    const participants = [{ role: 'patient', key: 'Q2', isNamed: true }];
    assert.deepEqual(chainsAcross(base, other({ participants })), [0, 1]);
  });
  it('keeps days apart and joins a day with its month', () => {
    const dated = { ...base, date: '2024-05-01' };
    assert.deepEqual(chainsAcross(dated, other({ date: '2024-05-02' })), [0, 1]);
    assert.deepEqual(chainsAcross(dated, other({ date: '2024-05' })), [0, 0]);
  });
  it('does not let a definite noun point into another document', () => {
    assert.deepEqual(chainsAcross(base, other({ participants: [], isNoun: true, isDefinite: true })), [0, 1]);
  });
  it('leaves general kinds apart', () => {
    assert.deepEqual(
      chainsAcross({ ...base, type: 'general.action' }, other({ type: 'general.action' })),
      [0, 1],
    );
  });
  it('stays linear in a thousand documents', () => {
    const many = Array.from({ length: 5_000 }, (_, document) => ({ ...base, document }));
    assert.equal(new Set(chainEvents(many).map((link) => link.chain)).size, 1);
  });
});
