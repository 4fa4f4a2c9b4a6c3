import { strict as assert } from 'node:assert';
import { reviewQueue, type ReviewFilter } from '../../../src/editor/review/reviewQueue';
import type { StatementView } from '../../../src/server/protocol';
import { annotations, date, happening, mention, spanOf } from '../../support/annotatedText';

const text = 'Ana Ruiz met Bo in Lima on Friday. Bo left.';
const all = annotations({
  entities: [
    mention(spanOf(text, 'Ana Ruiz'), { confidence: 0.9, chain: 0 }),
    mention(spanOf(text, 'Bo'), { confidence: 0.4, chain: 1 }),
    mention(spanOf(text, 'Lima'), { confidence: 0.7, chain: 2, id: 'Q2868' }),
    mention({ start: 35, end: 37 }, { confidence: 0.4, chain: 1 }),
  ],
  timex: [date(spanOf(text, 'Friday'), {})],
  events: [happening(spanOf(text, 'met'), { sentence: { start: 0, end: 34 } })],
});

const saidOf = (words: string, said: Partial<StatementView>): StatementView => ({
  id: 'urn:uuid:1',
  about: 'entity',
  words,
  place: { ...spanOf(text, words), certainty: 'exact' },
  notes: [],
  created: '2026-01-01T00:00:00Z',
  ...said,
});

function check(
  filter: ReviewFilter,
  statements: readonly StatementView[],
  ...expected: readonly string[]
): void {
  const queue = reviewQueue({ annotations: all, text, statements, minorEvents: true }, filter);
  assert.deepEqual(
    queue.map(({ start, end }) => text.slice(start, end)),
    expected,
  );
  assert.equal(new Set(queue.map(({ key }) => key)).size, queue.length);
}

describe('editor: what a review goes through', () => {
  it('takes the least certain name first, then dates, then events', () => {
    check('all', [], 'Bo', 'Bo', 'Lima', 'Ana Ruiz', 'Friday', 'met');
  });
  it('takes one layer alone', () => {
    check('names', [], 'Bo', 'Bo', 'Lima', 'Ana Ruiz');
    check('dates', [], 'Friday');
    check('events', [], 'met');
  });
  it('takes the names that are in no index', () => {
    check('unknown', [], 'Bo', 'Bo', 'Ana Ruiz');
  });
  it('leaves out what was judged', () => {
    check('names', [saidOf('Lima', { verdict: 'accepted' })], 'Bo', 'Bo', 'Ana Ruiz');
    check('dates', [saidOf('Friday', { about: 'date', verdict: 'rejected' })]);
  });
  it('keeps what has a note or a status, and what was judged in another layer', () => {
    check('dates', [saidOf('Friday', { about: 'date', status: 'disputed' })], 'Friday');
    check('dates', [saidOf('Friday', { verdict: 'accepted' })], 'Friday');
  });
});
