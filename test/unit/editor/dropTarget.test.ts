import { strict as assert } from 'node:assert';
import { dateOfTarget } from '../../../src/editor/events/dropTarget';
import type { TreeNode } from '../../../src/editor/shared/tree/treeNode';

function check(title: string, node: Partial<TreeNode>, expected: string | null | undefined): void {
  it(title, () => {
    assert.equal(
      dateOfTarget({ id: '', label: '', spoken: '', context: 'event', children: [], ...node }),
      expected,
    );
  });
}
const sentence = { start: 0, end: 4 };

describe('where events can be dragged to', () => {
  check('a date', { context: 'group', id: 'group:date:2025-02-27T14:30' }, '2025-02-27T14:30');
  check('the undated', { context: 'group', id: 'group:date:undated' }, null);
  check('not the planned', { context: 'group', id: 'group:date:planned' }, undefined);
  check('not a kind', { context: 'group', id: 'group:kind:contact.meet' }, undefined);
  check('an event with a date', { told: { sentence, date: '1989' } }, '1989');
  check('an event without one', { told: { sentence } }, null);
});
