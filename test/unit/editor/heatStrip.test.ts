import { strict as assert } from 'node:assert';
import { heatStrip } from '../../../src/editor/events/heatStrip';
import { readEdtf } from '../../../src/engine/edtf';
import { named } from './support';

/** The strip of events on these EDTF dates. */
function check(dates: readonly string[], expected: string | undefined): void {
  const items = dates.map((date) => {
    const when = readEdtf(date);
    return when ? { when } : {};
  });
  assert.equal(heatStrip(items, { locale: 'en', t: named }), expected, dates.join());
}

describe('when the events of an article happened, as a line', () => {
  it('has a block a month within three years', () => {
    check(['2025-01-03', '2025-01-20', '2025-04'], 'January 2025 █··▄ April 2025');
    check(['2024-12-31', '2025-01-01'], 'December 2024 ██ January 2025');
  });
  it('has a block a year over more, and some years where there are many', () => {
    check(['2019', '2024-03-01', '2024', '2024'], '2019 ▃····█ 2024');
    check(['1900', '2025'], `1900 █${'·'.repeat(30)}█ 2025`);
    check(['-0043-03-15', '1985'], `44 BC █${'·'.repeat(34)}█ 1985`);
  });
  it('is none where there is nothing to compare', () => {
    check([], undefined);
    check(['2025-01-03'], undefined);
    check(['2025-01-03', '2025-01-20', 'XXXX', '../2020'], undefined);
  });
});
