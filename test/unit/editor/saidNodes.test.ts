import { strict as assert } from 'node:assert';
import { saidNodes } from '../../../src/editor/said/saidNodes';
import type { StatementView } from '../../../src/server/protocol';
import { spanOf } from '../../support/annotatedText';

const text = 'Ana Ruiz met Bo in Lima on Friday.';
const translate = (message: string, ...values: (string | number)[]): string =>
  message.replace(/\{(\d)\}/g, (_, place: string) => String(values[Number(place)]));

const said = (words: string, more: Partial<StatementView>): StatementView => ({
  id: `urn:uuid:${words}`,
  about: 'entity',
  words,
  place: { ...spanOf(text, words), certainty: 'exact' },
  notes: [],
  created: '2026-01-01T00:00:00Z',
  ...more,
});
function withoutPlace({ place: _place, ...rest }: StatementView): StatementView {
  return rest;
}

/** Groups with what stands under them, each line with its description. */
function check(statements: readonly StatementView[], ...expected: readonly string[]): void {
  const lines = saidNodes(statements, text, translate).flatMap(({ label, children }) => [
    label,
    ...children.map((child) => `  ${child.spoken}`),
  ]);
  assert.deepEqual(lines, expected);
}

describe('editor: the view of what a person said', () => {
  it('is empty where nothing was said', () => {
    check([]);
  });
  it('has what lost its words first', () => {
    check(
      [
        said('Lima', { verdict: 'accepted' }),
        withoutPlace(said('Bo', { verdict: 'accepted', kind: 'person' })),
      ],
      'Orphans: Their Words Are Gone',
      '  Bo, accepted · person',
      'Accepted and Corrected',
      '  Lima, accepted',
    );
  });
  it('does not take what is said of words anywhere for an orphan', () => {
    check(
      [withoutPlace(said('Bo', { verdict: 'rejected', scope: 'document' }))],
      'Rejected',
      '  Bo, rejected · everywhere in the document',
    );
  });
  it('tells uncertain places, doubts and notes apart', () => {
    check(
      [
        said('Bo', { verdict: 'accepted', place: { ...spanOf(text, 'Bo'), certainty: 'uncertain' } }),
        said('Lima', { status: 'disputed', source: 'Atlas' }),
        said('Friday', { about: 'date', notes: [{ id: 'n', text: 'Which?', created: '' }] }),
        said('Ana Ruiz', { verdict: 'accepted', link: null }),
      ],
      'Place to Be Confirmed',
      '  Bo, accepted',
      'Disputed',
      '  Lima, disputed · Atlas',
      'Notes',
      '  Friday, Which?',
      'Accepted and Corrected',
      '  Ana Ruiz, accepted · no entry',
    );
  });
});
