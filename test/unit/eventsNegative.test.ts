import { strict as assert } from 'node:assert';
import { extractEvents } from '../../src/engine/events/extractEvents';
import { readText } from '../../src/engine/text/readText';
import { readMarkedText } from '../support/markedText';

/** What must not be found: none of the events has the kind, or none that has it has the property. */
function check(marked: string, unwanted: { kind: string; date?: string; modality?: string }): void {
  const { text, entities, timex } = readMarkedText(marked);
  const events = extractEvents(readText(text, 'plaintext'), {
    entities,
    timex,
    date: { value: '2025-02-28', source: 'given' },
  });
  const found = events.filter(
    (event) =>
      event.type === unwanted.kind &&
      (unwanted.date === undefined || event.date?.startsWith(unwanted.date) === true) &&
      (unwanted.modality === undefined || event.modality === unwanted.modality),
  );
  assert.deepEqual(
    found.map((event) => text.slice(event.start, event.end)),
    [],
  );
}

describe('events that are not there', () => {
  const cases: readonly (readonly [string, { kind: string; date?: string; modality?: string }])[] = [
    ['Lawyers struck a deal with the bank.', { kind: 'conflict.attack' }],
    ['The fire brigade arrived in time.', { kind: 'government.dismiss' }],
    ['She is in charge of the budget.', { kind: 'justice.charge' }],
    ['A storm struck the coast.', { kind: 'conflict.protest' }],
    ['She played the role of a nurse at home.', { kind: 'justice.trial' }],
    [
      'The ministry said on {Monday|2025-02-24} that two men had died in [Cadiz|place].',
      { kind: 'life.die', date: '2025-02-24' },
    ],
    ['He was implicated in the {1985|1985} murder of an agent.', { kind: 'contact.accuse', date: '1985' }],
    [
      'The court suspended the extradition of [Ana Ruiz|person].',
      { kind: 'justice.extradite', modality: 'asserted' },
    ],
    [
      '[Trump|person] announced potential tariffs on steel.',
      { kind: 'government.legislate.tariff', modality: 'asserted' },
    ],
    ['The president may visit [Quito|place].', { kind: 'movement.travel', modality: 'asserted' }],
    [
      'Police denied that they had arrested [Ana Ruiz|person].',
      { kind: 'justice.arrest', modality: 'asserted' },
    ],
    [
      'The talks were called off, and no agreement was signed.',
      { kind: 'government.agree', modality: 'asserted' },
    ],
    ['', { kind: 'life.die' }],
  ];
  for (const [text, unwanted] of cases)
    it(`${unwanted.kind} ${unwanted.date ?? unwanted.modality ?? ''}: ${text}`, () => {
      check(text, unwanted);
    });
});
