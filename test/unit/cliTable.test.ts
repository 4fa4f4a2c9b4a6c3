import { strict as assert } from 'node:assert';
import stringWidth from 'string-width';
import type { Annotations, EntityMention, Trace } from '../../src/engine/annotations';
import { eventTable } from '../../src/cli/eventTable';
import { markedText } from '../../src/cli/marks';
import { table } from '../../src/cli/table';

const trace: Trace = { recogniser: 'test', rule: 'test', steps: [] };
const none: Annotations = { entities: [], timex: [], events: [], problems: [] };

describe('command line: table', () => {
  it('aligns by display width', () => {
    const lines = table(
      ['a', 'b'],
      [
        ['日本', 'x'],
        ['e\u0301', 'y'],
        ['👩‍👩‍👧', 'z'],
      ],
      40,
    ).split('\n');
    assert.deepEqual(lines, ['a     b', '────  ─', '日本  x', 'e\u0301     y', '👩‍👩‍👧    z']);
  });

  it('fits the width by narrowing the widest columns', () => {
    const lines = table(['when', 'what'], [['2025', '東京'.repeat(40)]], 30).split('\n');
    for (const line of lines) assert.ok(stringWidth(line) <= 30, line);
    assert.match(lines[2] ?? '', /…$/);
  });

  const event = (start: number, date?: string, chain = start): Annotations['events'][number] => ({
    start,
    end: start + 1,
    type: 'contact.meet',
    ...(date === undefined ? {} : { date }),
    modality: 'asserted',
    participants: [{ start, end: start + 1, role: 'participant' }],
    sentence: { start: 0, end: 5 },
    chain,
    trace,
  });

  it('puts events in time order, the undated last', () => {
    const events = [
      event(0),
      event(1, '2025-02-27'),
      event(2, '../1984'),
      event(3, '198X'),
      event(4, '-0044'),
    ];
    const shown = eventTable('abcde', { ...none, events }, 100);
    assert.deepEqual(shown.match(/[a-e](?= +[a-e] \()/g), ['c', 'e', 'd', 'b', 'a']);
  });

  it('shows an event that is told twice once, with the participants of both mentions', () => {
    const shown = eventTable('abc', { ...none, events: [event(0), event(1, '2025', 0), event(2)] }, 100);
    assert.match(shown, /^2025 +contact\.meet +b ×2 +a \(participant\), b \(participant\)/m);
    assert.equal(shown.split('\n').length, 4);
  });
});

describe('command line: marks', () => {
  const mention = (start: number, end: number): EntityMention => ({
    start,
    end,
    type: 'place',
    label: 'x',
    chain: 0,
    confidence: 1,
    trace,
  });
  const timex = { start: 3, end: 8, type: 'DATE', value: '2025', trace } as const;

  it('brackets names and dates where there is no colour', () => {
    const annotations = { ...none, entities: [mention(0, 2), mention(9, 11)], timex: [timex] };
    assert.equal(markedText('Ab 2025x Cd.', annotations, false), '[place: Ab] [date: 2025x] [place: Cd].');
  });

  it('marks a name rather than a date that overlaps it', () => {
    const annotations = { ...none, entities: [mention(5, 11)], timex: [timex] };
    assert.equal(markedText('Ab 2025x Cd.', annotations, false), 'Ab 20[place: 25x Cd].');
  });

  it('leaves line breaks out of the style', () => {
    const shown = markedText('Ab\nCd', { ...none, entities: [mention(0, 5)] }, true);
    assert.equal(shown, '\u001b[32mAb\u001b[39m\n\u001b[32mCd\u001b[39m');
  });
});
